package fr.rentree.access;

import fr.rentree.shared.FormProblems;
import fr.rentree.shared.MailAddress;
import fr.rentree.shared.MailEntry;

/** An address that somebody types to be reached at. */
final class MailRules {

    private MailRules() {}

    /**
     * @param university the address that must not be its own backup; empty where that does not matter
     */
    static FormProblems check(String field, MailEntry entry, String university) {
        var problems = check(field, entry.address(), university);
        if (problems.none()) entry.question().ifPresent(it -> problems.add(field, MailEntry.QUESTION, it));
        return problems;
    }

    static FormProblems check(String field, String typed, String university) {
        var problems = new FormProblems();
        if (typed.isEmpty()) problems.add(field, "access.mail.missing");
        else if (typed.length() > MailAddress.LONGEST) problems.add(field, "access.mail.long", MailAddress.LONGEST);
        else if (!MailAddress.is(typed)) problems.add(field, "access.mail.unreadable");
        else if (typed.equalsIgnoreCase(university)) problems.add(field, "access.mail.university");
        return problems;
    }
}
