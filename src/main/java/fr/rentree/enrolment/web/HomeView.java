package fr.rentree.enrolment.web;

import fr.rentree.enrolment.HomeTile;
import fr.rentree.web.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param welcome said once, after the first use of the account; {@code null} else
 * @param tooLate where to ask after a form that came too late, with what was typed; {@code null} else
 * @param go where the tile's button leads; {@code null} = there is nothing to do now
 * @param personal the personal e-mail
 * @param undo whether a correction can be given up
 * @param documents of what is finished this year
 * @param earlier those of what was finished in earlier years, the latest first
 * @param dates of the windows of this student's programmes
 * @param history what has happened, the latest first
 */
public record HomeView(
        PageFrame frame,
        @Nullable String welcome,
        @Nullable String tooLate,
        String firstName,
        String year,
        String state,
        String sentence,
        @Nullable String go,
        List<Offer> offers,
        List<StudentContact> contacts,
        EmailView personal,
        List<StepFrame.CaseLine> cases,
        boolean undo,
        List<EndView.Proof> documents,
        List<EndView.Proof> earlier,
        List<String> dates,
        List<FileHistory.Entry> history) {

    public String tagKind() {
        return switch (HomeTile.State.valueOf(state)) {
            case FINISHED, VALIDATED -> "success";
            case TO_FINISH, GRACE, CORRECTING, CORRECTION_CLOSED -> "warning";
            case OPEN -> "info";
            case NOTHING_OFFERED, NOT_YET, CLOSED, CANCELLED -> "quiet";
        };
    }

    /** Why what was just sent is not saved. */
    public String why() {
        return "enrolment.home.tooLate"
                + (HomeTile.State.valueOf(state) == HomeTile.State.CANCELLED ? ".cancelled" : "");
    }

    /** The case that helps on from here; {@code null} while the way is open. */
    public @Nullable String ask() {
        return switch (HomeTile.State.valueOf(state)) {
            case NOTHING_OFFERED -> "OFFER_WRONG";
            case CORRECTION_CLOSED -> "CORRECTION";
            case CLOSED, CANCELLED -> "OTHER";
            case NOT_YET, OPEN, TO_FINISH, GRACE, CORRECTING, FINISHED, VALIDATED -> null;
        };
    }

    /** An offer on the tile; {@code opening} only where there are several dates, {@code reopened} who did that and why. */
    public record Offer(
            String programme,
            @Nullable String institute,
            String state,
            @Nullable String opening,
            @Nullable String reference,
            @Nullable String reopened) {}
}
