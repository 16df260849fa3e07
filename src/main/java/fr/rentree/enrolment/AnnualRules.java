package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.campaign.ApprovalDocument;
import fr.rentree.enrolment.Answers.Annual;
import fr.rentree.enrolment.Answers.Approval;
import fr.rentree.enrolment.Answers.Following;
import fr.rentree.shared.FormProblems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of « Données annuelles » (product 3.5). */
final class AnnualRules {

    static final String PREFIX = "enrolment.annual";
    private static final Set<String> YES_NO = Set.of("yes", "no");
    private static final Set<String> OUT = Set.of("none", "out");

    private final Journey journey;
    private final FieldParser check = new FieldParser(PREFIX, new FormProblems());

    private AnnualRules(Journey journey) {
        this.journey = journey;
    }

    static Parsed<Annual> check(AnnualForm form, Journey journey) {
        return new AnnualRules(journey).of(form);
    }

    private static final String NO_FEES = "IF";

    /** Whether the university itself charges something: then fees depend on a grant, and on being a ward of the nation. */
    static boolean charged(Journey journey) {
        var counted = journey.enrolled().isEmpty() ? journey.offers() : journey.enrolled();
        return counted.stream().anyMatch(each -> !each.programme().feeProfile().equals(NO_FEES));
    }

    /** Whether all that is asked today was asked: what is preset for a new programme or document is nobody's answer. */
    static boolean asked(Annual annual, Journey journey) {
        return journey.chosen().stream()
                        .allMatch(each -> journey.following(each).isPresent())
                && journey.documentsToAnswer().stream().allMatch(it -> {
                    var approval = annual.approvals().get(it.code());
                    return approval != null && approval.version() == it.version();
                });
    }

    private Parsed<Annual> of(AnnualForm form) {
        var references = journey.references();
        var programmes = Stream.concat(
                        journey.finished().stream().flatMap(each -> journey.following(each).stream()),
                        journey.chosen().stream().map(chosen -> following(chosen, form)))
                .toList();
        var previous = new PreviousYearRules(check, journey).check(form);
        var last = new LastDiplomaRules(check, journey);
        var establishment = previous != null && LastDiplomaRules.asksEstablishment(previous.situation())
                ? last.establishment(form.lastEstablishment())
                : null;
        var diploma = LastDiplomaRules.asksDiploma(journey) ? last.diploma(form.lastDiploma()) : null;
        var occupation = check.oneOf("occupation", form.occupation(), references.occupations()::offers);
        var workShare = references.occupations().active(occupation)
                ? check.number("workShare", form.workShare().replaceFirst("%\\s*$", ""), 1, 100)
                : null;
        var parent1 =
                check.oneOfOrNone("parent1Occupation", form.parent1Occupation(), references.occupations()::offers);
        var parent2 =
                check.oneOfOrNone("parent2Occupation", form.parent2Occupation(), references.occupations()::offers);
        var grantOpen = form.grant().isEmpty() && !charged(journey);
        var grant = grantOpen || form.grant().equals("none")
                ? null
                : check.oneOf("grant", form.grant(), references.grants()::offers);
        var grantNumber = grant == null ? null : check.optional("grantNumber", form.grantNumber(), 20);
        var approvals = approvals(form.documents());
        return check.result(() -> new Annual(
                programmes,
                requireNonNull(previous),
                diploma,
                establishment,
                occupation,
                workShare,
                parent1,
                parent2,
                grant,
                grantOpen ? true : null,
                grantNumber,
                charged(journey) && form.ward().equals("yes"),
                approvals));
    }

    private Following following(Journey.Chosen chosen, AnnualForm form) {
        var key = chosen.programme().key().toString();
        int at = indexOf(key, form.programmes());
        var field = "programmes[" + at + "].";
        var typed = at < form.programmes().size()
                ? form.programmes().get(at)
                : new AnnualForm.Following(key, "", "", "", "", "");
        var status = check.oneOf(
                field + "status", typed.status(), journey.references().statuses()::offers);
        var contradicts = !status.isEmpty() && StatusRule.contradicts(status, chosen.offer());
        if (contradicts && !typed.confirmed().equals("yes")) check.missing(field + "confirmed");
        var maintained = chosen.institute() == null ? null : maintained(chosen, form);
        var gapYear = chosen.programme().gapYear()
                ? check.oneOf(field + "gapYear", typed.gapYear(), Set.of("none", "semester", "year")::contains)
                : "none";
        var exchange = chosen.offer().incoming()
                ? "in"
                : !chosen.programme().exchange()
                        ? "none"
                        : check.oneOf(field + "exchange", typed.exchange(), OUT::contains);
        return new Following(
                chosen.programme().key(),
                status,
                contradicts ? chosen.offer().regime() : null,
                maintained == null ? null : maintained.equals("yes"),
                noneIsNull(gapYear),
                noneIsNull(exchange));
    }

    /** One institute, one answer: it stands with the first of its programmes. */
    private String maintained(Journey.Chosen chosen, AnnualForm form) {
        var first = journey.firstOfInstitute(chosen);
        int at = indexOf(first.programme().key().toString(), form.programmes());
        var typed = at < form.programmes().size() ? form.programmes().get(at).maintained() : "";
        if (!first.equals(chosen)) return typed;
        return check.oneOf("programmes[" + at + "].maintained", typed, YES_NO::contains);
    }

    private static int indexOf(String key, List<AnnualForm.Following> posted) {
        for (int i = 0; i < posted.size(); i++) if (posted.get(i).programme().equals(key)) return i;
        return posted.size();
    }

    private static @Nullable String noneIsNull(String typed) {
        return typed.equals("none") || typed.isEmpty() ? null : typed;
    }

    /** « Asked only where the version in force has not been answered yet »; no answer to an optional one is no. */
    private Map<String, Approval> approvals(Map<String, String> typed) {
        var before = journey.dossier().answers().annual();
        var approvals = new LinkedHashMap<>(before == null ? Map.<String, Approval>of() : before.approvals());
        for (ApprovalDocument document : journey.documentsToAnswer()) {
            var answer = typed.getOrDefault(document.code(), "");
            var agreed = answer.equals("yes");
            if (document.blocking() && !agreed)
                check.wrong("documents[" + document.code() + "]", PREFIX + ".document.missing");
            var answered = approvals.get(document.code());
            if (answered == null || answered.version() != document.version() || answered.agreed() != agreed)
                approvals.put(document.code(), new Approval(document.version(), agreed, journey.now()));
        }
        return approvals;
    }
}
