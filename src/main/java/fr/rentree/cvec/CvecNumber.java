package fr.rentree.cvec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.rentree.shared.AcademicYear;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a CVEC attestation, without spaces: {@code MTP6ABCDEF12}. Any three letters (any Crous), the last digit of
 * the campaign's first year, six characters, one or two digits. Other text is an {@link IllegalArgumentException}.
 */
public record CvecNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[0-9][A-Z0-9]{6}[0-9]{1,2}");

    @JsonCreator
    public CvecNumber {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a CVEC number");
    }

    /** Reads what a student typed or pasted, as printed on the attestation: {@code MTP6 ABCDEF 12 / DURAN}. */
    public static CvecReading read(String typed, AcademicYear year, String familyName, @Nullable String usedName) {
        var pasted = Pasted.of(typed);
        if (pasted == null || !FORM.matcher(pasted.number()).matches()) return new CvecReading.Unreadable();
        var number = new CvecNumber(pasted.number());
        if (number.yearDigit() != year.cvecDigit()) return new CvecReading.OtherYear(number.nearestTo(year));
        if (!pasted.suffixFits(familyName, usedName)) return new CvecReading.OtherName();
        return new CvecReading.Read(number, pasted.suffixGiven());
    }

    /** As the pages show it: {@code MTP6-ABCDEF-12}. */
    @Override
    public String toString() {
        return value.substring(0, 4) + "-" + value.substring(4, 10) + "-" + value.substring(10);
    }

    private int yearDigit() {
        return value.charAt(3) - '0';
    }

    /** The year nearest to this one that has the number's digit; of two equally near ones, the past. */
    private AcademicYear nearestTo(AcademicYear year) {
        var back = Math.floorMod(year.cvecDigit() - yearDigit(), 10);
        return new AcademicYear(back <= 5 ? year.first() - back : year.first() + 10 - back);
    }
}
