package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.campaign.ApprovalDocument;
import fr.rentree.campaign.Campaign;
import fr.rentree.enrolment.Answers.Annual;
import fr.rentree.enrolment.Answers.Approval;
import fr.rentree.enrolment.Answers.Following;
import fr.rentree.enrolment.Programmes.Chosen;
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
    private static final Set<String> GAP_YEARS = Set.of("none", "semester", "year");
    private static final Set<String> OUT = Set.of("none", "out");

    private final Dossier dossier;
    private final EnrolmentFacts facts;
    private final FieldParser check = new FieldParser(PREFIX, new FormProblems());

    private AnnualRules(Dossier dossier, EnrolmentFacts facts) {
        this.dossier = dossier;
        this.facts = facts;
    }

    static Parsed<Annual> check(AnnualForm form, Dossier dossier, EnrolmentFacts facts) {
        return new AnnualRules(dossier, facts).of(form);
    }

    private static final String NO_FEES = "IF";

    /** Whether the university itself charges something: then fees depend on a grant, and on being a ward of the nation. */
    static boolean charged(Programmes programmes) {
        var counted = programmes.enrolled().isEmpty() ? programmes.offers() : programmes.enrolled();
        return counted.stream().anyMatch(each -> !each.programme().feeProfile().equals(NO_FEES));
    }

    /** The consents that this person has not given or refused in the version in force. */
    static List<ApprovalDocument> documents(Dossier dossier, Campaign campaign) {
        return campaign.documents().stream()
                .filter(it -> it.kind() == ApprovalDocument.Kind.CONSENT)
                .filter(each -> dossier.approvals().getOrDefault(each.code(), 0) < each.version())
                .filter(each -> !each.firstUse() || dossier.approvals().containsKey(each.code()))
                .toList();
    }

    /** Whether all that is asked today was asked: what is preset for a new programme or document is nobody's answer. */
    static boolean asked(Dossier dossier, EnrolmentFacts facts) {
        var draft = dossier.draft();
        return facts.programmes().chosen().stream()
                        .allMatch(each -> draft.following(each.key()).isPresent())
                && documents(dossier, facts.campaign()).stream().allMatch(it -> {
                    var approval = draft.approvals().get(it.code());
                    return approval != null && approval.version() == it.version();
                });
    }

    private Parsed<Annual> of(AnnualForm form) {
        var references = facts.references();
        var charged = charged(facts.programmes());
        var programmes = Stream.concat(
                        facts.programmes().finished().stream().flatMap(this::finished),
                        facts.programmes().chosen().stream().map(chosen -> following(chosen, form)))
                .toList();
        var previous = new PreviousYearRules(check, facts).check(form);
        var last = new LastDiplomaRules(check, dossier.student(), facts);
        var establishment = previous != null && LastDiplomaRules.asksEstablishment(previous.situation())
                ? last.establishment(form.lastEstablishment())
                : null;
        var diploma = LastDiplomaRules.asksDiploma(dossier.student()) ? last.diploma(form.lastDiploma()) : null;
        var occupation = check.oneOf("occupation", form.occupation(), references.occupations()::offers);
        var workShare = references.occupations().active(occupation)
                ? check.number("workShare", form.workShare().replaceFirst("%\\s*$", ""), 1, 100)
                : null;
        var parent1 =
                check.oneOfOrNone("parent1Occupation", form.parent1Occupation(), references.occupations()::offers);
        var parent2 =
                check.oneOfOrNone("parent2Occupation", form.parent2Occupation(), references.occupations()::offers);
        var grantOpen = form.grant().isEmpty() && !charged;
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
                charged && form.ward().equals("yes"),
                approvals));
    }

    private Following following(Chosen chosen, AnnualForm form) {
        int at = indexOf(chosen.key(), form.programmes());
        var field = "programmes[" + at + "].";
        var typed = at < form.programmes().size()
                ? form.programmes().get(at)
                : new AnnualForm.Following(chosen.key(), "", "", "", "", "");
        var status =
                check.oneOf(field + "status", typed.status(), facts.references().statuses()::offers);
        if (!status.isEmpty()
                && StatusRule.contradicts(status, chosen.offer())
                && !typed.confirmed().equals("yes")) check.missing(field + "confirmed");
        if (chosen.programme().gapYear()) check.oneOf(field + "gapYear", typed.gapYear(), GAP_YEARS::contains);
        if (chosen.programme().exchange() && !chosen.offer().incoming())
            check.oneOf(field + "exchange", typed.exchange(), OUT::contains);
        return answer(chosen, typed, chosen.institute() == null ? "" : maintained(chosen, form));
    }

    /** What was answered for a programme that is finished by now: it is not asked again. */
    private Stream<Following> finished(Chosen each) {
        return dossier.draft().following(each.key()).stream().map(typed -> answer(each, typed, typed.maintained()));
    }

    /** Without what the programme does not allow; who comes in exchange does so by the offer. */
    private static Following answer(Chosen each, AnnualForm.Following typed, String maintained) {
        var status = typed.status();
        var contradicts = !status.isEmpty() && StatusRule.contradicts(status, each.offer());
        var exchange = each.programme().exchange() ? noneIsNull(typed.exchange()) : null;
        return new Following(
                each.programme().key(),
                status,
                contradicts ? each.offer().regime() : null,
                each.institute() == null ? null : maintained.equals("yes"),
                each.programme().gapYear() ? noneIsNull(typed.gapYear()) : null,
                each.offer().incoming() ? "in" : exchange);
    }

    /** One institute, one answer: it stands with the first of its programmes. */
    private String maintained(Chosen chosen, AnnualForm form) {
        var first = facts.programmes().firstOfInstitute(chosen);
        int at = indexOf(first.key(), form.programmes());
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
        var approvals = new LinkedHashMap<>(dossier.draft().approvals());
        for (ApprovalDocument document : documents(dossier, facts.campaign())) {
            var answer = typed.getOrDefault(document.code(), "");
            var agreed = answer.equals("yes");
            if (document.blocking() && !agreed)
                check.wrong("documents[" + document.code() + "]", PREFIX + ".document.missing");
            var answered = approvals.get(document.code());
            if (answered == null || answered.version() != document.version() || answered.agreed() != agreed)
                approvals.put(document.code(), new Approval(document.version(), agreed, facts.now()));
        }
        return approvals;
    }
}
