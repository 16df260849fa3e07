package fr.rentree.access;

import fr.rentree.shared.FormProblems;
import fr.rentree.shared.MailAddress;
import fr.rentree.shared.MailDomains;

/** An address that somebody types to be reached at. */
final class MailRules {

    private MailRules() {}

    /**
     * @param university the address that must not be its own backup; empty where that does not matter
     * @param kept what was asked back already, and is stood by
     */
    static FormProblems check(String field, String typed, String university, String kept) {
        var problems = check(field, typed, university);
        if (problems.none() && !typed.equals(kept))
            MailDomains.meant(typed).ifPresent(it -> problems.add(field, "shared.mail.meant", it));
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
