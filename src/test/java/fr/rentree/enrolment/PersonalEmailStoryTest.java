package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.NURSING_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.account.Accounts;
import fr.rentree.account.BackupAddressAsked;
import fr.rentree.account.BackupAddresses;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.StatementCount.Statements;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Product 3.3: « personal e-mail …, which is also the « adresse de secours » and is verified by a link when changed ». */
@RecordApplicationEvents
@Execution(ExecutionMode.SAME_THREAD) // what Spring asks of classes that record events
class PersonalEmailStoryTest extends Story {

    private static final String NEW = "lucie@courrier.example";

    @Autowired
    Accounts accounts;

    @Autowired
    BackupAddresses addresses;

    @Autowired
    Statements statements;

    @Autowired
    ApplicationEvents events;

    private StudentNumber student;

    @BeforeEach
    void chooseTheOffer() {
        student = student(NURSING_2);
        accounts.openStudents(List.of(new Accounts.Student(student, student + "@etu.univ.example", "Lucie Duran")));
        begin(student);
        choose(student, NURSING_2);
    }

    @Test
    void theRecordsAddressIsKnownAndCostsNothing() {
        var journey = way(student);
        statements.clear();
        answer(journey, with(journey, "Lucie.Duran@mail.example"));
        assertThat(statements.all()).hasSize(1);
        assertThat(asked()).isZero();
        assertThat(way(student).dossier().newEmail()).isEmpty();
    }

    @Test
    void theAddressGivenAtFirstUseIsTheEnrolmentsAndIsAskedOnce() {
        addresses.ask(student, NEW, Locale.FRENCH);
        var journey = way(student);
        assertThat(journey.personalForm().email()).isEqualTo(NEW);
        var before = asked();
        answer(journey, with(journey, NEW));
        assertThat(asked()).isEqualTo(before);
        assertThat(way(student).dossier().unconfirmed(NEW)).isTrue();
        sql.sql("update address_link set confirmed_at = asked_at where address = ?")
                .param(NEW)
                .update();
        assertThat(way(student).dossier().unconfirmed(NEW)).isFalse();
    }

    @Test
    void aNewAddressIsAskedToBeConfirmedOnce() {
        type(NEW);
        assertThat(asked()).isEqualTo(1);
        assertThat(way(student).dossier().newEmail()).contains(NEW);
        assertThat(addresses.standing(student, NEW)).satisfies(it -> {
            assertThat(it.confirmed()).isFalse();
            assertThat(it.linkOpen()).isTrue();
        });
        var journey = way(student);
        statements.clear();
        answer(journey, with(journey, NEW));
        assertThat(statements.all()).hasSize(1);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void nobodyReplacesAConfirmedAddressFromAnOpenEnrolment() {
        type(NEW);
        sql.sql("update address_link set confirmed_at = asked_at where address = ?")
                .param(NEW)
                .update();
        var before = asked();
        type("autre@courrier.example");
        type("");
        assertThat(asked()).isEqualTo(before);
        assertThat(addresses.confirmed(student, NEW)).isTrue();
        assertThat(way(student).dossier().backedUpElsewhere("autre@courrier.example"))
                .isTrue();
    }

    @Test
    void anotherNewAddressTakesThePlaceOfTheFirst() {
        type(NEW);
        type("autre@courrier.example");
        assertThat(asked()).isEqualTo(2);
        assertThat(addresses.standing(student, NEW).linkOpen()).isFalse();
        type(NEW);
        assertThat(asked()).isEqualTo(3);
        assertThat(addresses.standing(student, "autre@courrier.example").linkOpen())
                .isFalse();
    }

    @Test
    void whoGoesBackToTheKnownAddressOrToNoneHasNothingToConfirm() {
        for (var other : List.of("lucie.duran@mail.example", "")) {
            clock.pass(Duration.ofHours(1));
            type(NEW);
            assertThat(addresses.standing(student, NEW).linkOpen()).isTrue();
            type(other);
            assertThat(addresses.standing(student, NEW).linkOpen()).isFalse();
            assertThat(way(student).dossier().newEmail()).isEmpty();
        }
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void answersThatAreRefusedAskForNothing() {
        var old = way(student);
        answerPersonal(student);
        assertThatExceptionOfType(Dossiers.Outdated.class).isThrownBy(() -> answer(old, with(old, NEW)));
        assertThat(addresses.standing(student, NEW).linkOpen()).isFalse();
        assertThat(sql.sql("select count(*) from address_link l join account a on a.id = l.account_id"
                                + " where a.student_number = ?")
                        .param(student.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(asked()).isZero();
    }

    @Test
    void theWishForCopiesIsPartOfWhatIsFinished() {
        var journey = way(student);
        answer(
                journey,
                Posted.personal(journey)
                        .field("cvec", freshNumber())
                        .field("email", NEW)
                        .field("copies", "true")
                        .personalForm());
        answerAnnual(student);
        seeFees(student);
        assertThat(dossiers.finished(student)).isEmpty();
        finish(student);
        assertThat(dossiers.finished(student)).singleElement().satisfies(it -> {
            assertThat(it.copiesTo()).contains(NEW);
            assertThat(it.version()).isEqualTo(1);
        });
        dossiers.reopen(way(student));
        assertThat(dossiers.finished(student)).isEmpty();
        finish(student);
        assertThat(dossiers.finished(student))
                .singleElement()
                .satisfies(it -> assertThat(it.version()).isEqualTo(2));
    }

    private void type(String email) {
        var journey = way(student);
        answer(journey, with(journey, email));
    }

    private static StepForm with(Journey journey, String email) {
        var stored = journey.personalForm().cvec();
        return Posted.personal(journey)
                .field("cvec", stored.isEmpty() ? freshNumber() : stored)
                .field("email", email)
                .personalForm();
    }

    private long asked() {
        return events.stream(BackupAddressAsked.class).count();
    }
}
