package fr.rentree.enrolment.web;

import fr.rentree.enrolment.CaseNote;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Programmes;
import fr.rentree.web.DateText;
import fr.rentree.web.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events of a student's file this year, taken from the dossier, so that home needs no further query. */
public final class FileHistory {

    private FileHistory() {}

    /** One event, with its date and time in Paris. */
    public record Entry(String at, String text) {}

    private record Event(Instant at, String text) {}

    /** The latest first. */
    static List<Entry> of(Journey journey, Words words) {
        return Stream.of(
                        begun(journey, words),
                        journey.programmes().offers().stream()
                                .map(it -> event(it, words))
                                .filter(Objects::nonNull),
                        journey.dossier().notes().stream().map(it -> event(it, words)))
                .flatMap(it -> it)
                .sorted(Comparator.comparing(Event::at).reversed())
                .map(it -> new Entry(DateText.moment(it.at(), words), it.text()))
                .toList();
    }

    private static Stream<Event> begun(Journey journey, Words words) {
        var at = journey.dossier().draft().informed();
        return at == null ? Stream.empty() : Stream.of(new Event(at, words.say("enrolment.history.begun")));
    }

    private static @Nullable Event event(Programmes.Chosen it, Words words) {
        var programme = it.programme().label();
        return switch (it.enrolment()) {
            case Enrolment.Finished finished -> finished(finished, programme, words);
            case Enrolment.Validated validated ->
                new Event(validated.at(), words.say("enrolment.history.validated", programme));
            case Enrolment.Cancelled cancelled ->
                new Event(cancelled.at(), words.say("enrolment.history.cancelled", programme));
            case Enrolment.Offered _, Enrolment.Started _ -> null;
        };
    }

    private static Event finished(Enrolment.Finished it, String programme, Words words) {
        return it.version() == 1
                ? new Event(it.at(), words.say("enrolment.history.finished", programme))
                : new Event(it.at(), words.say("enrolment.history.corrected", programme, it.version()));
    }

    private static Event event(CaseNote it, Words words) {
        var state = it.open() ? "enrolment.history.asked" : "enrolment.history.answered";
        return new Event(it.at(), words.say(state, words.say("enrolment.case.type." + it.type())));
    }
}
