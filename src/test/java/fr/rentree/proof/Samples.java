package fr.rentree.proof;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.rentree.campaign.Offer;
import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.document.DocumentSheet;
import fr.rentree.document.PdfPrinter;
import fr.rentree.enrolment.Answers;
import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.fee.ChargedEnrolment;
import fr.rentree.fee.FeeCalculation;
import fr.rentree.fee.FeeProfile;
import fr.rentree.fee.FeeSchedule;
import fr.rentree.fee.FeeStatement;
import fr.rentree.fee.PayerStatus;
import fr.rentree.institute.Institute;
import fr.rentree.reference.References;
import fr.rentree.seal.DocumentSeal;
import fr.rentree.seal.SampleSeal;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.Address;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.Uai;
import fr.rentree.shared.University;
import fr.rentree.student.StudentRecord;
import fr.rentree.support.SampleStudent;
import fr.rentree.web.Languages;
import fr.rentree.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Documents to test and to time with. */
public final class Samples {

    public static final Words FRENCH = new Languages().french();
    public static final Words ENGLISH = new Languages().english();

    /** What a document says of itself when the certificate is a real one. */
    public static final VerificationNotice STAMP = new VerificationNotice(
            ProofCode.draw(),
            "https://rentree.univ.example/verifier",
            "la présidente de l'université",
            Instant.parse("2026-11-23T14:05:00Z"),
            false);

    private static final Instant FINISHED = Instant.parse("2026-11-23T14:04:00Z");
    private static final University UNIVERSITY = new University(
            "Université de la Garrigue", new Uai("0349900B"), "034", "http://localhost:8080", "scolarite@univ.example");

    /** With a certificate of our own, in a folder of its own. */
    public static final DocumentSeal SEAL = SampleSeal.make();

    private static final AcademicYear YEAR = new AcademicYear(2026);

    private static final References REFERENCES = new References();
    private static final Address ADDRESS =
            new Address("100", "115 impasse des Œillets", null, null, "07410", "Arlebosc", null);
    private static final Programme PROGRAMME = new Programme(
            ProgrammeKey.parse("IN2NIM-181"),
            "Diplôme d'État d'infirmier, 2e année",
            2,
            "5000789",
            "IFSI-NIM",
            "01",
            "IF",
            false,
            true);
    private static final Institute INSTITUTE = new Institute(
            "IFSI-NIM",
            new Uai("0309902A"),
            "Institut de formation en soins infirmiers de Nîmes",
            "IFSI de Nîmes",
            "030",
            "scolarite@ifsi-nim.example",
            "04 67 00 01 11");

    private static final FeeStatement FEES = FeeCalculation.statement(
            List.of(new ChargedEnrolment(
                    PROGRAMME.label(), FeeProfile.IF, "5000789", ChargedEnrolment.GapYear.NONE, false)),
            new PayerStatus(true, false, true),
            new FeeSchedule(YEAR, true, Map.of()));

    private Samples() {}

    /** Proofs that nobody keeps: each is made when it is asked for. */
    public static Proofs proofs() {
        var rows = mock(ProofRows.class);
        when(rows.pdf(any(), anyInt(), any(), any())).thenReturn(Optional.empty());
        when(rows.keep(any(), any(), any())).thenReturn(true);
        return new Proofs(documents(), SEAL, rows, UNIVERSITY, Clock.systemUTC());
    }

    /** A document of the attestation's student, unsigned. */
    public static byte[] print(DocumentKind kind, Words words) {
        return documents().print(kind, attestation(), words, STAMP);
    }

    static DocumentLayout documents() {
        return new DocumentLayout(UNIVERSITY, REFERENCES, new PdfPrinter());
    }

    public static EnrolmentSnapshot attestation() {
        return attestation("Françoise", "Ngô", null, 1);
    }

    public static EnrolmentSnapshot attestation(String first, String family, @Nullable String used, int version) {
        return attestation(student(first, family, used, "100", "045", "Gaubertin"), version);
    }

    static EnrolmentSnapshot attestation(StudentRecord student, int version) {
        return new EnrolmentSnapshot(
                new EnrolmentId(new UUID(0, 1)),
                version,
                "26-0342-000123",
                FINISHED,
                YEAR,
                student,
                new Offer(student.number(), PROGRAMME.key(), "11", null, null),
                PROGRAMME,
                INSTITUTE,
                "Université de la Garrigue",
                new Answers.Personal(null, null, null, null, ADDRESS, "4", null, "", null, null, "1", null, null, null),
                new Answers.Annual(
                        List.of(),
                        new Answers.PreviousYear(Answers.PreviousAnswer.INSTITUTE_FRANCE, "S", null, null),
                        null,
                        null,
                        "84",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        Map.of()),
                FEES,
                Locale.FRENCH);
    }

    /** The same, of a student who does not stay in the institute. */
    public static EnrolmentSnapshot leaving(EnrolmentSnapshot finished) {
        var answers = finished.annual();
        var left = new Answers.Following(finished.programme().key(), "01", null, false, null, null);
        return new EnrolmentSnapshot(
                finished.enrolment(),
                finished.version(),
                finished.reference(),
                finished.finishedAt(),
                finished.year(),
                finished.student(),
                finished.offer(),
                finished.programme(),
                finished.institute(),
                finished.university(),
                finished.personal(),
                new Answers.Annual(
                        List.of(left),
                        answers.previousYear(),
                        null,
                        null,
                        answers.occupation(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        Map.of()),
                finished.fees(),
                finished.language());
    }

    /** The same, finished with the wish that receipts go to this personal address, too. */
    public static EnrolmentSnapshot copied(EnrolmentSnapshot finished, String email) {
        var personal = new Answers.Personal(
                null, null, null, null, ADDRESS, "4", null, "", email, true, "1", null, null, null);
        return snapshot(finished, finished.student(), personal);
    }

    /** The same, of a student whose record has this personal address. */
    public static EnrolmentSnapshot knowing(EnrolmentSnapshot finished, String email) {
        var student = SampleStudent.of(finished.student()).backupEmail(email).record();
        return snapshot(finished, student, finished.personal());
    }

    private static EnrolmentSnapshot snapshot(
            EnrolmentSnapshot like, StudentRecord student, Answers.Personal personal) {
        return new EnrolmentSnapshot(
                like.enrolment(),
                like.version(),
                like.reference(),
                like.finishedAt(),
                like.year(),
                student,
                like.offer(),
                like.programme(),
                like.institute(),
                like.university(),
                personal,
                like.annual(),
                like.fees(),
                like.language());
    }

    static StudentRecord student(
            String first,
            String family,
            @Nullable String used,
            String country,
            @Nullable String department,
            @Nullable String town) {
        return new StudentRecord(
                new StudentNumber("22400000"),
                "9701866901B",
                family,
                used,
                List.of(first),
                null,
                null,
                StudentRecord.Sex.F,
                new BirthDate(2001, 7, 25),
                country,
                department,
                town,
                "100",
                "francoise.ngo@etu.univ.example",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Recap recap(int sections) {
        var lines = List.of(
                new Recap.Line("Numéro CVEC", "MTP6-ABCDEF-12"),
                new Recap.Line("Adresse fixe", "115 impasse des Œillets\n07410 Arlebosc\nFrance"),
                new Recap.Line("Courriel personnel", "francoise.ngo@mail.example"),
                new Recap.Line(
                        "Situation l'année précédente",
                        "Dans un institut paramédical en France (département : Hérault)"));
        return new Recap(IntStream.range(0, sections)
                .mapToObj(i -> new Recap.Section(Step.PERSONAL, "Données personnelles " + i, lines))
                .toList());
    }

    /** A draft's sheet of so many sections. */
    static DocumentSheet draft(int sections, Words words) {
        return new RecapDocumentText(recap(sections), FEES, "Françoise Ngô", YEAR, null, FINISHED, words, null)
                .sheet("Université de la Garrigue", "scolarite@univ.example");
    }
}
