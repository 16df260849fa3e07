package fr.rentree.enrolment.web;

import fr.rentree.cvec.CvecAbsence;
import fr.rentree.cvec.CvecFinding;
import fr.rentree.enrolment.CvecLiability;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.PersonalForm;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import fr.rentree.web.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The CVEC on « Données personnelles ».
 *
 * @param late which year counts, for whom it is not plain
 * @param kept the box by which a student stands by a number that the register refuses; {@code null} where it does not
 * @param keptNumber the box's value: ticked for one number, it says nothing of another
 * @param meant the number that is asked back, since a letter was typed for one of its digits
 * @param found what the register said of the number that is shown, if it was asked
 * @param about the type of case that {@code found} may lead to, if none is open
 * @param asksNames whether the student has to compare the names, since the register has not answered
 * @param namesReported whether the student has said that they differ
 * @param knownAbsence folded where there is a number
 * @param absence why there is none
 * @param reason in the student's words, where it is none of those that are offered
 * @param regime what makes the student owe it, in a sentence
 */
public record CvecFields(
        FormField number,
        @Nullable String late,
        @Nullable FormField kept,
        String keptNumber,
        @Nullable String meant,
        @Nullable CvecFinding found,
        @Nullable String about,
        boolean asksNames,
        boolean namesReported,
        FoldedGroup knownAbsence,
        FormField absence,
        FormField reason,
        String regime) {

    private static final Set<String> REFUSED =
            Set.of("enrolment.personal.cvec.not-found", "enrolment.personal.cvec.not-valid");

    /** Nothing where the student is not liable. */
    static @Nullable CvecFields of(Journey journey, FormFields fields) {
        if (!journey.cvecLiable()) return null;
        var form = journey.personalForm();
        var found = fields.problems().of("cvec") == null ? found(journey, form) : null;
        var refused = refused(fields.problems());
        var absence = fields.choice("cvecAbsence", texts(CvecAbsence.values()));
        var keptNumber = refused == null ? form.cvecKept() : refused;
        return new CvecFields(
                fields.text(
                        "cvec",
                        journey.campaign().year(),
                        journey.campaign().year().cvecDigit()),
                CvecYear.said(journey.programmes().chosen(), journey, fields.words()),
                keptNumber.isEmpty() || journey.finished(Step.PERSONAL) ? null : fields.text("cvecKept"),
                keptNumber,
                meant(fields.problems()),
                found,
                found == null ? null : about(found, journey),
                form.cvecAbsence().isEmpty()
                        && keptNumber.isEmpty()
                        && (found == null || found == CvecFinding.UNANSWERED),
                journey.dossier().openCase("NAME_DIFFERS"),
                known(form, absence, fields.problems()),
                absence,
                fields.text("cvecReason"),
                regime(journey, fields.words()));
    }

    /** Open for who has said something there, or has pressed on without a number. */
    private static FoldedGroup known(PersonalForm form, FormField absence, FormProblems problems) {
        var missing = form.cvec().isBlank() && problems.of("cvec") != null;
        return new FoldedGroup("", missing || !absence.typed().isEmpty());
    }

    private static String regime(Journey journey, Words words) {
        var regimes = CvecLiability.regimes(journey.programmes()).stream()
                .map(code -> journey.references().regimes().label(code, words.locale()))
                .collect(Collectors.joining(", "));
        return words.say("enrolment.personal.cvecAbsence.regime", regimes);
    }

    private static String[] texts(CvecAbsence[] values) {
        return Arrays.stream(values).map(CvecAbsence::name).toArray(String[]::new);
    }

    /** The number that the register has just refused. */
    private static @Nullable String refused(FormProblems problems) {
        var problem = problems.of("cvec");
        return problem == null || !REFUSED.contains(problem.key())
                ? null
                : problem.arguments().getFirst().toString().replace("-", "");
    }

    private static @Nullable String meant(FormProblems problems) {
        var problem = problems.of("cvec");
        return problem == null || !problem.key().equals("enrolment.personal.cvec.meant")
                ? null
                : problem.arguments().getFirst().toString();
    }

    private static @Nullable CvecFinding found(Journey journey, PersonalForm form) {
        var word = journey.dossier().draft().registered();
        return word != null && form.cvec().replaceAll("[^A-Za-z0-9]+", "").equalsIgnoreCase(word.number())
                ? word.finding()
                : null;
    }

    private static @Nullable String about(CvecFinding found, Journey journey) {
        var type = switch (found) {
            case NAMES_DIFFER, PERSON_DIFFERS -> "NAME_DIFFERS";
            case BIRTH_DATE_DIFFERS -> "WRONG_DATA";
            case NOT_FOUND, NOT_VALID -> "CVEC_REFUSED";
            case CONFIRMED, BIRTH_DATE_UNCLEAR, UNANSWERED -> null;
        };
        return type == null || journey.dossier().openCase(type) ? null : type;
    }
}
