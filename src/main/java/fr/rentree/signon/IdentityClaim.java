package fr.rentree.signon;

import fr.rentree.account.Accounts;
import fr.rentree.shared.StudentNumber;
import java.util.List;

/** The student number or the staff rights that somebody's attributes claim. */
sealed interface IdentityClaim {

    /** The student with this number, or with one of these where an attribute has several values. */
    record OfStudent(List<StudentNumber> numbers) implements IdentityClaim {

        OfStudent(StudentNumber number) {
            this(List.of(number));
        }
    }

    /** The student with this address, from a door whose addresses are believed. */
    record OfStudentAt(String mail) implements IdentityClaim {}

    /** Staff with these rights. @param numbers their own as a student, where they are one, too */
    record OfStaff(Accounts.Staff staff, List<StudentNumber> numbers) implements IdentityClaim {

        OfStaff(Accounts.Staff staff) {
            this(staff, List.of());
        }
    }

    /** Neither: the attributes that would say it are not there, or say it twice. */
    record OfNobody() implements IdentityClaim {}
}
