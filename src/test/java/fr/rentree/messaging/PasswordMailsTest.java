package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.rentree.password.PasswordLinkAsked;
import fr.rentree.password.PasswordLinks;
import fr.rentree.password.PasswordNotices;
import fr.rentree.password.PasswordNotices.Notice;
import fr.rentree.password.PasswordSet;
import fr.rentree.web.Languages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class PasswordMailsTest {

    private static final UUID LINK = new UUID(4, 2);
    private static final UUID ACCOUNT = new UUID(4, 3);
    private static final String UNIVERSITY = "maud.muller@etu.univ.example";
    private static final String BACKUP = "maud@mail.example";
    private static final Instant SET = Instant.parse("2026-11-23T09:05:00Z");

    /** Left to the system: a mail may still be on its way into the outbox when a test ends. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    private final PasswordLinks links = mock(PasswordLinks.class);
    private final PasswordNotices notices = mock(PasswordNotices.class);
    private Office office;
    private PasswordMails mails;

    @BeforeEach
    void open() {
        office = new Office(data, null);
        mails = new PasswordMails(links, notices, new Languages(), Office.UNIVERSITY, office.mails);
        office.employ(mails);
    }

    @Test
    void aLinkIsSentOnceToTheBackupAddress() {
        when(links.recipient(LINK)).thenReturn(Optional.of(new PasswordLinks.Recipient(Office.STUDENT, BACKUP)));
        for (int i = 0; i < 2; i++) mails.on(new PasswordLinkAsked(LINK));
        assertThat(office.all()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(BACKUP);
            assertThat(mail.kind()).isEqualTo("password-link");
        });
    }

    @Test
    void theLetterHoldsTheLinkAndUntilWhenItIsGoodInTheLanguageOfWhoAsked() {
        when(links.recipient(LINK)).thenReturn(Optional.of(new PasswordLinks.Recipient(null, BACKUP)));
        mails.on(new PasswordLinkAsked(LINK));
        letter(Locale.FRENCH);
        var french = mails.write(office.all().getFirst()).orElseThrow();
        assertThat(french.plain())
                .contains("Bonjour Maud Müller,", "23 novembre 2026 à 10\u00a0h\u00a035", "/mot-de-passe-oublie/x/seal")
                .contains("Ne transmettez ce lien à personne");
        letter(Locale.ENGLISH);
        assertThat(mails.write(office.all().getFirst()).orElseThrow().title()).isEqualTo("Choose a new password");
    }

    @Test
    void aLinkThatIsOverBeforeItsMailLeavesIsNotSent() {
        when(links.recipient(LINK)).thenReturn(Optional.of(new PasswordLinks.Recipient(Office.STUDENT, BACKUP)));
        when(links.letter(LINK)).thenReturn(Optional.empty());
        mails.on(new PasswordLinkAsked(LINK));
        assertThat(mails.write(office.all().getFirst())).isEmpty();
    }

    @Test
    void aChangeIsToldOnceToEachAddressAndNeitherLearnsOfTheOther() {
        notice(BACKUP);
        for (int i = 0; i < 2; i++) mails.on(new PasswordSet(ACCOUNT, 2, true));
        assertThat(office.all()).extracting(Mail::recipient).containsExactlyInAnyOrder(UNIVERSITY, BACKUP);
        for (var mail : office.all())
            assertThat(mails.write(mail).orElseThrow().plain())
                    .contains("a été changé le 23 novembre 2026 à 10\u00a0h\u00a005", "/mot-de-passe-oublie")
                    .doesNotContain(BACKUP, UNIVERSITY);
        mails.on(new PasswordSet(ACCOUNT, 3, true));
        assertThat(office.all()).hasSize(4);
    }

    @Test
    void whoHasNoBackupAddressIsToldAtTheUniversitysAndAFirstPasswordIsNoChange() {
        notice(null);
        mails.on(new PasswordSet(ACCOUNT, 1, false));
        assertThat(office.all()).isEmpty();
        mails.on(new PasswordSet(ACCOUNT, 2, true));
        assertThat(office.all()).extracting(Mail::recipient).isEqualTo(List.of(UNIVERSITY));
    }

    private void letter(Locale language) {
        when(links.letter(LINK))
                .thenReturn(Optional.of(new PasswordLinks.Letter(
                        language, "Maud Müller", "/mot-de-passe-oublie/x/seal", SET.plusSeconds(1800))));
    }

    private void notice(@Nullable String backup) {
        when(notices.of(ACCOUNT))
                .thenReturn(
                        Optional.of(new Notice("Maud Müller", Office.STUDENT, UNIVERSITY, backup, Locale.FRENCH, SET)));
    }
}
