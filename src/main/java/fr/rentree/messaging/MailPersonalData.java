package fr.rentree.messaging;

import fr.rentree.shared.StudentNumber;
import fr.rentree.web.PersonalData;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The mails sent because of a student, and their recipients, for « Vos données »; their text is not kept. */
@Component
@Order(70)
class MailPersonalData implements PersonalData {

    private final MailRows rows;

    MailPersonalData(MailRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("mail");
    }

    @Override
    public Held of(StudentNumber student) {
        var mails = rows.about(student);
        return new Held("mails", mails, words -> told(mails, words));
    }

    private static Told told(List<Mail> mails, Words words) {
        return new Told(
                words.say("messaging.held.title"),
                mails.stream().map(it -> table(it, words)).toList());
    }

    private static Table table(Mail it, Words words) {
        var kind = words.find("messaging.held.kind." + it.kind());
        return new PersonalDataTable(words, "messaging.held")
                .add("recipient", it.recipient())
                .time("createdAt", it.createdAt())
                .add("state", words.say("messaging.held.state." + it.state()))
                .time("sentAt", it.sentAt())
                .time("nextTryAt", it.state() == Mail.State.WAITING ? it.nextTryAt() : null)
                .add("attempts", it.attempts())
                .add("lastError", it.lastError())
                .add("subject", it.subject())
                .add("version", it.version() == 0 ? null : it.version())
                .under(kind == null ? it.kind() : kind);
    }
}
