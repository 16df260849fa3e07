package fr.rentree.backoffice;

import fr.rentree.desk.CaseWording;
import fr.rentree.enrolment.CancellationReason;
import fr.rentree.enrolment.Enrolment.CancelReason;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.enrolment.Enrolments.Changed;
import fr.rentree.enrolment.Enrolments.EnrolmentVersion;
import fr.rentree.enrolment.ReviewReason;
import fr.rentree.session.KeptForms;
import fr.rentree.shared.FormProblems;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The forms of one enrolment's page: the version that was on screen, and the fields of the form that was sent.
 *
 * @param looked at, of what was to be checked
 * @param reason of a cancellation, with {@code words}
 * @param why it is reopened, with {@code until}
 */
record EnrolmentForm(
        @Nullable String state,
        @Nullable String version,
        @Nullable List<String> looked,
        @Nullable String reason,
        @Nullable String words,
        @Nullable String why,
        @Nullable String until) {

    static final EnrolmentForm EMPTY = new EnrolmentForm(null, null, null, null, null, null, null);

    /** As a kept form gives it back. */
    static EnrolmentForm kept(Map<String, String> typed) {
        return new EnrolmentForm(
                typed.get("state"),
                typed.get("version"),
                KeptForms.values(typed, "looked"),
                typed.get("reason"),
                typed.get("words"),
                typed.get("why"),
                typed.get("until"));
    }

    /** @throws Changed where what was on screen is nothing that there can be */
    EnrolmentVersion seen(EnrolmentId id) {
        var was = Arrays.stream(State.values())
                .filter(it -> it.name().equals(state))
                .findFirst()
                .orElseThrow(Changed::new);
        if (version == null || !version.matches("[0-9]{1,5}")) throw new Changed();
        return new EnrolmentVersion(id, was, Integer.parseInt(version));
    }

    /** Of what is to be checked, what was ticked. */
    Set<ReviewReason> checks() {
        var checks = EnumSet.noneOf(ReviewReason.class);
        for (var each : ReviewReason.values()) if (looked != null && looked.contains(each.name())) checks.add(each);
        return checks;
    }

    /** Nothing, and a problem, where that is no reason. */
    Optional<CancellationReason> cancellation(FormProblems problems) {
        var chosen = Arrays.stream(CancelReason.values())
                .filter(it -> it.name().equals(reason))
                .findFirst();
        var said = CaseWording.clean(Objects.requireNonNullElse(words, ""));
        if (chosen.isEmpty()) problems.add("reason", "backoffice.enrolment.reason.missing");
        if (chosen.equals(Optional.of(CancelReason.OTHER)) && said.isEmpty())
            problems.add("words", "backoffice.enrolment.words.missing");
        tooLong("words", said, problems);
        if (!problems.none()) return Optional.empty();
        return chosen.map(it -> new CancellationReason(it, said.isEmpty() ? null : said));
    }

    /** Why it is reopened; empty, and a problem, where that is no reason. */
    String whyReopened(FormProblems problems) {
        var said = CaseWording.clean(Objects.requireNonNullElse(why, ""));
        if (said.isEmpty()) problems.add("why", "backoffice.enrolment.why.missing");
        tooLong("why", said, problems);
        return said;
    }

    Optional<Instant> openUntil(Instant now, FormProblems problems) {
        var end = LastDay.read(Objects.requireNonNullElse(until, ""));
        if (end.isEmpty()) problems.add("until", "backoffice.enrolment.until.missing");
        else if (!LastDay.fits(end.get(), now)) problems.add("until", "backoffice.enrolment.until.wrong");
        return problems.none() ? end : Optional.empty();
    }

    private static void tooLong(String field, String said, FormProblems problems) {
        if (CaseWording.length(said) > CancellationReason.LONGEST)
            problems.add(field, "backoffice.enrolment.long", CancellationReason.LONGEST, CaseWording.length(said));
    }
}
