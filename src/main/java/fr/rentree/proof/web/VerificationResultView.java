package fr.rentree.proof.web;

import fr.rentree.enrolment.VersionStanding;
import fr.rentree.proof.IssuedDocument;
import fr.rentree.proof.ProofCode;
import fr.rentree.proof.Proofs;
import fr.rentree.web.DateText;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SummaryRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking a document, in words.
 *
 * @param look {@code success}, {@code warning} or {@code error}
 * @param text what is the matter and what to do
 * @param further sentences on what the document is worth
 * @param specimen whether the document proves nothing whatever its state
 * @param facts what has to stand on the document, too
 * @param genuine where the document stands that an altered file was made from
 * @param code to be typed once more, where it is unknown
 */
public record VerificationResultView(
        PageFrame frame,
        String look,
        String title,
        String text,
        List<String> further,
        boolean specimen,
        List<SummaryRow> facts,
        @Nullable String genuine,
        @Nullable FormField code) {

    static VerificationResultView of(PageFrame frame, VerificationResult result, String typed) {
        var document = result.document();
        var code = result.code();
        return new VerificationResultView(
                frame,
                result.state().look,
                frame.say(key(result, "title")),
                text(frame, result),
                further(result).map(it -> frame.say("proof.verify." + it)).toList(),
                document != null && document.specimen(),
                document == null ? List.of() : facts(frame, document),
                result.state() == VerificationState.ALTERED && code != null ? Proofs.PATH + "/" + code.value() : null,
                result.state() == VerificationState.UNKNOWN
                        ? VerifyView.typed(frame, grouped(typed)).code()
                        : null);
    }

    private static String grouped(String typed) {
        return ProofCode.read(typed).map(ProofCode::toString).orElse(typed);
    }

    private static String key(VerificationResult result, String part) {
        return "proof.verify." + result.state().written + "." + part;
    }

    private static String text(PageFrame frame, VerificationResult result) {
        var document = result.document();
        if (document == null)
            return frame.say(key(result, "text"), frame.university().name());
        var since = DateText.dateTime(document.since(), frame.words());
        var by = document.standing() instanceof VersionStanding.Superseded it ? it.by() : null;
        return by == null ? frame.say(key(result, "text"), since) : frame.say(key(result, "text"), since, by);
    }

    private static Stream<String> further(VerificationResult result) {
        var document = result.document();
        var signature = result.signature();
        return Stream.of(
                        signature == null ? null : "signature." + signature.name(),
                        document == null ? null : worth(document),
                        document == null ? null : result.fileMatches() == null ? "compare" : "same")
                .flatMap(Stream::ofNullable);
    }

    /** What the document proves while it is valid. */
    private static @Nullable String worth(IssuedDocument document) {
        if (!(document.standing() instanceof VersionStanding.Valid valid)) return null;
        return switch (document.kind()) {
            case CERTIFICATE -> "worth.certificate";
            case ATTESTATION, RECAP -> valid.validated() ? "worth.validated" : "worth.finished";
        };
    }

    private static List<SummaryRow> facts(PageFrame frame, IssuedDocument document) {
        var institute = document.institute();
        return Stream.of(
                        fact(frame, "kind", frame.say(document.kind().key("title"))),
                        fact(frame, "holder", document.initials()),
                        fact(frame, "programme", document.programme()),
                        institute == null ? null : fact(frame, "institute", institute),
                        fact(frame, "year", document.year().toString()),
                        fact(frame, "version", String.valueOf(document.version())),
                        fact(frame, "issued", DateText.dateTime(document.issued(), frame.words())),
                        fact(frame, "university", document.university()),
                        fact(frame, "printed", document.code().toString()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static SummaryRow fact(PageFrame frame, String key, String value) {
        return new SummaryRow(frame.say("proof.verify.fact." + key), value, null);
    }
}
