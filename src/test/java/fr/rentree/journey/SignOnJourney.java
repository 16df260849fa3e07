package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.journey.Cast.Student;
import fr.rentree.support.CasStub;
import fr.rentree.support.OidcServer;
import fr.rentree.support.Visit;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with doors to the university's sign-on, beside the built-in accounts. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"rentree.demo=true", "rentree.staff.second-factor=offered"})
@ResourceLock("sign-on")
abstract class SignOnJourney extends Journey {

    static final CasStub CAS = new CasStub();
    static final String DOOR = "/connexion/universite/univ";
    static final String STRANGER = "/connexion/universite/inconnu";

    static final String CAMPUS = "/connexion/universite/campus";
    static final int OIDC_PORT = free();

    private static final int PORT = free();
    private static final int ABSENT_PORT = free();
    private static final Pattern SERVICE = Pattern.compile("[?&]service=([^&]+)");

    /** The university's sign-on knows where we are: the address comes before the server. */
    @DynamicPropertySource
    static void doors(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("rentree.university.address", SignOnJourney::site);
        var cas = "rentree.sign-on.cas.univ.";
        settings.add(cas + "label.fr", () -> "Compte de l'université (CAS)");
        settings.add(cas + "label.en", () -> "University account (CAS)");
        settings.add(cas + "url", CAS::address);
        grant(settings, cas + "staff[0].", "cn=scolarite", "REGISTRY");
        grant(settings, cas + "staff[1].", "cn=ifsi-a", "SECRETARY");
        settings.add(cas + "staff[1].institutes", () -> "IFSI-A");
        grant(settings, cas + "staff[2].", "cn=ifmk-b", "SECRETARY");
        settings.add(cas + "staff[2].institutes", () -> "IFMK-B");
        var believed = "rentree.sign-on.cas.believed.";
        settings.add(believed + "label.fr", () -> "Compte de l'institut");
        settings.add(believed + "label.en", () -> "Institute account");
        settings.add(believed + "url", CAS::address);
        settings.add(believed + "match-mail", () -> "true");
        settings.add(believed + "sign-out", () -> "false");
        grant(settings, believed + "staff[0].", "cn=ifsi-a", "SECRETARY");
        settings.add(believed + "staff[0].institutes", () -> "IFSI-A");
    }

    /** Nobody is there while we start. */
    @DynamicPropertySource
    static void oidc(DynamicPropertyRegistry settings) {
        var campus = "rentree.sign-on.oidc.campus.";
        settings.add(campus + "label.fr", () -> "Compte de l'université (OpenID)");
        settings.add(campus + "label.en", () -> "University account (OpenID)");
        settings.add(campus + "issuer", () -> "http://localhost:" + OIDC_PORT);
        settings.add(campus + "client-id", () -> OidcServer.CLIENT);
        settings.add(campus + "client-secret", () -> OidcServer.SECRET);
        var absent = "rentree.sign-on.oidc.absent.";
        settings.add(absent + "label.fr", () -> "Compte absent");
        settings.add(absent + "label.en", () -> "Absent account");
        settings.add(absent + "issuer", () -> "http://localhost:" + ABSENT_PORT);
        settings.add(absent + "client-id", () -> OidcServer.CLIENT);
    }

    static String site() {
        return "http://127.0.0.1:" + PORT;
    }

    private static void grant(DynamicPropertyRegistry settings, String name, String value, String role) {
        settings.add(name + "attribute", () -> "memberOf");
        settings.add(name + "value", () -> value);
        settings.add(name + "role", () -> role);
    }

    /** Below the ports that systems hand out by themselves: nobody takes it before it is used. */
    private static int free() {
        while (true) {
            try (var socket = new ServerSocket(
                    java.util.concurrent.ThreadLocalRandom.current().nextInt(20_000, 32_000))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // another one
            }
        }
    }

    /** CAS knows this student. @return the name to type there */
    static String known(Student student) {
        var user = "u" + student.number();
        CAS.knows(
                user,
                Map.of(
                        "supannEtuId", List.of(student.number().value()),
                        "mail", List.of(student.email()),
                        "eduPersonPrimaryAffiliation", List.of("student")));
        return user;
    }

    static String staff(String user, String mail, String... groups) {
        CAS.knows(
                user,
                Map.of("mail", List.of(mail), "displayName", List.of("Madame " + user), "memberOf", List.of(groups)));
        return user;
    }

    /** Leaves through this door. @return the service that the ticket has to be for */
    static String leave(Visit visit, String door, String back) {
        var left = visit.get(door + "?retour=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        assertThat(left.status()).isEqualTo(303);
        var service = SERVICE.matcher(String.valueOf(left.location()));
        assertThat(service.find()).as(left.location()).isTrue();
        return URLDecoder.decode(service.group(1), StandardCharsets.UTF_8);
    }

    /** Comes back with this ticket. */
    Visit.Answer come(Visit visit, String service, String ticket) {
        return visit.get(service.substring(address("").length()) + "&ticket=" + ticket);
    }

    /** Out, recognised as this user, and back. */
    Visit.Answer through(Visit visit, String door, String user, String back) {
        var service = leave(visit, door, back);
        return come(visit, service, CAS.grant(service, user));
    }
}
