package fr.rentree.student;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A national student identifier (« INE »), 11 characters of one of four kinds, the last of which are a key. Two kinds say
 * whether their key is right; the key of the others is not public.
 */
public record Ine(String value, Kind kind) {

    /** The body that gave the identifier. */
    public enum Kind {
        /** INES, the national register: key not public. */
        INES("\\d{9}[A-HJK]{2}"),
        /** Base élèves académique: the key is the number mod 23. */
        BEA("\\d{10}[A-HJ-NPR-Z]"),
        /** An apprentice's, provisional: key not public. */
        APPRENTICE("\\d{4}[AD]\\d{5}[A-HJ-NPR-Z]"),
        /** Base 36, of the universities: the key is a weighted sum. */
        BASE36("[0-9A-Z]{10}\\d");

        private final Pattern form;

        Kind(String form) {
            this.form = Pattern.compile(form);
        }
    }

    private static final String KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    /** Reads an identifier in capitals; nothing where the text is of none of the four kinds. */
    public static Optional<Ine> read(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.form.matcher(text).matches())
                .map(kind -> new Ine(text, kind))
                .findFirst();
    }

    /** Whether the key goes with the number, as far as anybody outside can know. */
    public boolean keyHolds() {
        return switch (kind) {
            case INES, APPRENTICE -> true;
            case BEA -> KEYS.charAt((int) (Long.parseLong(value.substring(0, 10)) % 23)) == value.charAt(10);
            case BASE36 -> base36Key() == value.charAt(10) - '0';
        };
    }

    private int base36Key() {
        int sum = 0;
        for (int i = 0; i < 9; i++) sum += Character.digit(value.charAt(i), 36);
        return (6 * sum + Character.digit(value.charAt(9), 36)) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
