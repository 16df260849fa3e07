package fr.rentree.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.account.Accounts;
import fr.rentree.session.Role;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.Visit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdministrationTest extends AdministrationStory {

    private static final String STUDENT = "maud.muller@etu.univ.example";

    @ParameterizedTest
    @EnumSource(names = {"SECRETARY", "REGISTRY"})
    void nobodyElseReachesAccounts(Role role) {
        var other = staff(Role.REGISTRY);
        var visit = equipped(role).visit();
        var token = visit.get("/mon-compte/securite").hidden("_csrf");
        for (var path : List.of(ACCOUNTS, ACCOUNTS + "/nouveau", page(other), page(other) + "/droits"))
            assertThat(visit.get(path).status()).as(path).isEqualTo(403);
        for (var button :
                List.of("droits", "desactiver", "reactiver", "sessions", "second-facteur", "invitation", "retirer"))
            assertThat(visit.post(page(other) + "/" + button, Map.of("_csrf", token))
                            .status())
                    .as(button)
                    .isEqualTo(403);
        assertThat(audited(other)).isEmpty();
    }

    @Test
    void theTitleTellsTheFilterAndThePage() {
        assertThat(admin().get(ACCOUNTS + "?role=REGISTRY").body())
                .contains("<title>Comptes – Scolarité – Page 1 sur ");
    }

    @Test
    void changedRightsEndEverySessionAtOnceAndCountAtTheNextSignIn() {
        var known = equipped(Role.REGISTRY);
        var answer = rights(admin(), known.email(), "SECRETARY", "IFMK-NIM");
        assertThat(answer.location()).endsWith("fait=rights-changed");
        assertThat(known.visit().get("/").location()).startsWith("/connexion");
        assertThat(sql.sql("select role || institutes::text from account where email = ?")
                        .param(known.email())
                        .query(String.class)
                        .single())
                .isEqualTo("SECRETARY{IFMK-NIM}");
        assertThat(audited(known.email())).endsWith("rights-changed");
    }

    @Test
    void aDisabledAccountIsOutAndComesBackWhenEnabled() {
        var known = equipped(Role.REGISTRY);
        var admin = admin();
        assertThat(press(admin, known.email(), "desactiver").location()).endsWith("fait=account-disabled");
        assertThat(known.visit().get("/").location()).startsWith("/connexion");
        assertThat(new Visit(port)
                        .submit("/connexion", Map.of("email", known.email(), "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(press(admin, known.email(), "reactiver").location()).endsWith("fait=account-enabled");
        withPassword(known.email());
    }

    @Test
    void aResetSecondFactorIsSetUpAnew() {
        var known = equipped(Role.REGISTRY);
        assertThat(press(admin(), known.email(), "second-facteur").location()).endsWith("fait=second-factor-reset");
        assertThat(known.visit().get("/").location()).startsWith("/connexion");
        var visit = withPassword(known.email());
        assertThat(visit.get(SECOND).body()).contains("Protégez votre compte");
        assertThat(visit.submit(
                                SECOND + "?secours",
                                Map.of("recovery", known.recovery().getFirst()))
                        .body())
                .doesNotContain("Espace personnel");
    }

    @Test
    void anOldVersionChangesNothing() {
        var email = staff(Role.REGISTRY);
        var first = admin();
        var second = admin();
        var old = second.get(page(email)).hiddenFields();
        rights(first, email, "SECRETARY", "IFSI-MTP");
        assertThat(second.post(page(email) + "/desactiver", old).location()).endsWith("fait=stale");
        old.put("role", "ADMIN");
        assertThat(second.post(page(email) + "/droits", old).location()).endsWith("fait=stale");
        assertThat(audited(email)).containsExactly("rights-changed");
    }

    @Test
    void pressingTwiceIsOnce() {
        var email = staff(Role.REGISTRY);
        var admin = admin();
        var form = admin.get(page(email)).hiddenFields();
        admin.post(page(email) + "/desactiver", form);
        assertThat(admin.post(page(email) + "/desactiver", form).location()).endsWith("fait=nothing");
        assertThat(audited(email)).containsExactly("account-disabled");
    }

    @Test
    void nobodyChangesTheOwnRights() {
        admin();
        var own = equipped(Role.ADMIN);
        var form =
                new HashMap<>(Map.of("_csrf", own.visit().get(page(own.email())).hidden("_csrf"), "version", "0"));
        assertThat(own.visit().get(page(own.email())).body())
                .contains("C'est votre compte")
                .doesNotContain("/desactiver");
        assertThat(own.visit().post(page(own.email()) + "/desactiver", form).location())
                .endsWith("fait=own");
        assertThat(own.visit().post(page(own.email()) + "/second-facteur", form).location())
                .endsWith("fait=own");
        form.put("role", "REGISTRY");
        assertThat(own.visit().post(page(own.email()) + "/droits", form).location())
                .endsWith("fait=own");
        assertThat(own.visit().get(ACCOUNTS).status()).isEqualTo(200);
    }

    @Test
    void oneAdministratorIsAlwaysLeftEvenIfTwoDisableOneAnother() {
        for (int round = 0; round < 3; round++) {
            sql.sql("update account set disabled = true where role = 'ADMIN'").update();
            var one = equipped(Role.ADMIN);
            var other = equipped(Role.ADMIN);
            var first = one.visit().get(page(other.email())).hiddenFields();
            var second = other.visit().get(page(one.email())).hiddenFields();
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                CompletableFuture.allOf(
                                CompletableFuture.runAsync(
                                        () -> one.visit().post(page(other.email()) + "/desactiver", first), both),
                                CompletableFuture.runAsync(
                                        () -> other.visit().post(page(one.email()) + "/desactiver", second), both))
                        .join();
            }
            assertThat(sql.sql("select count(*) from account where role = 'ADMIN' and not disabled")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void afterTenMinutesAChangeAsksForAProofFirst() {
        var email = staff(Role.REGISTRY);
        var admin = admin();
        CLOCK.pass(Duration.ofMinutes(11));
        var asked = press(admin, email, "desactiver");
        assertThat(asked.location()).startsWith("/connexion/confirmer");
        var proof = admin.get(asked.location()).hiddenFields();
        proof.put("password", PASSWORD);
        var back = admin.get(admin.post("/connexion/confirmer", proof).location());
        assertThat(back.location()).endsWith("fait=again");
        assertThat(audited(email)).isEmpty();
        assertThat(press(admin, email, "desactiver").location()).endsWith("fait=account-disabled");
    }

    @Test
    void studentsAreFoundByNumberOrAddressAndSignedOut() {
        accounts.openStudents(List.of(new Accounts.Student(new StudentNumber("22400001"), STUDENT, "Maud Müller")));
        var token = sessions.open(account(STUDENT));
        var admin = admin();
        for (var typed : List.of("22400001", " Maud.Muller@etu.univ.example "))
            assertThat(student(admin, typed).location()).isEqualTo(page(STUDENT));
        assertThat(student(admin, "99999999").body()).contains("Aucun compte n'a ce numéro");
        assertThat(press(admin, STUDENT, "sessions").location()).endsWith("fait=sessions-ended");
        assertThat(sessions.find(token)).isEmpty();
        assertThat(rights(admin, STUDENT, "ADMIN", "").status()).isEqualTo(404);
        assertThat(press(admin, STUDENT, "desactiver").location()).endsWith("fait=account-disabled");
        assertThat(sql.sql("select count(*) from audit_entry where student_number = '22400001'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theListIsSearchedFilteredAndPaged() {
        var admin = admin();
        var email = staff(Role.SECRETARY);
        assertThat(admin.submit(ACCOUNTS, Map.of("text", email.substring(0, 12).toUpperCase(java.util.Locale.ROOT)))
                        .body())
                .contains(email, "IFSI-MTP");
        assertThat(admin.get(ACCOUNTS + "?role=ADMIN").body()).doesNotContain(email);
        assertThat(admin.get(ACCOUNTS + "?role=SECRETARY&page=99999").body()).contains(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table account; --", "%", "\u0000", "<script>alert(1)</script>", "\\"})
    void whateverIsSearchedForFindsNothingAndBreaksNothing(String typed) {
        var admin = admin();
        var list = admin.submit(ACCOUNTS, Map.of("text", typed));
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).doesNotContain("<script>alert");
        assertThat(student(admin, typed).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=-1",
                "?page=x",
                "?role=STUDENT",
                "?role=%00",
                "/x",
                "/00000000-0000-0000-0000-000000000000"
            })
    void addressesThatNobodyWroteAreHarmless(String rest) {
        assertThat(admin().get(ACCOUNTS + rest).status()).isIn(200, 404);
    }

    private Visit.Answer student(Visit admin, String typed) {
        return admin.post(
                ACCOUNTS + "/etudiant", Map.of("_csrf", admin.get(ACCOUNTS).hidden("_csrf"), "student", typed));
    }
}
