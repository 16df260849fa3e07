package fr.rentree.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
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
@JsonInclude(JsonInclude.Include.NON_EMPTY)
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
        String disability)
        implements StepForm {

    public PersonalForm {
        cvec = FormText.typed(cvec);
        cvecKept = FormText.typed(cvecKept);
        cvecMeant = FormText.typed(cvecMeant);
        cvecAbsence = FormText.typed(cvecAbsence);
        cvecReason = FormText.typed(cvecReason);
        fixed = orNone(fixed);
        accommodation = FormText.typed(accommodation);
        annual = orNone(annual);
        annualSame = FormText.typed(annualSame);
        if (annualSame.isEmpty() && !annual.line1().isEmpty()) annualSame = "no";
        phone = FormText.typed(phone);
        email = FormText.typed(email);
        emailKept = FormText.typed(emailKept);
        emailMeant = FormText.typed(emailMeant);
        copies = FormText.typed(copies);
        family = FormText.typed(family);
        children = FormText.typed(children);
        military = FormText.typed(military);
        disability = FormText.typed(disability);
    }

    private static AddressForm orNone(@Nullable AddressForm form) {
        return form == null ? AddressForm.EMPTY : form;
    }

    @Override
    public Step step() {
        return Step.PERSONAL;
    }

    /** With number, addresses and e-mail as they were read: what was asked back is answered, a number that is not owed is gone. */
    PersonalForm settled(Answers.Personal answers) {
        return new PersonalForm(
                answers.cvec() == null ? "" : new CvecNumber(answers.cvec()).toString(),
                cvecKept,
                "",
                answers.cvec() == null ? cvecAbsence : "",
                answers.cvec() == null ? cvecReason : "",
                AddressForm.answered(answers.fixed()),
                accommodation,
                annualSame,
                answers.annual() == null ? annual : AddressForm.answered(answers.annual()),
                phone,
                FormText.orEmpty(answers.email()),
                emailKept,
                "",
                copies,
                family,
                children,
                military,
                disability);
    }

    /** What no record says is left open: the student answers it. */
    static PersonalForm known(Dossier dossier) {
        var record = dossier.student();
        return new PersonalForm(
                "",
                "",
                "",
                "",
                "",
                AddressForm.of(record.address()),
                FormText.orEmpty(record.accommodation()),
                "",
                AddressForm.EMPTY,
                PhoneText.of(FormText.orEmpty(record.phone())),
                FormText.orEmpty(dossier.knownEmail()),
                "",
                "",
                "",
                FormText.orEmpty(record.family()),
                FormText.orEmpty(record.children()),
                "",
                "");
    }
}
