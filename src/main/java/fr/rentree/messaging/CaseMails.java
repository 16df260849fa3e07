package fr.rentree.messaging;

import fr.rentree.desk.Case;
import fr.rentree.desk.CaseContinued;
import fr.rentree.desk.CaseId;
import fr.rentree.desk.CaseOpened;
import fr.rentree.desk.Cases;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.University;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the institute, or the registry where there is none, what a student asks; and the student that it was told. */
@Component
class CaseMails implements MailWriter {

    static final String ASKED = "case-asked";
    static final String PASSED_ON = "case-passed-on";
    static final String CONTINUED = "case-continued";

    private final Cases cases;
    private final Students students;
    private final Institutes institutes;
    private final CaseLetters letters;
    private final University university;
    private final Mails mails;

    CaseMails(
            Cases cases,
            Students students,
            Institutes institutes,
            CaseLetters letters,
            University university,
            Mails mails) {
        this.cases = cases;
        this.students = students;
        this.institutes = institutes;
        this.letters = letters;
        this.university = university;
        this.mails = mails;
    }

    @ApplicationModuleListener
    void on(CaseOpened event) {
        mails.sendOnce(event.student(), ASKED, event.caseId().toString(), 0, office(event.institute()));
        students.find(event.student())
                .ifPresent(it -> mails.sendOnce(
                        event.student(), PASSED_ON, event.caseId().toString(), 0, it.email()));
    }

    @ApplicationModuleListener
    void on(CaseContinued event) {
        var turn = event.caseId() + "/" + event.at().toEpochMilli();
        mails.sendOnce(event.student(), CONTINUED, turn, 0, office(event.institute()));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ASKED, PASSED_ON, CONTINUED);
    }

    @Override
    public Optional<MailText> write(Mail mail) {
        var turn = mail.subject().split("/");
        return cases.find(CaseId.parse(turn[0]))
                .flatMap(it -> students.find(it.student()).map(student -> write(mail.kind(), turn, it, student)));
    }

    private MailText write(String kind, String[] turn, Case about, StudentRecord student) {
        var institute = institute(about.institute());
        return switch (kind) {
            case ASKED -> letters.asked(about, student);
            case CONTINUED -> letters.continued(about, student, said(about, Long.parseLong(turn[1])));
            default -> letters.passedOn(about, student, institute);
        };
    }

    private static String said(Case about, long at) {
        return about.messages().stream()
                .filter(it -> it.at().toEpochMilli() == at)
                .findFirst()
                .orElse(about.messages().getLast())
                .text();
    }

    private String office(@Nullable String code) {
        var institute = institute(code);
        return institute == null ? university.email() : institute.email();
    }

    private @Nullable Institute institute(@Nullable String code) {
        return code == null ? null : institutes.find(code).orElse(null);
    }
}
