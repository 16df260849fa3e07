package fr.rentree.enrolment;

import static fr.rentree.enrolment.Found.valid;
import static fr.rentree.support.SampleCampaign.charter;
import static fr.rentree.support.SampleCampaign.firstUse;
import static fr.rentree.support.SampleCampaign.imageRights;
import static fr.rentree.support.SampleCampaign.privacy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.SampleCampaign;
import org.junit.jupiter.api.Test;

/** « Documents to approve: each with text, version, blocking or not » (product section 3.5; GDPR art. 7 and 13). */
class ApprovalRulesTest {

    @Test
    void aBlockingDocumentNeedsAYes() {
        var journey = Ways.usual().documents(charter(1)).way();
        assertThat(Found.fields(Posted.annual(journey).checkedAnnual(journey)))
                .containsExactly("documents[it-charter]");
        assertThat(Found.fields(Posted.annual(journey)
                        .field("documents[it-charter]", "no")
                        .checkedAnnual(journey)))
                .containsExactly("documents[it-charter]");
        assertThat(agreed(Posted.annual(journey).field("documents[it-charter]", "yes"), journey, "it-charter"))
                .isTrue();
    }

    @Test
    void noAnswerToAnOptionalDocumentIsNo() {
        var journey = Ways.usual().documents(imageRights(1)).way();
        assertThat(agreed(Posted.annual(journey), journey, "image-rights")).isFalse();
        assertThat(agreed(Posted.annual(journey).field("documents[image-rights]", "yes"), journey, "image-rights"))
                .isTrue();
    }

    @Test
    void informationIsNoConsentAndIsNeverAsked() {
        var journey = Ways.usual().documents(privacy(1)).way();
        assertThat(journey.documentsToAnswer()).isEmpty();
        assertThat(valid(Posted.annual(journey)
                                .field("documents[data-protection]", "yes")
                                .checkedAnnual(journey))
                        .approvals())
                .isEmpty();
    }

    @Test
    void onlyTheVersionThatWasNotAnsweredIsAsked() {
        assertThat(Ways.usual()
                        .documents(imageRights(1), charter(2))
                        .approved("image-rights", 1)
                        .approved("it-charter", 1)
                        .way()
                        .documentsToAnswer())
                .containsExactly(charter(2));
    }

    @Test
    void whatIsAnsweredAtTheFirstUseOfAnAccountIsAskedHereOnlyInALaterVersion() {
        assertThat(Ways.usual().documents(firstUse(1)).way().documentsToAnswer())
                .isEmpty();
        assertThat(Ways.usual()
                        .documents(firstUse(2))
                        .approved("it-charter", 1)
                        .way()
                        .documentsToAnswer())
                .containsExactly(firstUse(2));
    }

    @Test
    void theTimeOfAnAnswerStaysWhenThePageIsSavedAgain() {
        var later = SampleCampaign.NOW.plusSeconds(3600);
        var ways = Ways.usual().documents(imageRights(1));
        var posted = Posted.annual(ways.way()).field("documents[image-rights]", "yes");
        var first = valid(posted.checkedAnnual(ways.way()));
        var again = ways.sent(posted.annualForm()).at(later).way();
        assertThat(valid(Posted.annual(again).checkedAnnual(again)).approvals()).isEqualTo(first.approvals());
        assertThat(valid(Posted.annual(again)
                                .field("documents[image-rights]", "no")
                                .checkedAnnual(again))
                        .approvals()
                        .get("image-rights"))
                .isEqualTo(new Answers.Approval(1, false, later));
    }

    private static boolean agreed(Posted posted, Journey journey, String document) {
        var approval = valid(posted.checkedAnnual(journey)).approvals().get(document);
        assertThat(approval).isNotNull();
        return approval != null && approval.agreed();
    }
}
