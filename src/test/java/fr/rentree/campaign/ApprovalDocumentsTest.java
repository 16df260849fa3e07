package fr.rentree.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.campaign.ApprovalDocument.Kind;
import fr.rentree.shared.AcademicYear;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest(extraIncludes = {"reference", "institute"})
@ResourceLock("campaign")
class ApprovalDocumentsTest {

    private static final AcademicYear YEAR = new AcademicYear(2026);

    @Autowired
    Campaigns campaigns;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void start() {
        CampaignFixture.empty(sql);
        campaigns.create(YEAR, List.of());
    }

    @Test
    void imageRightsAreAskedForButBlockNobody() {
        assertThat(document("image-rights"))
                .returns(Kind.CONSENT, ApprovalDocument::kind)
                .returns(false, ApprovalDocument::blocking)
                .returns("Droit à l'image", it -> it.title(Locale.FRENCH))
                .returns("Use of your image", it -> it.title(Locale.ENGLISH));
        assertThat(document("image-rights").html(Locale.FRENCH)).contains("sans réponse, c'est non", "scolarite@univ");
        assertThat(document("image-rights").html(Locale.ENGLISH)).contains("no answer means no", "Université de la");
    }

    @Test
    void theDataProtectionNoticeIsInformationWithoutABox() {
        assertThat(document("data-protection"))
                .returns(Kind.INFORMATION, ApprovalDocument::kind)
                .returns(false, ApprovalDocument::blocking);
        assertThat(document("data-protection").html(Locale.FRENCH)).contains("<li>", "CNIL", "3 ans, puis 7 ans");
    }

    @Test
    void consentsComeBeforeInformation() {
        assertThat(campaigns.current().documents())
                .extracting(ApprovalDocument::code)
                .containsExactly("image-rights", "it-charter", "data-protection");
    }

    @Test
    void theCharterIsAnsweredAtTheFirstUseOfAnAccountAndNoDefaultElse() {
        assertThat(document("it-charter"))
                .returns(Kind.CONSENT, ApprovalDocument::kind)
                .returns(true, ApprovalDocument::blocking)
                .returns("Charte informatique", it -> it.title(Locale.FRENCH));
        assertThat(campaigns.current().documents())
                .filteredOn(ApprovalDocument::firstUse)
                .extracting(ApprovalDocument::code)
                .containsExactly("it-charter");
    }

    @Test
    void aDocumentMayBlockUntilItIsApproved() {
        write("library-rules", 1, Kind.CONSENT, true);
        assertThat(document("library-rules")).returns(true, ApprovalDocument::blocking);
        assertThat(document("library-rules").firstUse()).isFalse();
    }

    @Test
    void aNewVersionReplacesTheOneBefore() {
        write("image-rights", 2, Kind.CONSENT, false);
        assertThat(document("image-rights").version()).isEqualTo(2);
        assertThat(campaigns.current().documents()).hasSize(3);
    }

    @Test
    void informationCannotBlock() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> write("notice", 1, Kind.INFORMATION, true))
                .withMessageContaining("information_blocks_nobody");
    }

    private ApprovalDocument document(String code) {
        return campaigns.find(YEAR).orElseThrow().documents().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void write(String code, int version, Kind kind, boolean blocking) {
        sql.sql("insert into approval_document values (2026, ?, ?, ?, ?, 'Titre', 'Title', 'Texte', 'Text')")
                .params(code, version, kind.name(), blocking)
                .update();
        campaigns.load(YEAR, List.of(), List.of(), List.of());
    }
}
