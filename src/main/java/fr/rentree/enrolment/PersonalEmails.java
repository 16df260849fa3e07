package fr.rentree.enrolment;

import fr.rentree.account.BackupAddresses;
import fr.rentree.enrolment.Answers.Personal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * « personal e-mail, which is also the backup address and is verified by a link when changed » (product 3.3). The answer and
 * the link that is to be sent are one transaction; an e-mail that stays as it was costs nothing.
 */
@Component
class PersonalEmails {

    private final BackupAddresses addresses;
    private final TransactionTemplate transaction;

    PersonalEmails(BackupAddresses addresses, TransactionTemplate transaction) {
        this.addresses = addresses;
        this.transaction = transaction;
    }

    /** Saves these answers, and has their e-mail confirmed where it is a new one. */
    void follow(Journey before, Personal answers, Locale language, Runnable save) {
        if (same(before, answers.email())) save.run();
        else
            transaction.executeWithoutResult(_ -> {
                save.run();
                changed(before.dossier(), answers.email(), language);
            });
    }

    private void changed(Dossier before, @Nullable String email, Locale language) {
        var student = before.student();
        if (before.backedUpElsewhere(Objects.requireNonNullElse(email, ""))) return;
        if (email == null || student.knows(email)) addresses.takeBack(student.number());
        else addresses.ask(student.number(), email, language);
    }

    private static boolean same(Journey before, @Nullable String email) {
        var answers = before.answers().personal();
        var old = answers == null ? before.dossier().knownEmail() : answers.email();
        return old == null ? email == null : old.equalsIgnoreCase(email);
    }
}
