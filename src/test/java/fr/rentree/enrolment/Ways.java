package fr.rentree.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.rentree.campaign.ApprovalDocument;
import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.Offer;
import fr.rentree.campaign.Programme;
import fr.rentree.institute.InstitutesInMemory;
import fr.rentree.reference.References;
import fr.rentree.shared.Uai;
import fr.rentree.shared.University;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.SampleStudent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes ways without a database: {@code Ways.of(SampleStudent.returning()).started(NURSING_2, "10").way()}. */
final class Ways {

    static final References REFERENCES = new References();
    static final University UNIVERSITY = new University(
            "Université de la Garrigue",
            new Uai("0349900B"),
            "034",
            "https://rentree.example",
            "scolarite@univ.example");
    static final String REFERENCE = "26-0349-000001";

    private final SampleStudent student;
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final Map<String, Integer> approvals = new HashMap<>();
    private final List<CaseNote> notes = new ArrayList<>();
    private Campaign campaign = SampleCampaign.campaign();
    private Draft draft = Draft.NONE;
    private Dossier.@Nullable GivenEmail given;
    private Instant now = SampleCampaign.NOW;

    private Ways(SampleStudent student) {
        this.student = student;
    }

    static Ways of(SampleStudent student) {
        return new Ways(student);
    }

    /** The usual student in her usual second year of nursing, on its way. */
    static Ways usual() {
        return of(SampleStudent.returning()).started(SampleCampaign.NURSING_2, "10");
    }

    Ways offered(Programme programme, String regime) {
        enrolments.add(new Enrolment.Offered(offer(programme, regime, null)));
        return this;
    }

    /** Comes in exchange, as the university's offer says. */
    Ways incoming(Programme programme, String regime) {
        var offer = new Offer(student.record().number(), programme.key(), regime, null, null, true);
        enrolments.add(new Enrolment.Started(id(programme), offer, 0, null, null));
        return this;
    }

    Ways started(Programme programme, String regime) {
        return started(programme, regime, null);
    }

    Ways started(Programme programme, String regime, @Nullable String status) {
        enrolments.add(new Enrolment.Started(id(programme), offer(programme, regime, status), 0, null, null));
        return this;
    }

    Ways finished(Programme programme, String regime) {
        enrolments.add(
                new Enrolment.Finished(id(programme), offer(programme, regime, null), 1, REFERENCE, Set.of(), now));
        return this;
    }

    Ways inCorrection(Programme programme, String regime) {
        return reopened(programme, regime, null);
    }

    /** In correction, which somebody else than the student has asked for. */
    Ways reopened(Programme programme, String regime, Enrolment.@Nullable Reopening how) {
        enrolments.add(new Enrolment.Started(id(programme), offer(programme, regime, null), 1, REFERENCE, how));
        return this;
    }

    Ways validated(Programme programme, String regime) {
        enrolments.add(new Enrolment.Validated(id(programme), offer(programme, regime, null), 1, REFERENCE, now));
        return this;
    }

    Ways cancelled(Programme programme, String regime) {
        enrolments.add(new Enrolment.Cancelled(
                id(programme), offer(programme, regime, null), Enrolment.CancelReason.RESIGNATION, now));
        return this;
    }

    Ways documents(ApprovalDocument... documents) {
        return in(SampleCampaign.with(documents));
    }

    Ways in(Campaign campaign) {
        this.campaign = campaign;
        return this;
    }

    Ways approved(String document, int version) {
        approvals.put(document, version);
        return this;
    }

    Ways noted(String type, boolean open) {
        notes.add(new CaseNote(UUID.randomUUID(), type, Step.PERSONAL, open, now));
        return this;
    }

    Ways typed(Draft draft) {
        this.draft = draft;
        return this;
    }

    /** With these forms sent one after the other. */
    Ways sent(StepForm... forms) {
        for (var form : forms) draft = way().sent(form).dossier().draft();
        return this;
    }

    Ways given(String address, boolean confirmed) {
        given = new Dossier.GivenEmail(address, confirmed);
        return this;
    }

    Ways at(Instant now) {
        this.now = now;
        return this;
    }

    Journey way() {
        var dossier = new Dossier(
                SampleCampaign.YEAR,
                student.record(),
                1,
                draft,
                List.copyOf(enrolments),
                Map.copyOf(approvals),
                List.copyOf(notes),
                false,
                given);
        var institutes = InstitutesInMemory.of(SampleCampaign.institutes());
        var programmes = Programmes.of(dossier, campaign, institutes, now);
        return new Journey(dossier, new EnrolmentFacts(programmes, campaign, REFERENCES, UNIVERSITY, now));
    }

    private Offer offer(Programme programme, String regime, @Nullable String status) {
        return new Offer(student.record().number(), programme.key(), regime, status, null);
    }

    /** The same programme has the same id in every way. */
    private static EnrolmentId id(Programme programme) {
        return new EnrolmentId(UUID.nameUUIDFromBytes(programme.key().toString().getBytes(UTF_8)));
    }
}
