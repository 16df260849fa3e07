package fr.rentree.backoffice;

import fr.rentree.backoffice.WorklistView.Tag;
import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.Programme;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.WorklistItem;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.AuditEvent;
import fr.rentree.student.StudentRecord;
import fr.rentree.web.PageFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts an enrolment into the words that staff read. */
@Component
class EnrolmentWords {

    private final Campaigns campaigns;
    private final Institutes institutes;

    EnrolmentWords(Campaigns campaigns, Institutes institutes) {
        this.campaigns = campaigns;
        this.institutes = institutes;
    }

    Programme programme(WorklistItem it) {
        return campaigns.current().programme(it.programme());
    }

    Optional<Institute> institute(Programme programme) {
        return Optional.ofNullable(programme.institute()).flatMap(institutes::find);
    }

    /** @param code as in the address */
    String institute(String code, PageFrame frame) {
        return code.equals(ListAddress.UNIVERSITY)
                ? frame.university().name()
                : institutes.find(code).map(Institute::shortName).orElse(code);
    }

    /** As one looks for it in a list: the family name first, with the one in use. */
    static String name(StudentRecord it) {
        var family = it.usedName() == null ? it.familyName() : it.familyName() + " (" + it.usedName() + ")";
        return it.firstName() == null ? family : family + ", " + it.firstName();
    }

    static Tag state(WorklistItem it, PageFrame frame) {
        var correcting = it.state() == State.STARTED && it.version() > 0;
        return new Tag(
                frame.say("backoffice.state." + (correcting ? "CORRECTING" : it.state())),
                switch (it.state()) {
                    case OFFERED, CANCELLED -> "quiet";
                    case STARTED -> correcting ? "warning" : "quiet";
                    case FINISHED -> "info";
                    case VALIDATED -> "success";
                });
    }

    /** Why the registry has to look at it; nothing where that was, or comes with the next finish. */
    static List<String> checks(WorklistItem it, PageFrame frame) {
        return it.state() == State.FINISHED
                ? it.checks().stream()
                        .map(check -> frame.say("enrolment.held.check." + check))
                        .toList()
                : List.of();
    }

    /** What was done, and why. */
    static String said(AuditEvent entry, PageFrame frame) {
        var action = frame.words().find("audit.held.action." + entry.action());
        var detail = entry.detail();
        var why = detail.get("reason");
        var reason = why == null ? null : frame.words().find("enrolment.cancelReason." + why);
        var checks = Arrays.stream(detail.getOrDefault("checks", "").split(" "))
                .map(it -> frame.words().find("enrolment.held.check." + it))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(", "));
        return Stream.of(
                        action == null ? entry.action() : action,
                        reason == null ? why : reason,
                        detail.get("words"),
                        checks)
                .filter(it -> it != null && !it.isEmpty())
                .collect(Collectors.joining(frame.say("shared.colon")));
    }

    /** One, or many. */
    static String counted(String key, int count, PageFrame frame) {
        return frame.say(count == 1 ? key + ".one" : key, count);
    }
}
