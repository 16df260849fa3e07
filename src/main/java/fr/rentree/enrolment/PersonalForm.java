package fr.rentree.enrolment;

import fr.rentree.cvec.CvecNumber;
import org.jspecify.annotations.Nullable;

/**
 * « Données personnelles » as typed.
 *
 * @param cvecKept the number that the student stands by although the register refuses it
 * @param cvecMeant the number that the student meant, where a letter was typed for a digit
 * @param cvecAbsence name of a {@link CvecAbsence} where there is no number
 * @param cvecReason why none is owed, where it is none of the reasons that are offered
 * @param emailKept the address that the student was asked about, and stands by
 * @param emailMeant the address that the student meant
 * @param annualSame {@code yes} = the fixed address, {@code no} = the one in {@code annual}, said by typing one, too
 */
public record PersonalForm(
        String cvec,
        String cvecKept,
        String cvecMeant,
        String cvecAbsence,
        String cvecReason,
        AddressForm fixed,
        String accommodation,
        String annualSame,
        AddressForm annual,
        String phone,
        String email,
        String emailKept,
        String emailMeant,
        String copies,
        String family,
        String children,
        String military,
        String disability) {

    public PersonalForm {
        cvec = Text.typed(cvec);
        cvecKept = Text.typed(cvecKept);
        cvecMeant = Text.typed(cvecMeant);
        cvecAbsence = Text.typed(cvecAbsence);
        cvecReason = Text.typed(cvecReason);
        fixed = orNone(fixed);
        accommodation = Text.typed(accommodation);
        annual = orNone(annual);
        annualSame = Text.typed(annualSame);
        if (annualSame.isEmpty() && !annual.line1().isEmpty()) annualSame = "no";
        phone = Text.typed(phone);
        email = Text.typed(email);
        emailKept = Text.typed(emailKept);
        emailMeant = Text.typed(emailMeant);
        copies = Text.typed(copies);
        family = Text.typed(family);
        children = Text.typed(children);
        military = Text.typed(military);
        disability = Text.typed(disability);
    }

    private static AddressForm orNone(@Nullable AddressForm form) {
        return form == null ? AddressForm.EMPTY : form;
    }

    /** What this student answered or, before that, what last year's record says. */
    public static PersonalForm of(Way way) {
        var answers = way.dossier().answers().personal();
        return answers == null ? known(way) : of(answers);
    }

    private static PersonalForm of(Answers.Personal answers) {
        return new PersonalForm(
                answers.cvec() == null ? "" : new CvecNumber(answers.cvec()).toString(),
                "",
                "",
                Text.orEmpty(answers.cvecAbsence()),
                Text.orEmpty(answers.cvecReason()),
                AddressForm.answered(answers.fixed()),
                answers.accommodation(),
                annualSame(answers),
                AddressForm.answered(answers.annual()),
                answers.phone(),
                Text.orEmpty(answers.email()),
                "",
                "",
                Text.orEmpty(answers.copies()),
                answers.family(),
                Text.orEmpty(answers.children()),
                Text.orEmpty(answers.military()),
                answers.disability() == null ? "" : answers.disability() ? "yes" : "no");
    }

    private static String annualSame(Answers.Personal answers) {
        if (answers.accommodation().equals(PersonalRules.PARENTAL_HOME)) return "";
        return answers.annual() == null ? "yes" : "no";
    }

    /** What no record says is left open: the student answers it. */
    private static PersonalForm known(Way way) {
        var record = way.dossier().student();
        return new PersonalForm(
                "",
                "",
                "",
                "",
                "",
                AddressForm.of(record.address()),
                Text.orEmpty(record.accommodation()),
                "",
                AddressForm.EMPTY,
                PhoneText.of(Text.orEmpty(record.phone())),
                Text.orEmpty(way.dossier().knownEmail()),
                "",
                "",
                "",
                Text.orEmpty(record.family()),
                Text.orEmpty(record.children()),
                "",
                "");
    }
}
