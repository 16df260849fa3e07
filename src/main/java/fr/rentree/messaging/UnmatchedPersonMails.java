package fr.rentree.messaging;

import fr.rentree.messaging.MailText.Fact;
import fr.rentree.shared.University;
import fr.rentree.signon.UnmatchedPerson;
import fr.rentree.signon.UnmatchedPersonAsked;
import fr.rentree.signon.UnmatchedPersons;
import fr.rentree.web.Languages;
import fr.rentree.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Somebody whom the university knows and we do not asks the registry for help: the registry hears what the university told, and
 * whoever asked, at the address that the university told, that it was.
 */
@Component
class UnmatchedPersonMails implements MailWriter {

    private static final String ASKED = "stranger-asked";
    private static final String TOLD = "stranger-told";

    private final UnmatchedPersons unmatchedPersons;
    private final Languages languages;
    private final University university;
    private final Mails mails;

    UnmatchedPersonMails(UnmatchedPersons unmatchedPersons, Languages languages, University university, Mails mails) {
        this.unmatchedPersons = unmatchedPersons;
        this.languages = languages;
        this.university = university;
        this.mails = mails;
    }

    @ApplicationModuleListener
    void on(UnmatchedPersonAsked event) {
        unmatchedPersons.find(event.stranger()).ifPresent(it -> {
            mails.sendOnce(it.number(), ASKED, it.id().toString(), 0, university.email());
            if (it.email() != null) mails.sendOnce(it.number(), TOLD, it.id().toString(), 0, it.email());
        });
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ASKED, TOLD);
    }

    @Override
    public Optional<MailText> write(Mail mail) {
        return unmatchedPersons
                .find(UUID.fromString(mail.subject()))
                .map(it -> mail.kind().equals(ASKED) ? asked(it) : told(it));
    }

    private MailText asked(UnmatchedPerson unmatched) {
        var words = languages.french();
        return letter(words, "messaging.stranger.asked", facts(unmatched, words), unmatched.email());
    }

    private MailText told(UnmatchedPerson unmatched) {
        var words = languages.of(
                Optional.ofNullable(unmatched.language()).orElse(Locale.FRENCH).getLanguage());
        return letter(words, "messaging.stranger.told", List.of(), null);
    }

    private MailText letter(Words words, String key, List<Fact> facts, @Nullable String replyTo) {
        return new MailText(
                words,
                words.say(key + ".title"),
                words.say("messaging.greeting.office"),
                List.of(words.say(key + ".text", university.name())),
                facts,
                List.of(words.say(key + ".do")),
                null,
                words.say("messaging.signature", university.name()),
                replyTo,
                List.of());
    }

    private static List<Fact> facts(UnmatchedPerson it, Words words) {
        var facts = new ArrayList<Fact>();
        if (it.displayName() != null) facts.add(new Fact(words.say("messaging.stranger.name"), it.displayName()));
        facts.add(new Fact(words.say("messaging.stranger.user"), it.userId()));
        facts.add(new Fact(words.say("messaging.stranger.door"), it.door()));
        if (it.email() != null) facts.add(new Fact(words.say("messaging.stranger.email"), it.email()));
        if (!it.toldNumbers().isEmpty()) facts.add(new Fact(words.say("messaging.case.student"), it.toldNumbers()));
        return facts;
    }
}
