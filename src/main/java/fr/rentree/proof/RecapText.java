package fr.rentree.proof;

import fr.rentree.shared.University;
import fr.rentree.shared.web.Words;
import java.util.List;

/** Puts a recap into words. */
record RecapText(RecapDocument document, Words words, University university) {

    RecapSheet sheet() {
        var written = new Written(words);
        var year = document.year().toString();
        var head = Letterheads.of(
                words,
                university.name(),
                words.say("proof.recap.title"),
                document.year(),
                words.say("proof.recap.about", document.name(), year),
                words.say(
                        document.finished() == null ? "proof.recap.again.open" : "proof.recap.again", document.name()),
                document.contact());
        var end = document.finished();
        return new RecapSheet(
                head,
                document.name(),
                end != null,
                end == null
                        ? words.say("proof.recap.open")
                        : words.say("proof.recap.finished", written.moment(end.at()), end.reference(), end.version()),
                document.blocks(),
                List.of(words.say("proof.recap.made", written.moment(document.asOf()))));
    }
}
