package fr.rentree.messaging;

import fr.rentree.shared.Renumbering;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of mails sent because of a student. */
@Component
class MailRenumbering implements Renumbering {

    @Override
    public List<String> columns() {
        return List.of("mail.student_number");
    }
}
