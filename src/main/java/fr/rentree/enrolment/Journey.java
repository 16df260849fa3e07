package fr.rentree.enrolment;

import fr.rentree.campaign.ApprovalDocument;
import fr.rentree.campaign.Campaign;
import fr.rentree.cvec.CvecAnswer;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.enrolment.Answers.Annual;
import fr.rentree.enrolment.Answers.Personal;
import fr.rentree.enrolment.Programmes.Chosen;
import fr.rentree.fee.FeeStatement;
import fr.rentree.institute.Institute;
import fr.rentree.reference.References;
import fr.rentree.shared.University;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A student's way at this moment: the dossier, the facts around it, and what the rules make of both. One request's: typed,
 * then rules, then answers, each found out once.
 */
public final class Journey {

    private final Dossier dossier;
    private final EnrolmentFacts facts;
    private final Progress progress = new Progress(this);

    private @Nullable Parsed<Personal> personal;
    private @Nullable Parsed<Annual> annual;

    Journey(Dossier dossier, EnrolmentFacts facts) {
        this.dossier = dossier;
        this.facts = facts;
    }

    public Dossier dossier() {
        return dossier;
    }

    public EnrolmentFacts facts() {
        return facts;
    }

    public Programmes programmes() {
        return facts.programmes();
    }

    public Progress progress() {
        return progress;
    }

    public Campaign campaign() {
        return facts.campaign();
    }

    public References references() {
        return facts.references();
    }

    public University university() {
        return facts.university();
    }

    public Instant now() {
        return facts.now();
    }

    /** « Données personnelles » as typed or, before that, as the record knows them. */
    public PersonalForm personalForm() {
        var typed = dossier.draft().personal();
        return typed == null ? PersonalForm.known(dossier) : typed;
    }

    /** « Données annuelles » as typed or, before that, as they are known or usual. */
    public AnnualForm annualForm() {
        var typed = dossier.draft().annual();
        return typed == null ? AnnualDefaults.form(dossier, facts) : AnnualDefaults.completed(typed, dossier, facts);
    }

    public StepForm form(Step step) {
        return switch (step) {
            case PERSONAL -> personalForm();
            case ANNUAL -> annualForm();
            case INFORMATION, CHOICE, FEES, RECAP -> throw new IllegalArgumentException(step + " has no form");
        };
    }

    /** What the rules make of {@link #form}. */
    public Parsed<?> parsed(Step step) {
        return switch (step) {
            case PERSONAL -> personal();
            case ANNUAL -> annual();
            case INFORMATION, CHOICE, FEES, RECAP -> throw new IllegalArgumentException(step + " has no form");
        };
    }

    private Parsed<Personal> personal() {
        if (personal == null) personal = PersonalRules.check(personalForm(), dossier, facts);
        return personal;
    }

    private Parsed<Annual> annual() {
        if (annual == null) annual = AnnualRules.check(annualForm(), dossier, facts);
        return annual;
    }

    /** What was typed and is right, by today's rules; the rest is not there. */
    public Answers answers() {
        return new Answers(
                dossier.draft().holds(Step.PERSONAL) && personal() instanceof Parsed.Valid(var it) ? it : null,
                dossier.draft().holds(Step.ANNUAL) && annual() instanceof Parsed.Valid(var it) ? it : null);
    }

    /** This journey, were the form as typed here: half a page, or a wrong one. */
    public Journey typing(StepForm form) {
        return with(dossier.draft().typing(known(form)));
    }

    /**
     * This journey once the form is sent: settled where every rule holds, else unfinished. What a page did not ask for is not
     * there, though it may be preset; a number that the register has refused is asked for again.
     */
    public Journey sent(StepForm form) {
        var asked = form instanceof PersonalForm it && RegisterRules.refuses(it, dossier)
                ? with(dossier.draft().registered(null))
                : this;
        var typed = asked.typing(form);
        Parsed<?> parsed = switch (form) {
            case PersonalForm _ -> typed.personal();
            case AnnualForm _ -> AnnualRules.check((AnnualForm) asked.known(form), typed.dossier, facts);
        };
        return parsed instanceof Parsed.Valid<?>(var answers) ? typed.settled(answers) : typed;
    }

    /** Whether the form of this step was sent and is right. */
    public boolean finished(Step step) {
        return dossier.draft().holds(step) && !dossier.draft().unfinished().contains(step);
    }

    private Journey settled(Object answers) {
        return switch (answers) {
            case Personal it -> with(dossier.draft().sent(personalForm().settled(it)));
            case Annual it ->
                with(dossier.draft()
                        .sent(annualForm().settled(it, AnnualDefaults.department(programmes())))
                        .answered(it));
            default -> throw new IllegalArgumentException();
        };
    }

    /** Without what no page of this student asks for. */
    private StepForm known(StepForm form) {
        return switch (form) {
            case PersonalForm it -> it;
            case AnnualForm it ->
                it.within(
                        programmes().offers().stream().map(Chosen::key).toList(),
                        documentsToAnswer().stream().map(ApprovalDocument::code).toList());
        };
    }

    /** This journey with the register's answer about the number that was sent, which may refuse it. */
    public Journey registered(CvecNumber number, CvecAnswer answer) {
        var told = with(dossier.draft().registered(RegisterRules.registered(number, answer)));
        return told.personal() instanceof Parsed.Valid<?>(var answers)
                ? told.settled(answers)
                : told.typing(personalForm());
    }

    Journey with(Draft draft) {
        return new Journey(dossier.with(draft), facts);
    }

    public StepQuestions questions() {
        return new StepQuestions(dossier.student(), facts);
    }

    /** Whether a CVEC number is asked of this student. */
    public boolean cvecLiable() {
        return CvecLiability.liable(programmes());
    }

    /** « Mon attestation est en cours »: the one thing that may be left for last, but not left out. */
    public boolean lacksNumber() {
        var answers = answers().personal();
        return cvecLiable() && answers != null && answers.cvecPending();
    }

    /** The consents that this person has not given or refused in the version in force. */
    public List<ApprovalDocument> documentsToAnswer() {
        return AnnualRules.documents(dossier, campaign());
    }

    /** What is owed for what is chosen. */
    public FeeStatement fees() {
        return FeeFacts.statement(answers(), facts);
    }

    /** Whether the student has answered not to stay in this institute. */
    public boolean leaves(Chosen each) {
        return each.institute() != null && dossier.draft().left().contains(each.key());
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

    /** Why the registry has to look at it once more; {@code register} = whether numbers are checked with the national one. */
    Set<ReviewReason> checks(boolean register) {
        return ReviewReason.of(this, register);
    }
}
