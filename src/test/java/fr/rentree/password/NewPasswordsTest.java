package fr.rentree.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.account.AccountStory;
import fr.rentree.password.NewPasswords.Choice;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class NewPasswordsTest extends AccountStory {

    private static final String GOOD = "chameau violon été trottoir";

    @Autowired
    NewPasswords passwords;

    @Test
    void theNewOneSignsInTheOldOneDoesNotAndEverySessionEnds() {
        var telephone = sessions.open(account(MAUD));
        var others = sessions.open(account(OTHER));
        set(GOOD);
        assertThat(sessions.find(telephone)).isEmpty();
        assertThat(sessions.find(others)).isPresent();
        assertThat(signIn(visit(), MAUD, DEMO_PASSWORD).status()).isEqualTo(200);
        assertThat(signIn(visit(), MAUD, GOOD).status()).isEqualTo(303);
        assertThat(signIn(visit(), OTHER, DEMO_PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void whatATelephoneAddsOrComposesOtherwiseKeepsNobodyOut() {
        set("  " + GOOD);
        assertThat(signIn(visit(), MAUD, "chameau violon e\u0301te\u0301 trottoir ")
                        .status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "girafe,girafe,newPassword,password.choose.wrong.short",
        "motdepasse2026!,motdepasse2026!,newPassword,password.choose.wrong.common",
        "muller-maud-2004,muller-maud-2004,newPassword,password.choose.wrong.personal",
        "22400001 22400001,x,newPassword,password.choose.wrong.personal",
        "azertyuiop123,x,newPassword,password.choose.wrong.pattern",
        "garrigue-2026-2026,x,newPassword,password.choose.wrong.personal",
        "chameau violon trottoir,chameau violon trotoir,newPasswordAgain,password.choose.differs",
    })
    void whatIsWrongIsSaidByTheField(String typed, String again, String field, String key) {
        assertThat(passwords.choose(account(MAUD), typed, again))
                .isInstanceOfSatisfying(
                        Choice.Bad.class,
                        it -> assertThat(it.problems().all()).singleElement().satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo(field);
                            assertThat(problem.key()).isEqualTo(key);
                        }));
    }

    private void set(String password) {
        var chosen = (Choice.Good) passwords.choose(account(MAUD), password, password);
        passwords.set(chosen.password(), Locale.FRENCH);
    }
}
