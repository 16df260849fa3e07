package fr.rentree.enrolment.web;

import fr.rentree.enrolment.CaseNote;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.ReviewReason;
import fr.rentree.fee.Money;
import fr.rentree.web.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task that is left, or an answer to wait for, once something is finished.
 *
 * @param href where it goes on; {@code null} = nowhere here
 */
public record OutstandingTask(String text, @Nullable String href) {

    static List<OutstandingTask> of(Journey journey, Words words) {
        return Stream.of(
                        left(owed(journey) > 0, words.say("enrolment.left.fees", amount(journey, words)), null),
                        left(
                                !journey.programmes().chosen().isEmpty(),
                                words.say("enrolment.left.unfinished"),
                                "/reinscription"),
                        left(
                                journey.dossier().notes().stream().anyMatch(CaseNote::open),
                                words.say("enrolment.left.case"),
                                "/demandes"),
                        toCheck(journey, words))
                .flatMap(List::stream)
                .toList();
    }

    /** The total that was acknowledged last. */
    static long owed(Journey journey) {
        var seen = journey.dossier().draft().feesSeen();
        return seen == null ? 0 : seen;
    }

    private static String amount(Journey journey, Words words) {
        return Money.written(owed(journey), words.locale());
    }

    /** Why it is « à vérifier »; an open case is told already. */
    private static List<OutstandingTask> toCheck(Journey journey, Words words) {
        return journey.dossier()
                .ofType(Enrolment.Finished.class)
                .flatMap(it -> it.checks().stream())
                .distinct()
                .filter(it -> it != ReviewReason.OPEN_CASE)
                .map(it -> new OutstandingTask(words.say(it.sentence()), null))
                .toList();
    }

    private static List<OutstandingTask> left(boolean applies, String text, @Nullable String href) {
        return applies ? List.of(new OutstandingTask(text, href)) : List.of();
    }
}
