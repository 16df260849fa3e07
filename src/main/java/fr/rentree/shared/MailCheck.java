package fr.rentree.shared;

/** Checks an address that somebody types to be reached at. */
public final class MailCheck {

    private MailCheck() {}

    /**
     * @param university the address that must not be its own backup; empty where that does not matter
     */
    public static FormProblems check(String field, MailEntry entry, String university) {
        var problems = check(field, entry.address(), university);
        if (problems.none()) entry.question().ifPresent(it -> problems.add(field, MailEntry.QUESTION, it));
        return problems;
    }

    public static FormProblems check(String field, String typed, String university) {
        var problems = new FormProblems();
        if (typed.isEmpty()) problems.add(field, "shared.mail.missing");
        else if (typed.length() > MailAddress.LONGEST) problems.add(field, "shared.mail.long", MailAddress.LONGEST);
        else if (!MailAddress.is(typed)) problems.add(field, "shared.mail.unreadable");
        else if (typed.equalsIgnoreCase(university)) problems.add(field, "shared.mail.university");
        return problems;
    }
}
