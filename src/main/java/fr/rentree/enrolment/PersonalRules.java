package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.cvec.CvecAbsence;
import fr.rentree.cvec.CvecFinding;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.cvec.CvecReading;
import fr.rentree.enrolment.Answers.Personal;
import fr.rentree.reference.PlaceWords;
import fr.rentree.shared.FormProblems;
import fr.rentree.student.StudentRecord;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of « Données personnelles » (product 3.2 to 3.4). */
final class PersonalRules {

    static final String PREFIX = "enrolment.personal";

    /** « annual address = fixed address and not asked » */
    static final String PARENTAL_HOME = "4";

    private static final Set<String> WITH_CHILDREN = Set.of("3", "4");
    private static final String FRENCH = "100";

    /** A sentence or two: whoever answers the case asks for more. */
    private static final int LONGEST_REASON = 500;

    /** JDC: code du service national, art. L114-6: asked of the French under 25. */
    private static final int JDC_UNTIL = 25;

    private final Dossier dossier;
    private final EnrolmentFacts facts;
    private final FieldParser check = new FieldParser(PREFIX, new FormProblems());

    private PersonalRules(Dossier dossier, EnrolmentFacts facts) {
        this.dossier = dossier;
        this.facts = facts;
    }

    static Parsed<Personal> check(PersonalForm form, Dossier dossier, EnrolmentFacts facts) {
        return new PersonalRules(dossier, facts).of(form);
    }

    /** « Military (JDC): only for French nationals under 25 », or who may be when the day of birth is not known. */
    static boolean asksMilitary(StudentRecord student, LocalDate today) {
        return student.nationality().equals(FRENCH)
                && Period.between(student.birthDate().latest(), today).getYears() < JDC_UNTIL;
    }

    private Parsed<Personal> of(PersonalForm form) {
        var references = facts.references();
        var liable = CvecLiability.liable(facts.programmes());
        var absence = liable ? absence(form) : null;
        var reason =
                absence == CvecAbsence.OTHER ? check.required("cvecReason", form.cvecReason(), LONGEST_REASON) : null;
        var cvec = liable && absence == null ? cvec(form) : null;
        var addresses = new AddressRules(check, references);
        var fixed = addresses.check("fixed", form.fixed());
        var accommodation = check.oneOf("accommodation", form.accommodation(), references.accommodation()::offers);
        var elsewhere = !accommodation.isEmpty() && !accommodation.equals(PARENTAL_HOME);
        var annual = elsewhere && !sameAddress(form) ? addresses.check("annual", form.annual()) : null;
        var phone = new ContactRules(check, references)
                .phone(
                        form.phone(),
                        addresses.country(form.fixed()),
                        form.fixed().inFrance() ? form.fixed().digits() : "");
        var email = new ContactRules(check, references)
                .email(form, dossier.student().email(), knownEmails());
        var copies = copies(form.copies(), email);
        var family = check.oneOf("family", form.family(), references.familySituations()::offers);
        var children = WITH_CHILDREN.contains(family) ? check.number("children", form.children(), 0, 9) : null;
        var military = asksMilitary(dossier.student(), facts.today())
                ? check.oneOf("military", form.military(), references.militarySituations()::offers)
                : null;
        var disability = check.oneOfOrNone("disability", form.disability(), Set.of("yes", "no")::contains);
        var finding = finding(cvec, form.cvecKept());
        return check.result(() -> new Personal(
                cvec,
                finding,
                absence,
                reason,
                requireNonNull(fixed),
                accommodation,
                annual,
                phone,
                email,
                copies,
                family,
                children,
                military,
                disability == null ? null : disability.equals("yes")));
    }

    private Set<String> knownEmails() {
        return Stream.of(dossier.student().backupEmail(), dossier.knownEmail())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** « La même que mon adresse fixe »: what is known is not typed twice (WCAG 2.2, 3.3.7). */
    private boolean sameAddress(PersonalForm form) {
        return !check.oneOf("annualSame", form.annualSame(), Set.of("yes", "no")::contains)
                .equals("no");
    }

    /** What the register said goes with the number: another number is another question. */
    private @Nullable CvecFinding finding(@Nullable String cvec, String kept) {
        var word = dossier.draft().registered();
        if (word == null || !word.number().equals(cvec)) return null;
        if (!kept.equals(cvec) && !dossier.openCase("CVEC_REFUSED")) RegisterRules.check(word, check);
        return word.finding();
    }

    /** « to the verified personal address if the student wishes » (product section 5): a box that is ticked, or nothing. */
    private @Nullable Boolean copies(String ticked, @Nullable String email) {
        if (!ticked.equals("true")) return null;
        if (email == null) check.wrong("email", PREFIX + ".email.for-copies");
        return true;
    }

    /** Who types a number has one, whatever was ticked before. */
    private static @Nullable CvecAbsence absence(PersonalForm form) {
        if (!FormText.clean(form.cvec()).isEmpty()) return null;
        return Arrays.stream(CvecAbsence.values())
                .filter(it -> it.name().equals(form.cvecAbsence()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String cvec(PersonalForm form) {
        var student = dossier.student();
        var campaign = facts.campaign().year();
        var digit = campaign.cvecDigit();
        if (FormText.clean(form.cvec()).isEmpty()) return wrongCvec("missing", digit);
        if (ownIne(form.cvec())) return wrongCvec(CvecReading.Kind.INE.name(), digit);
        return switch (CvecNumber.read(form.cvec(), campaign, student.familyName(), student.usedName())) {
            case CvecReading.Read read -> read.number().value();
            case CvecReading.Meant(var number) ->
                number.value().equals(form.cvecMeant()) ? number.value() : wrongCvec("meant", number);
            case CvecReading.Example _ -> wrongCvec("example", digit);
            case CvecReading.OtherKind(var kind) -> wrongCvec(kind.name(), digit);
            case CvecReading.OtherYear(var year) -> wrongCvec("other-year", year, campaign);
            case CvecReading.OtherName _ ->
                wrongCvec("other-name", PlaceWords.joined(student.familyName(), student.usedName()));
            case CvecReading.Unreadable _ -> wrongCvec("unreadable", digit);
        };
    }

    /** An INE may have the very form of a CVEC number. */
    private boolean ownIne(String typed) {
        var ine = dossier.student().ine();
        return ine != null && typed.replaceAll("[^A-Za-z0-9]+", "").equalsIgnoreCase(ine);
    }

    private @Nullable String wrongCvec(String why, Object... arguments) {
        check.wrong("cvec", PREFIX + ".cvec." + why, arguments);
        return null;
    }
}
