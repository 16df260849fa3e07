package fr.rentree.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.secondfactor.StaffStory;
import fr.rentree.session.Role;
import fr.rentree.shared.Uai;
import fr.rentree.support.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator at work, with two institutes. */
abstract class AdministrationStory extends StaffStory {

    static final String ACCOUNTS = "/administration/comptes";

    @Autowired
    Institutes institutes;

    @Autowired
    Invitations invitations;

    @BeforeEach
    void openInstitutes() {
        institutes.load(List.of(institute("IFSI-MTP", "0349901C"), institute("IFMK-NIM", "0309902A")));
    }

    private static Institute institute(String code, String uai) {
        return new Institute(code, new Uai(uai), code, "Institut " + code, "034", "ifsi@chu.example", "04 00 00 00 00");
    }

    /** A new one, with a second factor given. */
    Visit admin() {
        return equipped(Role.ADMIN).visit();
    }

    /** Invites, and returns the address. */
    String invited(Visit admin, Map<String, String> typed) {
        var email = "gast-" + System.nanoTime() + "@univ.example";
        assertThat(invite(admin, email, typed).status()).isEqualTo(303);
        return email;
    }

    Visit.Answer invite(Visit admin, String email, Map<String, String> typed) {
        var fields =
                new HashMap<>(Map.of("email", email, "name", "Gaëlle O'Connor", "role", "REGISTRY", "language", "fr"));
        fields.putAll(typed);
        return admin.submit(ACCOUNTS + "/nouveau", fields);
    }

    /** The link that was sent last. */
    String link(String email) {
        return invitations.waiting(account(email)).orElseThrow().path();
    }

    String page(String email) {
        return ACCOUNTS + "/" + account(email);
    }

    /** Presses one of the buttons of an account's page. */
    Visit.Answer press(Visit admin, String email, String button) {
        return admin.post(page(email) + "/" + button, admin.get(page(email)).hiddenFields());
    }

    Visit.Answer rights(Visit admin, String email, String role, String institute) {
        var fields = admin.get(page(email)).hiddenFields();
        fields.put("role", role);
        fields.put("institutes", institute);
        return admin.post(page(email) + "/droits", fields);
    }
}
