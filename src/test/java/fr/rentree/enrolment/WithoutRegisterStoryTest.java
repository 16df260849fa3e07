package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.NURSING_2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.enrolment.Enrolment.Finished;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.StatementCount.Statements;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « Official check (optional adapter, off by default) » (product 3.2). */
class WithoutRegisterStoryTest extends Story {

    @Autowired
    CvecRecheck job;

    @Autowired
    Statements statements;

    @Test
    void nobodyIsToBeCheckedForANumberThatNobodyChecks() {
        assertThat(checks(finished(NURSING_2))).isEmpty();
    }

    @Test
    void whatWasLeftUncheckedWaitsUntilItIsOnAgain() {
        var student = finished(NURSING_2);
        sql.sql("update enrolment set checks = '{CVEC_UNCHECKED}' where student_number = ?")
                .param(student.value())
                .update();
        statements.clear();
        job.recheck();
        assertThat(statements.all()).isEmpty();
        assertThat(checks(student)).containsExactly(ReviewReason.CVEC_UNCHECKED);
    }

    private Set<ReviewReason> checks(StudentNumber student) {
        return way(student)
                .dossier()
                .ofType(Finished.class)
                .findFirst()
                .orElseThrow()
                .checks();
    }
}
