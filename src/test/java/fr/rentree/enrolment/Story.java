package fr.rentree.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.Offer;
import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.institute.Institutes;
import fr.rentree.session.AssuranceLevel;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.Students;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.SampleStudent;
import fr.rentree.support.SettableClock;
import fr.rentree.support.StatementCount;
import fr.rentree.web.SessionTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** A campaign in a real database, and the verbs of a way in one word each. All stories share one application. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, extraIncludes = "student")
@Import({Story.Surroundings.class, StatementCount.class})
@ResourceLock("enrolment")
abstract class Story {

    private static final AtomicInteger STUDENTS = new AtomicInteger(22_500_000);
    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    static final Person REGISTRY = staff(Role.REGISTRY);
    static final Person SECRETARY = staff(Role.SECRETARY, SampleCampaign.IFSI_MTP.code());
    static final Person OTHER_SECRETARY = staff(Role.SECRETARY, SampleCampaign.IFSI_NIM.code());

    @Autowired
    Dossiers dossiers;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Worklist worklist;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Institutes institutes;

    @Autowired
    Students students;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    @Autowired
    Heard heard;

    @TestConfiguration
    static class Surroundings {
        @Bean
        @Primary
        SettableClock standing() {
            return new SettableClock(SampleCampaign.NOW);
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /** What was announced. */
    static class Heard {
        private final List<EnrolmentFinished> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(EnrolmentFinished event) {
            events.add(event);
        }

        private final List<CvecTaken> taken = new CopyOnWriteArrayList<>();

        @EventListener
        void on(CvecTaken event) {
            taken.add(event);
        }

        private final List<CvecDisclaimed> disclaimed = new CopyOnWriteArrayList<>();

        @EventListener
        void on(CvecDisclaimed event) {
            disclaimed.add(event);
        }

        /** Whose number was somebody else's. */
        List<CvecTaken> taken(StudentNumber student) {
            return taken.stream()
                    .filter(it -> it.journey().dossier().student().number().equals(student))
                    .toList();
        }

        /** Who said to owe no CVEC. */
        List<CvecDisclaimed> disclaimed(StudentNumber student) {
            return disclaimed.stream()
                    .filter(it -> it.journey().dossier().student().number().equals(student))
                    .toList();
        }

        private final List<AuditEvent> audited = new CopyOnWriteArrayList<>();

        @EventListener
        void on(AuditEvent.Later event) {
            audited.add(event.what());
        }

        private final List<Object> registry = new CopyOnWriteArrayList<>();

        @EventListener
        void on(AuditEvent event) {
            audited.add(event);
        }

        @EventListener({
            EnrolmentsValidated.class,
            EnrolmentCancelled.class,
            EnrolmentReopened.class,
            EnrolmentRestored.class
        })
        void on(Object event) {
            registry.add(event);
        }

        /** What the registry and the institutes did to this one. */
        List<Object> registry(EnrolmentId id) {
            return registry.stream()
                    .filter(it -> switch (it) {
                        case EnrolmentsValidated validated ->
                            validated.enrolments().contains(id);
                        case EnrolmentCancelled cancelled ->
                            cancelled.enrolment().equals(id);
                        case EnrolmentReopened reopened -> reopened.enrolment().equals(id);
                        case EnrolmentRestored restored -> restored.enrolment().equals(id);
                        default -> false;
                    })
                    .toList();
        }

        List<AuditEvent> audited(StudentNumber student) {
            return audited.stream().filter(it -> student.equals(it.student())).toList();
        }

        List<EnrolmentFinished> of(StudentNumber student) {
            return events.stream().filter(it -> it.student().equals(student)).toList();
        }
    }

    @BeforeEach
    void openTheCampaign() {
        clock.set(SampleCampaign.NOW);
        if (!institutes.all().isEmpty()) return;
        institutes.load(Arrays.asList(SampleCampaign.institutes()));
        campaigns.create(SampleCampaign.YEAR, SampleCampaign.nationalRates());
        load(List.of());
    }

    /** A new returning student with these offers in régime 10. */
    StudentNumber student(Programme... programmes) {
        return student("10", programmes);
    }

    StudentNumber student(String regime, Programme... programmes) {
        return student(SampleStudent.returning(Integer.toString(STUDENTS.incrementAndGet())), regime, programmes);
    }

    StudentNumber student(SampleStudent sample, String regime, Programme... programmes) {
        var student = sample.record();
        students.load(List.of(student));
        offer(student.number(), regime, programmes);
        return student.number();
    }

    void offer(StudentNumber student, String regime, Programme... programmes) {
        var offers = new ArrayList<Offer>();
        for (var each : programmes) offers.add(new Offer(student, each.key(), regime, null, null));
        load(offers);
    }

    private void load(List<Offer> offers) {
        campaigns.load(
                SampleCampaign.YEAR,
                Arrays.asList(SampleCampaign.windows()),
                Arrays.asList(SampleCampaign.programmes()),
                offers);
    }

    /** A number that nobody has yet. */
    static String freshNumber() {
        return "MTP6 %06d 12".formatted(NUMBERS.incrementAndGet());
    }

    Journey way(StudentNumber student) {
        return dossiers.way(student);
    }

    void begin(StudentNumber student) {
        dossiers.begin(way(student));
    }

    void choose(StudentNumber student, Programme... programmes) {
        dossiers.choose(way(student), keys(programmes));
    }

    void answerPersonal(StudentNumber student) {
        answerPersonal(student, freshNumber());
    }

    void answerPersonal(StudentNumber student, String cvec) {
        var journey = way(student);
        answer(journey, Posted.personal(journey).field("cvec", cvec).personalForm());
    }

    void answer(Journey journey, StepForm form) {
        answer(journey, journey.sent(form), form.step());
    }

    void answer(Journey journey, Journey sent, Step step) {
        assertThat(sent.finished(step)).as("right: %s", sent.parsed(step)).isTrue();
        dossiers.answer(journey, sent, step, Locale.FRENCH);
    }

    void answerAnnual(StudentNumber student) {
        var journey = way(student);
        answer(journey, Posted.annual(journey).annualForm());
    }

    void seeFees(StudentNumber student) {
        dossiers.acknowledgeFees(way(student));
    }

    void finish(StudentNumber student) {
        dossiers.finish(way(student), Locale.FRENCH);
    }

    /** All the way up to the recap. */
    void walk(StudentNumber student, Programme... programmes) {
        walk(student, freshNumber(), programmes);
    }

    void walk(StudentNumber student, String cvec, Programme... programmes) {
        begin(student);
        choose(student, programmes);
        answerPersonal(student, cvec);
        answerAnnual(student);
        seeFees(student);
    }

    /** All the way and finished. */
    StudentNumber finished(Programme... programmes) {
        var student = student(programmes);
        walk(student, programmes);
        finish(student);
        return student;
    }

    /** All of this student's, as the registry sees them now. */
    List<WorklistItem> listed(StudentNumber student) {
        return worklist.search(student.value(), REGISTRY);
    }

    /** The student's only one, as it is on screen. */
    Enrolments.EnrolmentVersion seen(StudentNumber student) {
        return listed(student).getFirst().seen();
    }

    void validate(StudentNumber student) {
        enrolments.validate(List.of(seen(student)), REGISTRY);
    }

    static Person staff(Role role, String... institutes) {
        var sure = new AssuranceLevel(true, false, true, SampleCampaign.NOW);
        var name = role == Role.REGISTRY ? "Scolarité d'essai" : "Secrétariat d'essai";
        return new Person(
                UUID.randomUUID(),
                "p@univ.example",
                name,
                role,
                null,
                Set.of(institutes),
                sure,
                "",
                new SessionTime(Instant.EPOCH, Duration.ZERO));
    }

    static Set<ProgrammeKey> keys(Programme... programmes) {
        return Set.copyOf(Arrays.stream(programmes).map(Programme::key).toList());
    }
}
