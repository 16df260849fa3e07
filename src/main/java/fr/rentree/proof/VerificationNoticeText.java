package fr.rentree.proof;

import fr.rentree.document.DocumentBlock;
import fr.rentree.document.DocumentBlock.Row;
import fr.rentree.document.DocumentPart;
import fr.rentree.seal.SignatureText;
import fr.rentree.web.Words;
import java.util.ArrayList;
import java.util.List;

/** Puts into words how a document is known to be genuine. */
record VerificationNoticeText(VerificationNotice stamp, Words words, String university) {

    /** What identifies the document, with how it is checked. */
    DocumentPart proof(DocumentBlock facts) {
        var rows = new ArrayList<>(facts.rows());
        rows.add(new Row(words.say("proof.check.code"), stamp.code().toString()));
        rows.add(new Row(words.say("proof.check.where"), stamp.typed()));
        return new DocumentPart.Proof(
                new DocumentBlock(facts.title(), rows), stamp.link(), words.say("proof.check.square", stamp.link()));
    }

    DocumentPart signature() {
        return signature(List.of());
    }

    /** @param beside small print at its left */
    DocumentPart signature(List<String> beside) {
        return new SignatureText(university, stamp.signatory(), stamp.at(), words).part(beside);
    }
}
