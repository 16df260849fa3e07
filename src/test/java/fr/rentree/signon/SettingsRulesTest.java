package fr.rentree.signon;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as somebody writes them. */
class SettingsRulesTest {

    private static final Map<String, String> CAS =
            Map.of("cas.univ.label.fr", "a", "cas.univ.label.en", "b", "cas.univ.url", "https://cas.univ.example/cas");
    private static final Map<String, String> OIDC = Map.of(
            "oidc.campus.label.fr", "a",
            "oidc.campus.label.en", "b",
            "oidc.campus.issuer", "https://id.univ.example",
            "oidc.campus.client-id", "rentree");

    private static SignOnSettings bind(Map<String, String> written) {
        var named = new TreeMap<String, String>();
        written.forEach((name, value) -> named.put("rentree.sign-on." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("rentree.sign-on", SignOnSettings.class);
    }

    private static Map<String, String> with(Map<String, String> all, String name, String value) {
        var changed = new TreeMap<>(all);
        changed.put(name, value);
        return changed;
    }

    private static void says(Map<String, String> written, String fault) {
        assertThatThrownBy(() -> bind(written))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining(fault);
    }

    @Test
    void noneAreFineAndSeveralToo() {
        assertThat(bind(Map.of()).doors()).isEmpty();
        var both = new TreeMap<>(CAS);
        both.putAll(OIDC);
        both.put("cas.univ.staff[0].attribute", "memberOf");
        both.put("cas.univ.staff[0].value", "cn=a");
        both.put("cas.univ.staff[0].role", "SECRETARY");
        both.put("cas.univ.staff[0].institutes", "IFSI-A,IFSI-B");
        both.put("oidc.campus.attributes.mail", "mel");
        var doors = bind(both);
        assertThat(doors.doors().keySet()).containsExactly("univ", "campus");
        var univ = requireNonNull(doors.cas().get("univ"));
        var campus = requireNonNull(doors.oidc().get("campus"));
        assertThat(univ.staff().getFirst().institutes()).containsExactlyInAnyOrder("IFSI-A", "IFSI-B");
        assertThat(campus.names().mail()).isEqualTo("mel");
        assertThat(campus.names().userId()).isEqualTo("sub");
        assertThat(univ.signOut()).isTrue();
        assertThat(univ.matchMail()).isFalse();
    }

    @Test
    void whatIsMissingIsNamedAllOfItAtOnce() {
        says(Map.of("oidc.campus.sign-out", "true"), "rentree.sign-on.oidc.campus.label needs .fr and .en");
        says(Map.of("oidc.campus.sign-out", "true"), "rentree.sign-on.oidc.campus.issuer is missing");
        says(Map.of("oidc.campus.sign-out", "true"), "rentree.sign-on.oidc.campus.client-id is missing");
    }

    @Test
    void addressesAreHttpsButWithinThisMachine() {
        says(with(CAS, "cas.univ.url", "http://cas.univ.example"), "must start with https://");
        says(with(CAS, "cas.univ.url", "https://cas.univ.example/?a=b"), "without ? and #");
        says(with(CAS, "cas.univ.url", "cas.univ.example"), "must be an address");
        assertThat(bind(with(CAS, "cas.univ.url", "http://127.0.0.1:8443/cas")).doors())
                .hasSize(1);
    }

    @Test
    void rightsAreWhole() {
        var staff = with(with(CAS, "cas.univ.staff[0].attribute", "memberOf"), "cas.univ.staff[0].value", "x");
        says(staff, "staff[0] needs a role");
        says(with(staff, "cas.univ.staff[0].role", "STUDENT"), "students are known by their student number");
        says(with(staff, "cas.univ.staff[0].role", "SECRETARY"), "secretaries need institutes");
        says(with(with(staff, "cas.univ.staff[0].role", "ADMIN"), "cas.univ.staff[0].institutes", "A"), "nobody else");
    }

    @Test
    void idsStandInAddresses() {
        says(Map.of("cas.depart.url", "https://cas.univ.example"), "an id is up to 30");
        says(Map.of("cas[a/b].url", "https://cas.univ.example"), "an id is up to 30");
        var twice = new TreeMap<>(CAS);
        OIDC.forEach((name, value) -> twice.put(name.replace("campus", "univ"), value));
        says(twice, "another door is called univ already");
    }
}
