package fr.rentree.signon;

import fr.rentree.account.Accounts;
import fr.rentree.shared.StudentNumber;

/** What somebody's attributes come to. */
sealed interface Claim {

    /** The student with this number. */
    record OfStudent(StudentNumber number) implements Claim {}

    /** The student with this address, from a door whose addresses are believed. */
    record OfStudentAt(String mail) implements Claim {}

    /** Staff with these rights. */
    record OfStaff(Accounts.Staff staff) implements Claim {}

    /** Neither: the attributes that would say it are not there, or say it twice. */
    record OfNobody() implements Claim {}
}
