package fr.rentree.messaging;

import fr.rentree.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail in words; public for its template only. Plain text and HTML say the same.
 *
 * @param title also the mail's subject
 * @param link where to go on; holds nothing personal
 * @param replyTo who answers questions, if not the university
 */
public record MailText(
        Words words,
        String title,
        String greeting,
        List<String> paragraphs,
        List<Fact> facts,
        List<String> further,
        @Nullable Link link,
        String signature,
        @Nullable String replyTo,
        List<Attachment> attachments) {

    /**
     * A label and what stands beside it.
     *
     * @param french whether the value is French in a mail of any language: a programme, an office
     */
    public record Fact(String label, String value, boolean french) {

        Fact(String label, String value) {
            this(label, value, false);
        }
    }

    /** Words and an address. */
    public record Link(String label, String url) {}

    /** A PDF. @param name ASCII, with ending */
    public record Attachment(String name, byte[] pdf) {}

    /** As plain text. */
    String plain() {
        var text = new StringBuilder(greeting).append("\n\n");
        for (var paragraph : paragraphs) text.append(paragraph).append("\n\n");
        for (var fact : facts)
            text.append(fact.label())
                    .append(words.say("shared.colon"))
                    .append(fact.value())
                    .append('\n');
        if (!facts.isEmpty()) text.append('\n');
        for (var paragraph : further) text.append(paragraph).append("\n\n");
        if (link != null) {
            text.append((link.label() + words.say("shared.colon")).stripTrailing());
            text.append('\n').append(link.url()).append("\n\n");
        }
        return text.append(signature).append('\n').toString();
    }
}
