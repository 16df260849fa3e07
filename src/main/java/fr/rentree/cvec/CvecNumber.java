package fr.rentree.cvec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.rentree.cvec.CvecReading.Kind;
import fr.rentree.shared.AcademicYear;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a CVEC attestation, without spaces: {@code MTP6ABCDEF12}. Any three letters (any Crous), the last digit of
 * the campaign's first year, six characters, one or two digits. Other text is an {@link IllegalArgumentException}.
 */
public record CvecNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[0-9][A-Z0-9]{6}[0-9]{1,2}");

    /** Letters, and the digits that they look like. */
    private static final String ALIKE = "OQILZSGB";

    private static final String LIKE = "00112568";

    private static final Pattern ALMOST = Pattern.compile("[A-Z]{3}[0-9OQILZSGB][A-Z0-9]{6}[0-9OQILZSGB]{1,2}");

    /** The six characters of the example that pages show: whoever copies it has not read the own attestation. */
    private static final String EXAMPLE = "EXEMPL";

    /** But for the forms that begin with letters: these are told from a CVEC number only by whose they are. */
    private static final Pattern INE =
            Pattern.compile("[0-9]{9}[A-HJK]{2}|[0-9]{10}[A-HJ-NPR-Z]|[0-9]{4}[AD][0-9]{5}[A-HJ-NPR-Z]");

    private static final Pattern STUDENT_NUMBER = Pattern.compile("[0-9]{8}");

    @JsonCreator
    public CvecNumber {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a CVEC number");
    }

    /** Reads what a student typed or pasted, as printed on the attestation: {@code MTP6 ABCDEF 12 / DURAN}. */
    public static CvecReading read(String typed, AcademicYear year, String familyName, @Nullable String usedName) {
        var pasted = PastedNumber.of(typed);
        if (pasted == null) return new CvecReading.Unreadable();
        return pasted.candidates()
                .filter(it -> FORM.matcher(it.number()).matches())
                .findFirst()
                .map(it -> read(it, year, familyName, usedName))
                .orElseGet(() -> misread(pasted, year, familyName, usedName));
    }

    private static CvecReading read(
            PastedNumber.Candidate it, AcademicYear year, String familyName, @Nullable String usedName) {
        var number = new CvecNumber(it.number());
        if (number.value().startsWith(EXAMPLE, 4)) return new CvecReading.Example();
        if (number.yearDigit() != year.cvecDigit()) return new CvecReading.OtherYear(number.nearestTo(year));
        return it.fits(familyName, usedName) ? new CvecReading.Read(number, it.named()) : new CvecReading.OtherName();
    }

    /** What is no number may be another one of the student's, or have a letter where a digit of this shape stands. */
    private static CvecReading misread(
            PastedNumber pasted, AcademicYear year, String familyName, @Nullable String usedName) {
        if (INE.matcher(pasted.whole()).matches()) return new CvecReading.OtherKind(Kind.INE);
        if (STUDENT_NUMBER.matcher(pasted.whole()).matches()) return new CvecReading.OtherKind(Kind.STUDENT_NUMBER);
        return pasted.candidates()
                .filter(it -> it.fits(familyName, usedName))
                .flatMap(it -> meant(it.number()).stream())
                .filter(it -> it.yearDigit() == year.cvecDigit())
                .findFirst()
                .<CvecReading>map(CvecReading.Meant::new)
                .orElseGet(CvecReading.Unreadable::new);
    }

    private static Optional<CvecNumber> meant(String text) {
        if (!ALMOST.matcher(text).matches()) return Optional.empty();
        return Optional.of(new CvecNumber(text.substring(0, 3)
                + digits(text.substring(3, 4))
                + text.substring(4, 10)
                + digits(text.substring(10))));
    }

    private static String digits(String text) {
        return text.codePoints()
                .map(it -> Character.isDigit(it) ? it : LIKE.charAt(ALIKE.indexOf(it)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
