package fr.rentree.seal;

import fr.rentree.document.DocumentPart;
import fr.rentree.web.DateText;
import fr.rentree.web.Words;
import java.time.Instant;
import java.util.List;

/**
 * Puts into words who signed a document and when.
 *
 * @param signatory whose signature it is
 */
public record SignatureText(String university, String signatory, Instant at, Words words) {

    /** A warning, on top of everything that was signed with a certificate of our own. */
    public static DocumentPart specimen(Words words) {
        return new DocumentPart.Notice(false, words.say("seal.specimen"));
    }

    /** @param beside small print at its left */
    public DocumentPart part(List<String> beside) {
        return new DocumentPart.Signature(
                words.say("seal.signed", university, signatory, DateText.dateTime(at, words)),
                words.say("seal.signed.field", signatory),
                beside);
    }
}
