package fr.rentree.enrolment;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import fr.rentree.reference.References;
import fr.rentree.shared.MailAddress;
import fr.rentree.shared.MailEntry;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of phone and personal e-mail (product 3.3). */
record ContactRules(FieldParser check, References references) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** Apogée keeps 15 characters: a number that is longer as typed is kept in its international form. */
    private static final int PHONE = 15;

    /** French territories with numbering plans of their own, by the beginning of their postal codes. */
    private static final Map<String, String> TERRITORIES = Map.of("987", "PF", "988", "NC", "986", "WF", "975", "PM");

    /** One numbering plan: 0639… is Mayotte's, 0692… Réunion's, though dialled like any other. */
    private static final List<String> FRENCH = List.of("FR", "RE", "YT", "GP", "MQ", "GF", "PM");

    private static final Pattern WRITTEN = Pattern.compile("[+0-9 ().\\-/]+");

    private static final int EMAIL = 200;

    /**
     * Digits of any width are 0 to 9. A number of a territory with a plan of its own is kept in its international form:
     * nobody knows it from « 87 47 35 00 » alone.
     *
     * @param country of the fixed address
     * @param postcode of the fixed address in France; empty elsewhere
     */
    String phone(String typed, String country, String postcode) {
        var text = check.required("phone", Normalizer.normalize(typed, Normalizer.Form.NFKC), 40);
        if (text.isEmpty()) return "";
        var territory = territory(postcode);
        var number = read(
                text, territory.or(() -> references.countries().iso2(country)).orElse("FR"));
        if (number == null) {
            unknown(text);
            return "";
        }
        var kept = text.length() <= PHONE && territory.isEmpty() ? text : PHONES.format(number, PhoneNumberFormat.E164);
        if (kept.length() > PHONE) check.wrong("phone", "enrolment.problem.too-long", PHONE, kept.length());
        return kept;
    }

    private static Optional<String> territory(String postcode) {
        return Optional.ofNullable(postcode.length() < 3 ? null : TERRITORIES.get(postcode.substring(0, 3)));
    }

    /** A number that is one in a territory is told which prefix it lacks. */
    private void unknown(String text) {
        var prefixes = TERRITORIES.values().stream()
                .filter(_ -> WRITTEN.matcher(text).matches())
                .sorted()
                .map(region -> valid(text, region))
                .filter(Objects::nonNull)
                .map(number -> "+" + number.getCountryCode())
                .distinct()
                .toList();
        if (prefixes.isEmpty()) check.wrong("phone", PersonalRules.PREFIX + ".phone.unknown");
        else check.wrong("phone", PersonalRules.PREFIX + ".phone.prefix", String.join(", ", prefixes));
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

    /**
     * @param known addresses that the student has given before, or the university has: nobody is asked about them
     */
    @Nullable
    String email(PersonalForm form, String universityEmail, Set<String> known) {
        var text = check.optional("email", form.email(), EMAIL);
        if (text == null) return null;
        var entry = new MailEntry(text, form.emailKept(), form.emailMeant());
        var address = entry.address();
        var question = entry.question().filter(_ -> !known.contains(address));
        if (question.isPresent()) check.wrong("email", MailEntry.QUESTION, question.get());
        else if (!MailAddress.is(address)) check.wrong("email", PersonalRules.PREFIX + ".email.unreadable");
        else if (address.equalsIgnoreCase(universityEmail))
            check.wrong("email", PersonalRules.PREFIX + ".email.university");
        return address;
    }
}
