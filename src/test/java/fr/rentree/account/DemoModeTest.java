package fr.rentree.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rentree.session.Role;
import fr.rentree.session.ServerSecrets;
import fr.rentree.shared.DemoSettings;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.Uai;
import fr.rentree.shared.University;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** Demo mode fails closed: nothing real is ever behind the password of the README. */
class DemoModeTest extends AccountStory {

    private static final String HERE = "http://localhost:8080";
    private static final String NOBODY = "scolarite@univ.example";

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    ServerSecrets secrets;

    @Autowired
    DemoMode running;

    private DemoMode demo(boolean on, String address, String email) {
        var university = new University("Université", new Uai("0349900B"), "034", address, email);
        return new DemoMode(new DemoSettings(on, false), university, sql, passwords, sessions, secrets);
    }

    @Test
    void isOffUnlessSomebodyTurnsItOn() {
        assertThat(new Binder().bindOrCreate("rentree", DemoSettings.class).demo())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://rentree.univ-garrigue.fr, scolarite@univ.example",
        "https://example.com, scolarite@univ.example",
        "https://notexample, scolarite@univ.example",
        "http://localhost:8080, scolarite@univ-garrigue.fr"
    })
    void refusesToStartWhereTheUniversityHasARealAddress(String address, String email) {
        assertThatThrownBy(demo(true, address, email)::open).hasMessageContaining("real address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HERE,
                "http://127.0.0.1:9",
                "http://[::1]:9",
                "https://rentree.univ.example",
                "http://a.localhost"
            })
    void startsAtAnAddressThatIsNobodys(String address) {
        assertThatNoException().isThrownBy(demo(true, address, NOBODY)::open);
    }

    @Test
    @Transactional
    void refusesToStartWhereAnAccountHasARealAddress() {
        accounts.openStudents(
                List.of(new Accounts.Student(new StudentNumber("22400003"), "a.b@etu.univ-garrigue.fr", "A B")));
        assertThatThrownBy(demo(true, HERE, NOBODY)::open).hasMessageContaining("1 accounts");
    }

    @Test
    @Transactional
    void refusesToStartWhereAServerRanWithoutItBefore() {
        running.close();
        assertThatThrownBy(demo(true, HERE, NOBODY)::open).hasMessageContaining("in use without it");
        assertThat(demo(true, HERE, NOBODY).hash()).isNull();
    }

    @Test
    @Transactional
    void givesItsPasswordToInventedAddressesOnly() {
        accounts.openStudents(List.of(
                new Accounts.Student(new StudentNumber("22400003"), "a.b@etu.univ-garrigue.fr", "A B"),
                new Accounts.Student(new StudentNumber("22400004"), "c.d@example.fr", "C D")));
        accounts.openStaff(List.of(new Accounts.Staff("e@univ-garrigue.fr", "E", Role.ADMIN, Set.of())));
        assertThat(sql.sql("select count(*) from account where email !~ 'example$' and password_hash is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Transactional
    void isTheServersChoiceForAnImportBesideIt() {
        assertThat(demo(false, HERE, NOBODY).on()).isTrue();
        running.close();
        assertThat(demo(false, HERE, NOBODY).on()).isFalse();
    }

    @Test
    void isSaidAboveEveryPageInBothLanguages() {
        assertThat(signedIn(MAUD).get("/nulle-part").body()).contains("Démonstration");
        assertThat(signedIn(SECRETARY).get("/mon-compte").body()).contains("Démonstration");
        var visit = visit();
        assertThat(visit.get("/connexion").body()).contains("Démonstration : ne saisissez rien de réel");
        visit.get("/langue?vers=en&retour=/connexion");
        assertThat(visit.get("/connexion").body()).contains("Demonstration: enter nothing real");
    }
}
