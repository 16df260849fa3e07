package fr.rentree.signon;

import fr.rentree.account.Accounts;
import fr.rentree.session.Role;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.StudentNumber;
import fr.rentree.signon.SignOnSettings.Grant;
import fr.rentree.signon.SignOnSettings.OfDoor;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads who somebody is from what the university's sign-on tells (product 6: « only the user id, supannEtuId, and mail are
 * needed »). Staff are staff by the values that the settings name, never by a student number. Who is both comes as what the
 * primary affiliation says; where it says nothing, as staff if they can, else as the student.
 */
final class ClaimRules {

    /** eduPerson 2020: the one of the affiliations by which somebody is best known. */
    private static final String STUDENT = "student";

    /** Nobody has as many numbers: what comes behind is the sign-on's own mistake. */
    private static final int MOST_READ = 500;

    private static final int MOST_TOLD = 10;
    private static final int LONGEST_TOLD = 60;

    private ClaimRules() {}

    static IdentityClaim read(ExternalIdentity person, OfDoor door) {
        var names = door.names();
        var granted = granted(person, door.staff());
        var numbers = numbers(person, door);
        var studies = person.one(names.affiliation()).filter(STUDENT::equals).isPresent();
        if (!granted.isEmpty() && !(studies && !numbers.isEmpty())) return staff(person, door, granted, numbers);
        if (!numbers.isEmpty()) return new IdentityClaim.OfStudent(numbers);
        var silent = person.all(names.studentNumber()).isEmpty();
        var mail = person.one(names.mail()).filter(it -> silent && door.matchMail());
        return mail.isPresent() ? new IdentityClaim.OfStudentAt(mail.get()) : new IdentityClaim.OfNobody();
    }

    private static IdentityClaim staff(
            ExternalIdentity person, OfDoor door, List<Grant> granted, List<StudentNumber> numbers) {
        var mail = person.one(door.names().mail()).filter(it -> it.matches("[^\\s@]+@[^\\s@]+") && it.length() <= 200);
        if (mail.isEmpty())
            return numbers.isEmpty() ? new IdentityClaim.OfNobody() : new IdentityClaim.OfStudent(numbers);
        var name = person.one(door.names().name()).orElse(mail.get());
        var undecided = person.all(door.names().affiliation()).isEmpty();
        var role =
                granted.stream().map(Grant::role).max(Comparator.naturalOrder()).orElseThrow();
        return new IdentityClaim.OfStaff(
                new Accounts.Staff(mail.get(), name, role, institutes(granted, role)), undecided ? numbers : List.of());
    }

    /** A secretary of two institutes has two grants. */
    private static Set<String> institutes(List<Grant> granted, Role role) {
        var codes = new TreeSet<String>();
        if (role == Role.SECRETARY) for (var grant : granted) codes.addAll(grant.institutes());
        return codes;
    }

    private static List<Grant> granted(ExternalIdentity person, List<Grant> grants) {
        return grants.stream()
                .filter(grant -> person.all(grant.attribute()).contains(grant.value()))
                .toList();
    }

    /**
     * The student numbers as told, those that can be one: with several values, with the establishment in braces before it
     * (SupAnn 2021: <code>{0340000Z}22974010</code>), with blanks of any kind around.
     */
    static List<StudentNumber> numbers(ExternalIdentity person, OfDoor door) {
        return values(person, door)
                .map(it -> Blanks.remove(it).replaceFirst("^\\{[^{}]*}", ""))
                .filter(it -> it.matches("[0-9]{8}"))
                .distinct()
                .map(StudentNumber::new)
                .toList();
    }

    /** What is shown of what was told as a student number, whatever it is: the first few values, each cut. */
    static List<String> told(ExternalIdentity person, OfDoor door) {
        return values(person, door)
                .map(Blanks::fold)
                .filter(it -> !it.isEmpty())
                .map(it -> it.length() > LONGEST_TOLD ? it.substring(0, LONGEST_TOLD) : it)
                .limit(MOST_TOLD)
                .toList();
    }

    private static Stream<String> values(ExternalIdentity person, OfDoor door) {
        return person.all(door.names().studentNumber()).stream().limit(MOST_READ);
    }
}
