package fr.rentree.proof.web;

import fr.rentree.enrolment.Standing;
import fr.rentree.proof.Checked;
import fr.rentree.proof.ProofCode;
import fr.rentree.proof.Proofs;
import fr.rentree.shared.web.Answer;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, in words.
 *
 * @param look {@code success}, {@code warning} or {@code error}
 * @param text what is the matter and what to do
 * @param further sentences on what the document is worth
 * @param specimen whether the document proves nothing whatever its state
 * @param facts what has to stand on the document, too
 * @param genuine where the document stands that an altered file was made from
 * @param code to be typed once more, where it is unknown
 */
public record VerdictView(
        Frame frame,
        String look,
        String title,
        String text,
        List<String> further,
        boolean specimen,
        List<Answer> facts,
        @Nullable String genuine,
        @Nullable Field code) {

    static VerdictView of(Frame frame, Verdict verdict, String typed) {
        var document = verdict.document();
        var code = verdict.code();
        return new VerdictView(
                frame,
                verdict.state().look,
                frame.say(key(verdict, "title")),
                text(frame, verdict),
                further(verdict).map(it -> frame.say("proof.verify." + it)).toList(),
                document != null && document.specimen(),
                document == null ? List.of() : facts(frame, document),
                verdict.state() == State.ALTERED && code != null ? Proofs.PATH + "/" + code.value() : null,
                verdict.state() == State.UNKNOWN
                        ? VerifyView.typed(frame, grouped(typed)).code()
                        : null);
    }

    private static String grouped(String typed) {
        return ProofCode.read(typed).map(ProofCode::toString).orElse(typed);
    }

    private static String key(Verdict verdict, String part) {
        return "proof.verify." + verdict.state().written + "." + part;
    }

    private static String text(Frame frame, Verdict verdict) {
        var document = verdict.document();
        if (document == null)
            return frame.say(key(verdict, "text"), frame.university().name());
        var since = Dates.dateTime(document.since(), frame.words());
        var by = document.standing() instanceof Standing.Superseded it ? it.by() : null;
        return by == null ? frame.say(key(verdict, "text"), since) : frame.say(key(verdict, "text"), since, by);
    }

    private static Stream<String> further(Verdict verdict) {
        var document = verdict.document();
        var signature = verdict.signature();
        return Stream.of(
                        signature == null ? null : "signature." + signature.name(),
                        document == null ? null : worth(document),
                        document == null ? null : verdict.fileMatches() == null ? "compare" : "same")
                .flatMap(Stream::ofNullable);
    }

    /** What the document proves while it is valid. */
    private static @Nullable String worth(Checked document) {
        if (!(document.standing() instanceof Standing.Valid valid)) return null;
        return switch (document.kind()) {
            case CERTIFICATE -> "worth.certificate";
            case ATTESTATION, RECAP -> valid.validated() ? "worth.validated" : "worth.finished";
        };
    }

    private static List<Answer> facts(Frame frame, Checked document) {
        var institute = document.institute();
        return Stream.of(
                        fact(frame, "kind", frame.say(document.kind().key("title"))),
                        fact(frame, "holder", document.initials()),
                        fact(frame, "programme", document.programme()),
                        institute == null ? null : fact(frame, "institute", institute),
                        fact(frame, "year", document.year().toString()),
                        fact(frame, "version", String.valueOf(document.version())),
                        fact(frame, "issued", Dates.dateTime(document.issued(), frame.words())),
                        fact(frame, "university", document.university()),
                        fact(frame, "printed", document.code().toString()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Answer fact(Frame frame, String key, String value) {
        return new Answer(frame.say("proof.verify.fact." + key), value, null);
    }
}
