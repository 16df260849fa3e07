package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.rentree.account.BackupAddresses;
import fr.rentree.session.Role;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads of a change of the account that is not theirs can object. */
class AccountMailTest extends Journey {

    @Autowired
    BackupAddresses addresses;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | droits     | Quelque chose a changé sur votre compte",
                "en | desactiver | Something changed on your account",
                "en | sessions   | Something changed on your account"
            })
    void theOwnerIsToldInTheAccountsLanguage(String language, String button, String subject) {
        var known = staff(Role.REGISTRY);
        sql.sql("update account set language = ? where id = ?")
                .params(language, known)
                .update();
        var admin = visit(staff(Role.ADMIN));
        var page = "/administration/comptes/" + known;
        var form = admin.get(page).hiddenFields();
        form.putAll(Map.of("role", "SECRETARY", "institutes", "IFSI-A"));
        admin.post(page + "/" + button, form);
        await().untilAsserted(() -> assertThat(subjects(mailsTo(email(known)))).containsExactly(subject));
    }

    @Test
    void anAddressThatAnotherOneReplacesIsToldSoOnce() {
        var student = cast.complete();
        var former = "avant." + student.number() + "@mail.example";
        var next = "apres." + student.number() + "@mail.example";
        confirmed(student, former);
        confirmed(student, next);
        await().untilAsserted(
                        () -> assertThat(subjects(mailsTo(former))).contains("Votre adresse de secours a changé"));
        confirmed(student, next);
        assertThat(subjects(mailsTo(next))).doesNotContain("Votre adresse de secours a changé");
        assertThat(subjects(mailsTo(former))).hasSize(2);
    }

    /** Presses the button of the link that arrives at this address. */
    private void confirmed(Cast.Student student, String address) {
        addresses.askAgain(student.number(), address, Locale.FRENCH);
        await().until(() -> !mailsTo(address).isEmpty());
        var path =
                Received.text(mailsTo(address).getFirst()).replaceAll("(?s).*(/courriel/confirmer/[^\\s\"<]+).*", "$1");
        visit(student).submit(path, Map.of());
    }

    private String email(UUID account) {
        return sql.sql("select email from account where id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private static List<String> subjects(List<MimeMessage> mails) {
        return mails.stream()
                .map(Received::subject)
                .map(it -> it.replaceAll(" [–-] .*", ""))
                .toList();
    }
}
