package fr.rentree.enrolment;

import fr.rentree.campaign.ApprovalDocument;
import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.Campaigns;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The documents of the campaign in force that are answered when an account is used for the first time. An answer stands
 * where the enrolment looks for it, so that it is not asked again.
 */
@Component
public class Approvals {

    private final Campaigns campaigns;
    private final ApprovalRows rows;
    private final Clock clock;

    Approvals(Campaigns campaigns, ApprovalRows rows, Clock clock) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.clock = clock;
    }

    /** What this student has to agree to before using the account; nothing where the versions in force are answered. */
    public List<ApprovalDocument> toAnswer(StudentNumber student) {
        var documents = ofFirstUse();
        if (documents.isEmpty()) return documents;
        var answered = rows.latest(student);
        return documents.stream()
                .filter(it -> answered.getOrDefault(it.code(), 0) < it.version())
                .toList();
    }

    /** Whether there is anything to agree to, for somebody who never did. */
    public boolean asked() {
        return !ofFirstUse().isEmpty();
    }

    /** The student says yes to these, now. What was answered before stays as it was. */
    public void agree(StudentNumber student, List<ApprovalDocument> documents) {
        rows.agree(student, documents, clock.instant());
    }

    private List<ApprovalDocument> ofFirstUse() {
        return campaigns.findCurrent().map(Campaign::documents).orElse(List.of()).stream()
                .filter(ApprovalDocument::firstUse)
                .toList();
    }
}
