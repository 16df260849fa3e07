package fr.rentree.proof;

import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.VersionStanding;
import fr.rentree.shared.AcademicYear;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A genuine document, and what it is worth today. Whoever holds the document sees what is on it: no more is said here than
 * it takes to recognise it, never a birth date or an address (product.md, 5).
 *
 * @param initials of the first name and the family name: {@code F. N.}
 * @param specimen whether it was signed with a certificate that proves nothing
 */
public record IssuedDocument(
        ProofCode code,
        DocumentKind kind,
        int version,
        Instant issued,
        VersionStanding standing,
        String initials,
        String programme,
        @Nullable String institute,
        AcademicYear year,
        String university,
        boolean specimen) {

    static IssuedDocument of(IssuedVersion issued, VersionStanding standing) {
        var snapshot = standing.snapshot();
        var institute = snapshot.institute();
        return new IssuedDocument(
                issued.code(),
                issued.kind(),
                issued.version(),
                issued.at(),
                standing,
                initials(snapshot),
                snapshot.programme().label(),
                institute == null ? null : institute.name(),
                snapshot.year(),
                snapshot.university(),
                issued.specimen());
    }

    /** Since when it is what it is. A certificate is worth something from when it was issued, the others from the finish. */
    public Instant since() {
        return switch (standing) {
            case VersionStanding.Valid it -> kind == DocumentKind.CERTIFICATE ? issued : it.since();
            case VersionStanding.Superseded it -> it.at();
            case VersionStanding.Cancelled it -> it.at();
        };
    }

    private static String initials(EnrolmentSnapshot snapshot) {
        var student = snapshot.student();
        return Stream.of(student.firstName(), student.familyName())
                .flatMap(Stream::ofNullable)
                .map(name -> new String(Character.toChars(name.codePointAt(0))) + ".")
                .collect(Collectors.joining(" "));
    }
}
