package fr.rentree.messaging;

import fr.rentree.desk.Case;
import fr.rentree.desk.Case.Author;
import fr.rentree.institute.Institute;
import fr.rentree.messaging.MailText.Fact;
import fr.rentree.shared.University;
import fr.rentree.student.StudentRecord;
import fr.rentree.web.DateText;
import fr.rentree.web.Languages;
import fr.rentree.web.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts cases into words: to those who answer in French, to the student in the student's language. */
@Component
class CaseLetters {

    private final Languages languages;
    private final University university;

    CaseLetters(Languages languages, University university) {
        this.languages = languages;
        this.university = university;
    }

    /** To those who answer: a student asks. Their reply goes to the student. */
    MailText asked(Case about, StudentRecord student) {
        return toOffice(
                by(Author.SYSTEM, about) ? "messaging.case.opened" : "messaging.case.asked",
                about,
                student,
                about.messages().getFirst().text());
    }

    /** To those who answer: the student has added something. */
    MailText continued(Case about, StudentRecord student, String text) {
        return toOffice("messaging.case.continued", about, student, text);
    }

    private static boolean by(Author author, Case about) {
        return about.messages().getFirst().author() == author;
    }

    /** To the student: who was told, and until when an answer is due. */
    MailText passedOn(Case about, StudentRecord student, @Nullable Institute institute) {
        var words = languages.of(about.language().getLanguage());
        var key = by(Author.SYSTEM, about) ? "messaging.case.opened" : "messaging.case.passedOn";
        var told = institute == null
                ? words.say(key + ".registry", university.name())
                : words.say(key + ".institute", words.the(institute.shortName()));
        return new MailText(
                words,
                words.say("messaging.case.passedOn.title", about.number()),
                words.say("messaging.greeting", student.displayName()),
                List.of(told, about.messages().getFirst().text()),
                facts(words, about, null),
                List.of(words.say("messaging.case.kept") + " "
                        + words.say(about.type().key() + ".meanwhile")),
                new MailText.Link(words.say("messaging.case.link"), university.address() + "/demandes/" + about.id()),
                words.say("messaging.signature", university.name()),
                institute == null ? null : institute.email(),
                List.of());
    }

    private MailText toOffice(String key, Case about, StudentRecord student, String text) {
        var words = languages.french();
        return new MailText(
                words,
                words.say(key + ".title", about.number(), words.say(about.type().title())),
                words.say("messaging.greeting.office"),
                List.of(words.say(key, student.displayName()), text),
                facts(words, about, student),
                List.of(words.say("messaging.case.answer")),
                null,
                words.say("messaging.signature", university.name()),
                student.email(),
                List.of());
    }

    private static List<Fact> facts(Words words, Case about, @Nullable StudentRecord student) {
        return Stream.of(
                        new Fact(words.say("messaging.case.number"), about.number()),
                        new Fact(
                                words.say("messaging.case.type"),
                                words.say(about.type().title())),
                        student == null
                                ? null
                                : new Fact(
                                        words.say("messaging.case.student"),
                                        student.number().value()),
                        new Fact(words.say("messaging.case.due"), DateText.dateTime(about.dueAt(), words)))
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
