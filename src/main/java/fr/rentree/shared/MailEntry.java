package fr.rentree.shared;

import java.util.Optional;

/**
 * A mail address as a form posts it, with the answer to « Vouliez-vous dire … ? » where a provider's name looked mistyped
 * ({@link MailDomains}): {@code field/meant.jte} draws the question.
 *
 * @param typed in the field
 * @param kept the address that was asked back about, and that its author stands by; empty = none
 * @param meant the proposal that was taken; empty = none
 */
public record MailEntry(String typed, String kept, String meant) {

    /** The message key of the question. */
    public static final String QUESTION = "shared.mail.meant";

    public MailEntry {
        typed = Blanks.strip(typed);
    }

    /** The address: the proposal where it was taken, else what was typed. */
    public String address() {
        return MailDomains.meant(typed).filter(meant::equals).orElse(typed);
    }

    /** The proposal to ask back about; none where the address looks right, or its author stands by it. */
    public Optional<String> question() {
        return MailDomains.meant(address()).filter(_ -> !address().equals(kept));
    }
}
