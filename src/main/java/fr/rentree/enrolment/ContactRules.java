package fr.rentree.enrolment;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import fr.rentree.reference.References;
import fr.rentree.shared.MailAddress;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of phone and personal e-mail (product 3.3). */
record ContactRules(FormCheck check, References references) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** Apogée keeps 15 characters: a number that is longer as typed is kept in its international form. */
    private static final int PHONE = 15;

    /** One numbering plan: 0639… is Mayotte's, 0692… Réunion's, though dialled like any other. */
    private static final List<String> FRENCH = List.of("FR", "RE", "YT", "GP", "MQ", "GF", "PM");

    private static final Pattern WRITTEN = Pattern.compile("[+0-9 ().\\-/]+");

    private static final int EMAIL = 200;

    /** Digits of any width are 0 to 9. */
    String phone(String typed, String country) {
        var text = check.required("phone", Normalizer.normalize(typed, Normalizer.Form.NFKC), 40);
        if (text.isEmpty()) return "";
        var number = read(text, references.countries().iso2(country).orElse("FR"));
        if (number == null) {
            check.wrong("phone", PersonalRules.PREFIX + ".phone.unknown");
            return "";
        }
        var kept = text.length() <= PHONE ? text : PHONES.format(number, PhoneNumberFormat.E164);
        if (kept.length() > PHONE) check.wrong("phone", "enrolment.problem.too-long", PHONE, kept.length());
        return kept;
    }

    /** Numbers are read as dialled in the country of the address, or in France, overseas too, or with their prefix. */
    private static @Nullable PhoneNumber read(String text, String region) {
        if (!WRITTEN.matcher(text).matches()) return null;
        return Stream.concat(Stream.of(region), FRENCH.stream())
                .map(each -> valid(text, each))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> tenDigits(text));
    }

    /** French numbers are given out faster than a library learns of it: ten digits must not stop anybody. */
    private static @Nullable PhoneNumber tenDigits(String text) {
        var number = parsed(text, "FR");
        return number != null
                        && number.getCountryCode() == 33
                        && Long.toString(number.getNationalNumber()).length() == 9
                ? number
                : null;
    }

    private static @Nullable PhoneNumber valid(String text, String region) {
        var number = parsed(text, region);
        return number != null && PHONES.isValidNumber(number) ? number : null;
    }

    private static @Nullable PhoneNumber parsed(String text, String region) {
        try {
            return PHONES.parse(text, region);
        } catch (NumberParseException e) {
            return null;
        }
    }

    @Nullable
    String email(String typed, String universityEmail) {
        var text = check.optional("email", typed, EMAIL);
        if (text == null) return null;
        if (!MailAddress.is(text)) check.wrong("email", PersonalRules.PREFIX + ".email.unreadable");
        else if (text.equalsIgnoreCase(universityEmail))
            check.wrong("email", PersonalRules.PREFIX + ".email.university");
        return text;
    }
}
