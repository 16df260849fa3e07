package fr.rentree.signon;

import fr.rentree.account.Accounts;
import fr.rentree.account.Role;
import fr.rentree.shared.StudentNumber;
import fr.rentree.signon.SignOnSettings.Grant;
import fr.rentree.signon.SignOnSettings.OfDoor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads who somebody is from what the university's sign-on tells (product 6: « only the user id, supannEtuId, and mail are
 * needed »). Staff are staff by the values that the settings name, never by a student number; who is both comes as what
 * the primary affiliation says.
 */
final class ClaimRules {

    /** eduPerson 2020: the one of the affiliations by which somebody is best known. */
    private static final String STUDENT = "student";

    private ClaimRules() {}

    static Claim read(OutsidePerson person, OfDoor door) {
        var names = door.names();
        var granted = granted(person, door.staff());
        var number = number(person, door);
        var studies = person.one(names.affiliation()).filter(STUDENT::equals).isPresent();
        if (!granted.isEmpty() && !(studies && number.isPresent())) return staff(person, door, granted);
        if (number.isPresent()) return new Claim.OfStudent(number.get());
        var silent = person.all(names.studentNumber()).isEmpty();
        var mail = person.one(names.mail()).filter(it -> silent && door.matchMail());
        return mail.isPresent() ? new Claim.OfStudentAt(mail.get()) : new Claim.OfNobody();
    }

    private static Claim staff(OutsidePerson person, OfDoor door, List<Grant> granted) {
        var mail = person.one(door.names().mail()).filter(it -> it.matches("[^\\s@]+@[^\\s@]+") && it.length() <= 200);
        if (mail.isEmpty()) return new Claim.OfNobody();
        var name = person.one(door.names().name()).orElse(mail.get());
        var role =
                granted.stream().map(Grant::role).max(Comparator.naturalOrder()).orElseThrow();
        return new Claim.OfStaff(new Accounts.Staff(mail.get(), name, role, institutes(granted, role)));
    }

    /** A secretary of two institutes has two grants. */
    private static Set<String> institutes(List<Grant> granted, Role role) {
        var codes = new TreeSet<String>();
        if (role == Role.SECRETARY) for (var grant : granted) codes.addAll(grant.institutes());
        return codes;
    }

    private static List<Grant> granted(OutsidePerson person, List<Grant> grants) {
        return grants.stream()
                .filter(grant -> person.all(grant.attribute()).contains(grant.value()))
                .toList();
    }

    /** The student number as told, if it can be one. */
    static Optional<StudentNumber> number(OutsidePerson person, OfDoor door) {
        return person.one(door.names().studentNumber())
                .filter(it -> it.matches("\\d{8}"))
                .map(StudentNumber::new);
    }
}
