package fr.rentree.enrolment;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import fr.rentree.reference.References;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/** The rules of phone and personal e-mail (product 3.3). */
record ContactRules(FormCheck check, References references) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** Apogée keeps 15 characters: blanks and dots go where the number as typed is longer. */
    private static final int PHONE = 15;

    private static final int EMAIL = 200;

    String phone(String typed, String country) {
        var text = check.required("phone", typed, 40);
        if (text.isEmpty()) return "";
        if (!possible(text, references.countries().iso2(country).orElse("FR"))) {
            check.wrong("phone", PersonalRules.PREFIX + ".phone.unknown");
            return "";
        }
        var kept = text.length() <= PHONE ? text : text.replaceAll("[^+0-9]", "");
        if (kept.length() > PHONE) check.wrong("phone", "enrolment.problem.too-long", PHONE, kept.length());
        return kept;
    }

    /** Numbers are read as dialled in the country of the address, or in France, or with their prefix. */
    private static boolean possible(String text, String region) {
        return valid(text, region) || valid(text, "FR");
    }

    private static boolean valid(String text, String region) {
        try {
            return PHONES.isValidNumber(PHONES.parse(text, region));
        } catch (NumberParseException e) {
            return false;
        }
    }

    @Nullable
    String email(String typed, String universityEmail) {
        var text = check.optional("email", typed, EMAIL);
        if (text == null) return null;
        if (!mailable(text)) check.wrong("email", PersonalRules.PREFIX + ".email.unreadable");
        else if (text.equalsIgnoreCase(universityEmail))
            check.wrong("email", PersonalRules.PREFIX + ".email.university");
        return text;
    }

    private static boolean mailable(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.matches("[^@\\s\"<>(),;:\\\\]+@[^@\\s]+\\.[^@\\s.]{2,}");
        } catch (AddressException e) {
            return false;
        }
    }
}
