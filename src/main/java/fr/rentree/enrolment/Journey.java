package fr.rentree.enrolment;

import fr.rentree.campaign.ApprovalDocument;
import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.EnrolmentOpening;
import fr.rentree.campaign.Offer;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.campaign.Programme;
import fr.rentree.cvec.CvecAnswer;
import fr.rentree.fee.FeeStatement;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.reference.References;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.University;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A student's way at this moment: the dossier among what surrounds it. Every question of what applies, what is missing and
 * where the student stands is answered here, for the pages, the recap and the finish alike; nothing of it is stored. One
 * request's: what a step lacks is found out once.
 */
public final class Journey {

    private final Dossier dossier;
    private final Campaign campaign;
    private final Institutes institutes;
    private final References references;
    private final University university;
    private final Instant now;
    private final List<Chosen> offers;
    private final Map<Step, Boolean> complete = new EnumMap<>(Step.class);

    Journey(
            Dossier dossier,
            Campaign campaign,
            Institutes institutes,
            References references,
            University university,
            Instant now) {
        this.dossier = dossier;
        this.campaign = campaign;
        this.institutes = institutes;
        this.references = references;
        this.university = university;
        this.now = now;
        this.offers = dossier.enrolments().stream().map(this::chosen).toList();
    }

    public Dossier dossier() {
        return dossier;
    }

    public Campaign campaign() {
        return campaign;
    }

    public References references() {
        return references;
    }

    public University university() {
        return university;
    }

    public Instant now() {
        return now;
    }

    /** An enrolment with what it is about. */
    public record Chosen(
            Enrolment enrolment,
            Programme programme,
            @Nullable Institute institute,
            EnrolmentOpening opening) {
        public Offer offer() {
            return enrolment.offer();
        }
    }

    /** Every offer of this student, with its state. */
    public List<Chosen> offers() {
        return offers;
    }

    /** What this student is enrolling in now: on its way, and its window or the time to finish after it still runs. */
    public List<Chosen> chosen() {
        return offers().stream()
                .filter(each -> each.enrolment() instanceof Enrolment.Started
                        && each.opening().mayGoOn())
                .toList();
    }

    /** What this student has finished, in this version or validated. */
    public List<Chosen> finished() {
        return offers().stream()
                .filter(each -> switch (each.enrolment()) {
                    case Enrolment.Finished _, Enrolment.Validated _ -> true;
                    case Enrolment.Offered _, Enrolment.Started _, Enrolment.Cancelled _ -> false;
                })
                .toList();
    }

    /** Everything of this year that counts: what is finished, and what is on its way. */
    List<Chosen> enrolled() {
        return Stream.concat(finished().stream(), chosen().stream()).toList();
    }

    /** What can be ticked: what is on its way already, and what is offered while its window is open, or was when one began. */
    public List<Chosen> choosable() {
        return offers().stream()
                .filter(each -> switch (each.enrolment()) {
                    case Enrolment.Started _ -> each.opening().mayGoOn();
                    case Enrolment.Offered _ -> each.opening().mayStart() || begunInTime(each.opening());
                    case Enrolment.Finished _, Enrolment.Validated _, Enrolment.Cancelled _ -> false;
                })
                .toList();
    }

    /** « The started student may finish during the grace time », though not yet which of several offers was said. */
    private boolean begunInTime(EnrolmentOpening opening) {
        var begun = dossier.answers().informed();
        return begun != null
                && dossier.answers().chosen() == null
                && opening instanceof EnrolmentOpening.Grace(var until)
                && begun.isBefore(until.minus(campaign.grace()));
    }

    /** Whether the student may go on: something is open, or was begun and its grace time runs (product section 10). */
    public boolean open() {
        return !choosable().isEmpty();
    }

    /** What matters now: what is chosen, else what is finished, else what can be chosen, else all that is offered. */
    public List<Chosen> concerned() {
        return Stream.of(chosen(), finished(), choosable())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(offers());
    }

    /** The institute to turn to: the first one of what matters now; none for the university's own students. */
    public Optional<Institute> institute() {
        return concerned().stream()
                .flatMap(each -> Optional.ofNullable(each.institute()).stream())
                .findFirst();
    }

    public LocalDate today() {
        return now.atZone(ParisTime.ZONE).toLocalDate();
    }

    /** Whether a CVEC number is asked of this student. */
    public boolean cvecLiable() {
        return CvecLiability.liable(this);
    }

    /** The month in which the year of these begins, where it is the second calendar year's; the CVEC stays the first one's. */
    public Optional<Month> lateStart(Collection<Chosen> those) {
        var newYear = LocalDate.of(campaign.year().first() + 1, Month.JANUARY, 1)
                .atStartOfDay(ParisTime.ZONE)
                .toInstant();
        return those.stream()
                .filter(CvecLiability::liable)
                .flatMap(each -> campaign.window(each.programme()).stream())
                .map(OpeningWindow::opens)
                .filter(opens -> !opens.isBefore(newYear))
                .min(Comparator.naturalOrder())
                .map(opens -> opens.atZone(ParisTime.ZONE).getMonth());
    }

    /** « Mon attestation est en cours »: the one thing that may be left for last, but not left out. */
    public boolean lacksNumber() {
        var personal = dossier.answers().personal();
        return cvecLiable() && personal != null && personal.cvecPending();
    }

    /** The régimes by which the CVEC is owed, by code. */
    public List<String> cvecRegimes() {
        return enrolled().stream()
                .filter(CvecLiability::liable)
                .map(each -> each.offer().regime())
                .distinct()
                .toList();
    }

    /** The consents that this person has not given or refused in the version in force. */
    public List<ApprovalDocument> documentsToAnswer() {
        return campaign.documents().stream()
                .filter(it -> it.kind() == ApprovalDocument.Kind.CONSENT)
                .filter(each -> dossier.approvals().getOrDefault(each.code(), 0) < each.version())
                .filter(each -> !each.firstUse() || dossier.approvals().containsKey(each.code()))
                .toList();
    }

    /** What is owed for what is chosen. */
    public FeeStatement fees() {
        return FeeFacts.statement(this);
    }

    /** Whether « Maintenez-vous votre inscription à … ? » is asked with this programme: once an institute. */
    public boolean asksMaintained(Chosen each) {
        return each.institute() != null && firstOfInstitute(each).equals(each);
    }

    Chosen firstOfInstitute(Chosen each) {
        return chosen().stream()
                .filter(it -> Objects.equals(it.institute(), each.institute()))
                .findFirst()
                .orElse(each);
    }

    /** Whether the student has answered not to stay in this institute. */
    public boolean leaves(Chosen each) {
        return each.institute() != null
                && following(each)
                        .filter(it -> Boolean.FALSE.equals(it.maintained()))
                        .isPresent();
    }

    /** The institutes that the student leaves, where that is all that is finished; empty else. */
    public List<Institute> leaving(List<Chosen> finished) {
        return finished.stream().allMatch(this::leaves)
                ? finished.stream()
                        .flatMap(it -> Stream.ofNullable(it.institute()))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** What has been answered for this programme, if anything. */
    Optional<Answers.Following> following(Chosen each) {
        var annual = dossier.answers().annual();
        var programmes = annual == null ? List.<Answers.Following>of() : annual.programmes();
        return programmes.stream()
                .filter(it -> it.programme().equals(each.programme().key()))
                .findFirst()
                .map(it -> it.within(each.programme(), each.offer().incoming()));
    }

    public Parsed<Answers.Personal> check(PersonalForm form) {
        return PersonalRules.check(form, this);
    }

    /** The same once the national register has said what it knows of the number. */
    public Parsed<Answers.Personal> check(PersonalForm form, Answers.Personal answers, CvecAnswer answer) {
        var kept = form.cvecKept().equals(answers.cvec()) || dossier.openCase("CVEC_REFUSED");
        return RegisterRules.check(answers, answer, kept);
    }

    public Parsed<Answers.Annual> check(AnnualForm form) {
        return AnnualRules.check(form, this);
    }

    /** Whether the JDC is asked of this student. */
    public boolean asksMilitary() {
        return PersonalRules.asksMilitary(this);
    }

    /** Whether the record lacks the last diploma. */
    public boolean asksLastDiploma() {
        return LastDiplomaRules.asksDiploma(this);
    }

    /** Whether the university itself charges something, so that fees depend on the student's answers. */
    public boolean charged() {
        return AnnualRules.charged(this);
    }

    /** Whether this situation makes the last establishment unknown. */
    public boolean asksLastEstablishment(String situation) {
        return LastDiplomaRules.asksEstablishment(situation);
    }

    /** Whether this status has to be confirmed, since the régime of the offer says otherwise. */
    public boolean contradicts(String status, Chosen chosen) {
        return !status.isEmpty() && StatusRule.contradicts(status, chosen.offer());
    }

    /** Whether a step has anything to do for this student: one offer leaves no choice, an institute's fees no amount. */
    public boolean applies(Step step) {
        return switch (step) {
            case CHOICE -> offers.size() != 1;
            case FEES -> charged();
            case INFORMATION, PERSONAL, ANNUAL, RECAP -> true;
        };
    }

    /** The step after this one that has anything to do. */
    public Step after(Step step) {
        var next = step.next();
        return applies(next) ? next : after(next);
    }

    /** Whether everything of this step is answered, by today's rules. */
    public boolean complete(Step step) {
        return complete.computeIfAbsent(step, this::answered);
    }

    private boolean answered(Step step) {
        var answers = dossier.answers();
        return switch (step) {
            case INFORMATION -> dossier.begun();
            case CHOICE -> (answers.chosen() != null || !applies(step)) && !chosen().isEmpty();
            case PERSONAL ->
                answers.personal() != null && check(PersonalForm.of(this)).valid();
            case ANNUAL ->
                answers.annual() != null
                        && AnnualRules.asked(answers.annual(), this)
                        && check(AnnualForms.of(this)).valid();
            case FEES -> !applies(step) || Long.valueOf(fees().totalCents()).equals(answers.feesSeen());
            case RECAP -> false;
        };
    }

    /** The answers by today's rules: « what a chosen row does not ask is cleared », and so is the number of who is not liable. */
    Answers settled() {
        var answers = dossier.answers();
        if (answers.annual() != null
                && AnnualRules.check(AnnualForms.of(this), this) instanceof Parsed.Valid(var annual))
            answers = answers.with(annual);
        if (answers.personal() != null && check(PersonalForm.of(this)) instanceof Parsed.Valid(var personal))
            answers = answers.with(personal);
        return answers;
    }

    /** This way, had the student answered so. */
    Journey answered(Answers answers) {
        return new Journey(dossier.answered(answers), campaign, institutes, references, university, now);
    }

    /** The first step that is not complete: where a student who comes back is taken. */
    public Step current() {
        for (var step : Step.values()) if (!complete(step)) return step;
        return Step.RECAP;
    }

    /** How many steps are left to do, the current one among them. */
    public int left() {
        int left = 1;
        for (var step = current(); step != Step.RECAP; step = after(step)) left++;
        return left;
    }

    /** Earlier steps always are; later ones only once all before them are complete. */
    public boolean reachable(Step step) {
        return step.compareTo(current()) <= 0;
    }

    /** Why the registry has to look at it once more; {@code register} = whether numbers are checked with the national one. */
    Set<ReviewReason> checks(boolean register) {
        return ReviewReason.of(this, register);
    }

    private Chosen chosen(Enrolment enrolment) {
        var programme = campaign.programme(enrolment.offer().programme());
        var institute = Optional.ofNullable(programme.institute()).flatMap(institutes::find);
        return new Chosen(
                enrolment, programme, institute.orElse(null), enrolment.within(campaign.opening(programme, now), now));
    }
}
