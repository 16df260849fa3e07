package fr.rentree.proof;

import fr.rentree.proof.Block.Row;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Words;
import java.util.ArrayList;
import java.util.List;

/** Puts into words how a document is known to be genuine. */
record StampText(Stamp stamp, Words words, String university) {

    /** A warning, on top of everything that was signed with a certificate of our own. */
    Part specimen() {
        return new Part.Notice(false, words.say("proof.specimen"));
    }

    /** What identifies the document, with how it is checked. */
    Part proof(Block facts) {
        var rows = new ArrayList<>(facts.rows());
        rows.add(new Row(words.say("proof.check.code"), stamp.code().toString()));
        rows.add(new Row(words.say("proof.check.where"), stamp.typed()));
        return new Part.Proof(
                new Block(facts.title(), rows), stamp.link(), words.say("proof.check.square", stamp.link()));
    }

    Part signature() {
        return signature(List.of());
    }

    /** @param beside small print at its left */
    Part signature(List<String> beside) {
        return new Part.Signature(
                words.say("proof.signed", university, stamp.signatory(), Dates.dateTime(stamp.at(), words)),
                words.say("proof.signed.field", stamp.signatory()),
                beside);
    }
}
