package fr.rentree.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.rentree.cvec.CvecFinding;
import fr.rentree.enrolment.Answers.Annual;
import fr.rentree.enrolment.Answers.Approval;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A student's file as typed so far, right or not, so that nothing is lost. Stored as JSON with the dossier; what it means
 * is found by the rules, once a request ({@link Journey#answers}).
 *
 * @param informed when the page of information was left by its button
 * @param chosen when the choice was confirmed
 * @param unfinished the steps whose form was changed since it was last sent and right
 * @param registered what the national register said of the CVEC number, if it was asked
 * @param approvals the answers to documents, by code; each is given by sending the form, not by typing
 * @param left the programmes whose institute the student has said to leave, by key; by sending the form, too
 * @param feesSeen the total in cents that the student has seen; another total is shown again
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Draft(
        @Nullable Instant informed,
        @Nullable Instant chosen,
        @Nullable PersonalForm personal,
        @Nullable AnnualForm annual,
        Set<Step> unfinished,
        @Nullable Registered registered,
        Map<String, Approval> approvals,
        Set<String> left,
        @Nullable Long feesSeen) {

    public static final Draft NONE = new Draft(null, null, null, null, Set.of(), null, Map.of(), Set.of(), null);

    /**
     * The register's word on a number.
     *
     * @param state of the attestation, in the register's words, where it does not count
     */
    public record Registered(
            String number, CvecFinding finding, @Nullable String state) {}

    @SuppressWarnings("ConstantValue") // what is empty is not stored
    public Draft {
        unfinished = unfinished == null ? Set.of() : Set.copyOf(unfinished);
        approvals = approvals == null ? Map.of() : Map.copyOf(approvals);
        left = left == null ? Set.of() : Set.copyOf(left);
    }

    /** Whether something was typed into the form of this step. */
    boolean holds(Step step) {
        return switch (step) {
            case PERSONAL -> personal != null;
            case ANNUAL -> annual != null;
            case INFORMATION, CHOICE, FEES, RECAP -> false;
        };
    }

    /** The personal e-mail as it was last sent. */
    Optional<String> email() {
        return personal == null || unfinished.contains(Step.PERSONAL)
                ? Optional.empty()
                : Optional.of(personal.email()).filter(it -> !it.isEmpty());
    }

    /** What was typed for one of the programmes. */
    Optional<AnnualForm.Following> following(String programme) {
        return annual == null ? Optional.empty() : annual.following(programme);
    }

    Draft informedAt(Instant now) {
        var at = informed == null ? now : informed;
        return new Draft(at, chosen, personal, annual, unfinished, registered, approvals, left, feesSeen);
    }

    Draft chosenAt(Instant now) {
        return new Draft(informed, now, personal, annual, unfinished, registered, approvals, left, feesSeen);
    }

    Draft feesSeen(long total) {
        return new Draft(informed, chosen, personal, annual, unfinished, registered, approvals, left, total);
    }

    Draft registered(@Nullable Registered word) {
        return new Draft(informed, chosen, personal, annual, unfinished, word, approvals, left, feesSeen);
    }

    /** With what is given by sending « Données annuelles », and not by typing. */
    Draft answered(Annual answers) {
        var left = answers.programmes().stream()
                .filter(it -> Boolean.FALSE.equals(it.maintained()))
                .map(it -> it.programme().toString())
                .collect(Collectors.toSet());
        return new Draft(
                informed, chosen, personal, annual, unfinished, registered, answers.approvals(), left, feesSeen);
    }

    /** With this form as typed, be it half a page. */
    Draft typing(StepForm form) {
        return with(form, true);
    }

    /** With this form as it was sent, and found right. */
    Draft sent(StepForm form) {
        return with(form, false);
    }

    private Draft with(StepForm form, boolean unfinished) {
        var steps = EnumSet.noneOf(Step.class);
        steps.addAll(this.unfinished);
        if (unfinished) steps.add(form.step());
        else steps.remove(form.step());
        return switch (form) {
            case PersonalForm it ->
                new Draft(informed, chosen, it, annual, steps, registered, approvals, left, feesSeen);
            case AnnualForm it ->
                new Draft(
                        informed,
                        chosen,
                        personal,
                        annual == null ? it : it.keeping(annual),
                        steps,
                        registered,
                        approvals,
                        left,
                        feesSeen);
        };
    }
}
