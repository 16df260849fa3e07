package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Check;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Note;
import fr.rentree.enrolment.Way;
import fr.rentree.fee.Money;
import fr.rentree.shared.web.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do or to wait for once something is finished.
 *
 * @param href where it goes on; {@code null} = nowhere here
 */
public record Left(String text, @Nullable String href) {

    static List<Left> of(Way way, Words words) {
        return Stream.of(
                        left(owed(way) > 0, words.say("enrolment.left.fees", amount(way, words)), null),
                        left(!way.chosen().isEmpty(), words.say("enrolment.left.unfinished"), "/reinscription"),
                        left(
                                way.dossier().notes().stream().anyMatch(Note::open),
                                words.say("enrolment.left.case"),
                                "/demandes"),
                        toCheck(way, words))
                .flatMap(List::stream)
                .toList();
    }

    /** The total that was acknowledged last. */
    static long owed(Way way) {
        var seen = way.dossier().answers().feesSeen();
        return seen == null ? 0 : seen;
    }

    private static String amount(Way way, Words words) {
        return Money.written(owed(way), words.locale());
    }

    /** Why it is « à vérifier »; an open case is told already. */
    private static List<Left> toCheck(Way way, Words words) {
        return way.dossier()
                .ofType(Enrolment.Finished.class)
                .flatMap(it -> it.checks().stream())
                .distinct()
                .filter(it -> it != Check.OPEN_CASE)
                .map(it -> new Left(words.say(it.sentence()), null))
                .toList();
    }

    private static List<Left> left(boolean applies, String text, @Nullable String href) {
        return applies ? List.of(new Left(text, href)) : List.of();
    }
}
