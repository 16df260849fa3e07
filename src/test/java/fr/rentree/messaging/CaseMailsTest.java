package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.rentree.desk.Case;
import fr.rentree.desk.CaseContinued;
import fr.rentree.desk.CaseId;
import fr.rentree.desk.CaseOpened;
import fr.rentree.desk.CaseState;
import fr.rentree.desk.CaseType;
import fr.rentree.desk.Cases;
import fr.rentree.desk.StudentContext;
import fr.rentree.enrolment.Step;
import fr.rentree.institute.Institutes;
import fr.rentree.proof.Samples;
import fr.rentree.shared.AcademicYear;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import fr.rentree.web.Languages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Product section 7: a case goes to the student's institute and mails at each turn. */
class CaseMailsTest {

    private static final Instant OPENED = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant CONTINUED = Instant.parse("2026-11-23T10:00:00.123456Z");
    private static final CaseId ID = new CaseId(new UUID(0, 7));

    /** Left to the system: a mail may still be on its way into the outbox when a test ends. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    private final StudentRecord student =
            Samples.attestation("Zoé", "O'Connor", "Œuvrard", 1).student();
    private final Cases cases = mock(Cases.class);
    private final Students students = mock(Students.class);
    private final Institutes institutes = mock(Institutes.class);
    private Office office;
    private CaseMails mails;

    @BeforeEach
    void open() {
        office = new Office(data, null);
        var letters = new CaseLetters(new Languages(), Office.UNIVERSITY);
        mails = new CaseMails(cases, students, institutes, letters, Office.UNIVERSITY, office.mails);
        when(students.find(student.number())).thenReturn(Optional.of(student));
        var institute = Samples.attestation().institute();
        if (institute != null) when(institutes.find("IFSI-NIM")).thenReturn(Optional.of(institute));
        asked(Case.Author.STUDENT);
    }

    private void asked(Case.Author author) {
        when(cases.find(ID))
                .thenReturn(Optional.of(new Case(
                        ID,
                        "D-26-000042",
                        new AcademicYear(2026),
                        student.number(),
                        CaseType.OFFER_WRONG,
                        Set.of(),
                        "IFSI-NIM",
                        Step.CHOICE,
                        Locale.ENGLISH,
                        CaseState.OPEN,
                        OPENED,
                        Instant.parse("2026-11-30T17:00:00Z"),
                        null,
                        mock(StudentContext.class),
                        List.of(
                                new Case.Message(OPENED, author, "Je redouble la 2e année.\nMerci."),
                                new Case.Message(CONTINUED, Case.Author.STUDENT, "J'ajoute un mot.")))));
    }

    @Test
    void ofACaseThatOpenedByItselfNobodyIsSaidToHaveWritten() {
        asked(Case.Author.SYSTEM);
        mails.on(opened("IFSI-NIM"));
        assertThat(mails.write(mail(CaseMails.ASKED)).orElseThrow().plain())
                .contains("Rentrée a ouvert cette demande pour Zoé", "Je redouble")
                .doesNotContain("vous écrit");
        assertThat(mails.write(mail(CaseMails.PASSED_ON)).orElseThrow().plain())
                .contains("A request was opened for you and passed on to IFSI de Nîmes")
                .doesNotContain("You wrote", "You had written");
    }

    @Test
    void theInstituteIsToldInFrenchAndItsReplyGoesToTheStudent() {
        mails.on(opened("IFSI-NIM"));
        var mail = mail(CaseMails.ASKED);
        var letter = mails.write(mail).orElseThrow();
        assertThat(mail.recipient()).isEqualTo("scolarite@ifsi-nim.example");
        assertThat(letter.replyTo()).isEqualTo(student.email());
        assertThat(letter.title()).isEqualTo("Demande D-26-000042\u00a0: Inscription proposée");
        assertThat(letter.plain())
                .contains("Zoé Œuvrard", "Je redouble la 2e année.\nMerci.", "22400000", "30 novembre 2026")
                .doesNotContain("J'ajoute un mot.");
    }

    @Test
    void theStudentIsToldWhomItWentToInTheStudentsLanguage() {
        mails.on(opened("IFSI-NIM"));
        var mail = mail(CaseMails.PASSED_ON);
        var letter = mails.write(mail).orElseThrow();
        assertThat(mail.recipient()).isEqualTo(student.email());
        assertThat(letter.title()).isEqualTo("Your request D-26-000042 has been passed on");
        assertThat(letter.plain())
                .contains(
                        "passed on to IFSI de Nîmes",
                        "Je redouble la 2e année.",
                        "Your file stays open: you go on from this step as soon as the offer is right.",
                        "http://localhost:8080/demandes/" + ID);
    }

    @Test
    void withoutAnInstituteTheRegistryIsTold() {
        mails.on(opened(null));
        assertThat(mail(CaseMails.ASKED).recipient()).isEqualTo("scolarite@univ.example");
    }

    @Test
    void whatIsAddedIsTold() {
        mails.on(new CaseContinued(ID, student.number(), "IFSI-NIM", CONTINUED));
        assertThat(mails.write(mail(CaseMails.CONTINUED)).orElseThrow().plain())
                .contains("J'ajoute un mot.")
                .doesNotContain("Je redouble");
    }

    @Test
    void anEventDeliveredTwiceIsToldOnce() {
        for (int i = 0; i < 2; i++) {
            mails.on(opened("IFSI-NIM"));
            mails.on(new CaseContinued(ID, student.number(), "IFSI-NIM", CONTINUED));
        }
        assertThat(count()).isEqualTo(3);
    }

    private CaseOpened opened(@org.jspecify.annotations.Nullable String institute) {
        return new CaseOpened(ID, student.number(), CaseType.OFFER_WRONG, institute, OPENED);
    }

    private int count() {
        return office.sql.sql("select count(*) from mail").query(Integer.class).single();
    }

    private Mail mail(String kind) {
        return office.sql.sql("select * from mail").query(MailRows::mail).list().stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
