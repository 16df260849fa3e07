package fr.rentree.signon;

import fr.rentree.student.StudentRecord;
import java.util.List;
import java.util.UUID;

/** The accounts that fit to somebody whom the university has signed in. */
sealed interface AccountMatch {

    /** This one. */
    record Account(UUID id) implements AccountMatch {}

    /** Those of several students, all of them theirs as the university says: they are asked which. */
    record Several(List<StudentRecord> students) implements AccountMatch {}

    /** None: nobody knows them here, or the account is closed. */
    record None() implements AccountMatch {}
}
