package fr.rentree.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A place of study: a French département or a country, never both. Written {@code D034} or {@code P109}, as in the
 * import format and Apogée's COD_TYP_DEP_PAY_ANN_PRE_OPI. Other text is refused with an {@link
 * IllegalArgumentException}.
 */
public sealed interface Place {

    /** @param code 3 characters: {@code 034}, {@code 02A}, {@code 974} */
    record Department(String code) implements Place {
        public Department {
            if (!code.matches("\\d{3}|02[AB]")) throw new IllegalArgumentException("not a département: " + code);
        }

        @Override
        public String toString() {
            return "D" + code;
        }
    }

    /** @param code INSEE country, 3 digits, 100 = France */
    record Country(String code) implements Place {
        public Country {
            if (!code.matches("\\d{3}")) throw new IllegalArgumentException("not a country: " + code);
        }

        @Override
        public String toString() {
            return "P" + code;
        }
    }

    String code();

    @JsonValue
    default String written() {
        return toString();
    }

    @JsonCreator
    static Place parse(String written) {
        if (written.startsWith("D")) return new Department(written.substring(1));
        if (written.startsWith("P")) return new Country(written.substring(1));
        throw new IllegalArgumentException("not a place: " + written);
    }
}
