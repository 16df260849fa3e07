package fr.rentree.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.journey.Cast.Student;
import fr.rentree.journey.Routes.Route;
import fr.rentree.session.Role;
import fr.rentree.support.Visit;
import fr.rentree.support.Visit.Answer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A session that ends while somebody types loses nothing (product.md, 2): every form of people who are signed in is
 * listed here, is posted with a dead session, and shows after signing in what was typed.
 */
class InterruptedFormsTest extends VerificationJourney {

    private static final String TEXT = "Œuvrée 12";
    private static final String ACCOUNTS = "/administration/comptes";
    private static final String LOST = "/secretariat/identifiants/{id}";
    private static final String LIST = "/secretariat/inscriptions";

    /** Buttons that ask for nothing: they wait where they were, to be pressed again. */
    private static final Set<String> BUTTONS = Set.of(
            ACCOUNTS + "/{id}/desactiver",
            ACCOUNTS + "/{id}/invitation",
            ACCOUNTS + "/{id}/reactiver",
            ACCOUNTS + "/{id}/retirer",
            ACCOUNTS + "/{id}/second-facteur",
            ACCOUNTS + "/{id}/sessions",
            "/connexion/second-facteur/application/nouvelle",
            "/connexion/second-facteur/codes",
            "/mon-compte/deconnexion",
            "/mon-compte/langue",
            "/mon-compte/securite/application/retirer",
            "/mon-compte/securite/cle/retirer",
            "/mon-compte/securite/codes",
            "/reinscription/attestation/{enrolment}/courriel",
            "/reinscription/corriger",
            "/reinscription/corriger/annuler",
            "/reinscription/droits",
            "/reinscription/informations",
            "/reinscription/lien",
            "/reinscription/recapitulatif",
            LOST + "/accorder",
            LOST + "/emettre",
            LIST + "/{id}/retablir",
            LIST + "/{id}/valider");

    /** Pages of somebody who has not signed in yet, or signs out. */
    private static final Set<String> BEFORE =
            Set.of("/connexion/universite/choisir", "/connexion/universite/inconnu", "/deconnexion");

    /** Passwords, codes and keys, which are never kept. */
    private static final Set<String> SECRETS = Set.of(
            "/connexion/confirmer",
            "/connexion/second-facteur",
            "/connexion/second-facteur/application",
            "/connexion/second-facteur/cle",
            "/connexion/second-facteur/cle/nouvelle",
            "/mon-compte/mot-de-passe");

    private static final Set<String> FORMS = Set.of(
            ACCOUNTS,
            ACCOUNTS + "/etudiant",
            ACCOUNTS + "/nouveau",
            ACCOUNTS + "/{id}/droits",
            "/demandes/nouvelle",
            "/demandes/{id}",
            "/mon-compte/adresse-de-secours",
            CHOICE,
            PERSONAL,
            ANNUAL,
            LOST,
            LOST + "/refuser",
            LIST,
            LIST + "/proposee",
            LIST + "/proposee/annuler",
            LIST + "/valider",
            LIST + "/{id}/annuler",
            LIST + "/{id}/rouvrir",
            LIST + "/{id}/verifier");

    private final Set<String> tried = new TreeSet<>();

    @Test
    void everyFormGivesBackWhatWasTypedWhenTheSessionEnded() {
        var asked = Routes.ALL.stream()
                .filter(it -> !it.shows() && it.visitor().startsWith("303 /connexion"))
                .map(Route::path)
                .filter(it -> !BEFORE.contains(it))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Stream.of(BUTTONS, SECRETS, FORMS).flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(asked);
        ofStudents();
        ofCases();
        ofTheRegistry();
        ofLostIdentifiers();
        ofAdministrators();
        assertThat(tried).isEqualTo(new TreeSet<>(FORMS));
    }

    private void ofStudents() {
        var address = cast.complete().account();
        comesBack("/mon-compte/adresse-de-secours", address, Map.of("email", "zoe@mail.example"));
        var several = cast.barelyKnown(Cast.LICENCE, Cast.SECOND_YEAR);
        var visit = visit(several);
        Way.goOn(visit, several, INFORMATION);
        comesBack(CHOICE, several.account(), Map.of("programmes", Cast.LICENCE.toString()));
        Way.goOn(visit(several), CHOICE, Map.of("programmes", Cast.SECOND_YEAR.toString()));
        comesBack(PERSONAL, several.account(), Map.of("phone", "06 55 44 33 22", "fixed.line1", TEXT));
        var annual = cast.complete();
        until(ANNUAL, annual);
        comesBack(ANNUAL, annual.account(), Map.of("previous", "OTHER", "grant", "none"));
    }

    private void ofCases() {
        var student = cast.complete();
        comesBack("/demandes/nouvelle", "/demandes/nouvelle?type=OTHER", student.account(), Map.of("text", TEXT));
        var opened = visit(student)
                .submit("/demandes/nouvelle?type=OTHER", Map.of("text", "Bonjour"))
                .location();
        var id = requireNonNull(opened).replaceAll(".*/|\\?.*", "");
        comesBack("/demandes/{id}", id, student.account(), Map.of("text", TEXT), "");
    }

    private void ofTheRegistry() {
        var registry = staff(Role.REGISTRY);
        comesBack(LIST, registry, Map.of("text", TEXT));
        var offered = cast.complete();
        var offer = offered.number() + " " + Cast.SECOND_YEAR;
        var shown = interrupted(LIST + "/proposee", LIST, registry, Map.of("offre", offer));
        assertThat(shown.body()).contains(offered.number().value());
        var reason = Map.of("offre", offer, "reason", "RESIGNATION", "words", TEXT);
        assertThat(shows(interrupted(LIST + "/proposee/annuler", LIST, registry, reason), "words", TEXT))
                .isTrue();
        var finished = finished();
        var id = enrolment(finished).toString();
        var version = visit(registry).get(LIST + "/" + id).hiddenFields();
        assertThat(interrupted(
                                LIST + "/valider",
                                LIST,
                                registry,
                                Map.of("pick", id + ":" + version.getOrDefault("version", "")))
                        .status())
                .isEqualTo(200);
        comesBack(LIST + "/{id}/annuler", id, registry, Map.of("reason", "RESIGNATION", "words", TEXT), "");
        comesBack(LIST + "/{id}/rouvrir", id, registry, Map.of("why", TEXT, "until", "2099-01-01"), "");
        comesBack(LIST + "/{id}/verifier", id, registry, Map.of("looked", "OPEN_CASE"), "");
    }

    private void ofLostIdentifiers() {
        var id = askedForIdentifiers().toString();
        var registry = staff(Role.REGISTRY);
        comesBack(LOST, id, registry, Map.of("name", TEXT, "birthYear", "1999", "checked", "IDENTITY_DOCUMENT"), "");
        comesBack(LOST + "/refuser", id, registry, Map.of("reason", TEXT), "");
    }

    private void ofAdministrators() {
        var admin = staff(Role.ADMIN);
        comesBack(ACCOUNTS, admin, Map.of("text", TEXT));
        comesBack(ACCOUNTS + "/etudiant", ACCOUNTS, admin, Map.of("student", TEXT));
        comesBack(ACCOUNTS + "/nouveau", admin, Map.of("email", "a@b.example", "name", TEXT, "role", "REGISTRY"));
        var other = staff(Role.SECRETARY, "IFSI-A").toString();
        comesBack(
                ACCOUNTS + "/{id}/droits",
                other,
                admin,
                Map.of("role", "SECRETARY", "institutes[0]", "IFSI-A"),
                ACCOUNTS + "/" + other);
    }

    private void comesBack(String form, UUID account, Map<String, String> typed) {
        comesBack(form, form, account, typed);
    }

    /** @param shownAt empty = on the page above the form's address */
    private void comesBack(String form, String id, UUID account, Map<String, String> typed, String shownAt) {
        var page = shownAt.isEmpty() ? form.replaceAll("(\\{id}).*", "$1") : shownAt;
        assertComesBack(
                interrupted(form, form.replace("{id}", id), page.replace("{id}", id), account, typed), form, typed);
    }

    private void comesBack(String form, String page, UUID account, Map<String, String> typed) {
        assertComesBack(interrupted(form, page, account, typed), form, typed);
    }

    private static void assertComesBack(Answer page, String form, Map<String, String> typed) {
        typed.forEach((name, value) -> assertThat(shows(page, name, value))
                .as("%s shows %s=%s:\n%s", form, name, value, page.body())
                .isTrue());
    }

    private Answer interrupted(String form, String page, UUID account, Map<String, String> typed) {
        return interrupted(form, form, page, account, typed);
    }

    /** Types on this page, loses the session, presses the form's button, signs in again and is led back. */
    private Answer interrupted(String form, String action, String page, UUID account, Map<String, String> typed) {
        tried.add(form);
        var visit = visit(account);
        var fields = visit.get(page).hiddenFields();
        fields.putAll(typed);
        sessions.closeAll(account);
        var turned = requireNonNull(visit.post(action, fields).location(), action);
        assertThat(turned).as(form).startsWith("/connexion?motif=gardee&retour=");
        visit.cookies().put("rentree /", sessions.open(account));
        var back = visit.get(URLDecoder.decode(turned.replaceAll(".*retour=", ""), StandardCharsets.UTF_8));
        assertThat(back.status()).as("%s leads to %s", form, back.location()).isEqualTo(200);
        return back;
    }

    /** Whether a field of this name holds this value, is ticked with it, or has it chosen. */
    private static boolean shows(Answer page, String name, String value) {
        var named = "name=\"" + name.replaceAll("\\[\\d+]$", "") + "\"";
        var held = "value=\"" + value + "\"";
        return Pattern.compile("<input [^>]*>")
                        .matcher(page.body())
                        .results()
                        .map(it -> it.group())
                        .filter(it -> it.contains(named) && it.contains(held) && !it.contains("hidden"))
                        .anyMatch(it -> !it.matches(".*type=\"(radio|checkbox)\".*") || it.contains(" checked"))
                || Pattern.compile("<textarea [^>]*" + named + "[^>]*>\\s*" + Pattern.quote(value))
                        .matcher(page.body())
                        .find();
    }

    private Student finished() {
        var student = cast.complete();
        until(END, student);
        sql.sql("update enrolment set checks = '{OPEN_CASE}' where student_number = ?")
                .param(student.number().value())
                .update();
        return student;
    }

    private UUID askedForIdentifiers() {
        var typed = new HashMap<>(Map.of(
                "familyName", "Đặng", "firstName", "Zoé", "birthDay", "3", "birthMonth", "4", "birthYear", "2001"));
        typed.putAll(Map.of("institute", "IFSI-A", "email", "dang@mail.example", "message", "Bonjour"));
        assertThat(new Visit(port).submit("/identifiants-perdus", typed).status())
                .isEqualTo(303);
        return sql.sql("select id from lost_request where email = 'dang@mail.example'")
                .query(UUID.class)
                .single();
    }
}
