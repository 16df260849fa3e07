package fr.rentree.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.session.PageRule.OldForm;
import fr.rentree.web.SessionTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** « Access rules live with their pages »: what the modules say, put together. */
class PageRulesTest {

    private final PageRules rules = of(
            List.of(
                    PageRule.everybody("/ouvert"),
                    PageRule.of(Set.of(Role.REGISTRY), "/dossiers/*/annuler").oldForms(OldForm.KEPT),
                    PageRule.of(Set.of(Role.SECRETARY, Role.REGISTRY), "/dossiers/**")),
            List.of(
                    PageRule.signedIn("/ouvert", "/compte/**"),
                    PageRule.everybody("/retour").withoutToken()),
            List.of(PageRule.staff("/compte/preuve").beforeSecondFactor(), PageRule.staff("/compte/securite/**")));

    @Test
    void aPageThatNoModuleNamesIsNobodys() {
        for (var role : Role.values()) assertThat(decide("/nulle-part", role)).isSameAs(PageRules.NAMELESS);
        assertThat(PageRules.NAMELESS.isGranted()).isFalse();
    }

    @Test
    void theFirstRuleOfAModuleCounts() {
        assertThat(allowed("/dossiers/7", Role.SECRETARY)).isTrue();
        assertThat(allowed("/dossiers/7/annuler", Role.SECRETARY)).isFalse();
        assertThat(allowed("/dossiers/7/annuler", Role.REGISTRY)).isTrue();
        assertThat(allowed("/dossiers/7", Role.STUDENT)).isFalse();
    }

    @Test
    void whereTwoModulesNameAPageBothHaveToAgree() {
        assertThat(allowed("/ouvert", null)).isFalse();
        assertThat(allowed("/ouvert", Role.STUDENT)).isTrue();
        assertThat(allowed("/compte/securite/cle", Role.STUDENT)).isFalse();
        assertThat(allowed("/compte/securite/cle", Role.ADMIN)).isTrue();
    }

    @Test
    void aPageForEverybodyAsksForNoSession() {
        var decision = rules.authorize(
                () -> {
                    throw new AssertionError("asked");
                },
                new RequestAuthorizationContext(request("GET", "/retour")));
        assertThat(decision.isGranted()).isTrue();
    }

    @Test
    void whoOwesASecondFactorOnlyGivesIt() {
        var pages = of(List.of(PageRule.staff("/preuve").beforeSecondFactor(), PageRule.staff("/**")));
        assertThat(decide(pages, "/preuve", person(Role.ADMIN, true)).isGranted())
                .isTrue();
        assertThat(decide(pages, "/liste", person(Role.ADMIN, true)).isGranted())
                .isFalse();
        assertThat(decide(pages, "/liste", person(Role.ADMIN, false)).isGranted())
                .isTrue();
    }

    @Test
    void aFormNeedsItsTokenUnlessItsPageSaysOtherwise() {
        assertThat(rules.withoutToken(request("POST", "/retour"))).isTrue();
        assertThat(rules.withoutToken(request("POST", "/dossiers/7/annuler"))).isFalse();
        assertThat(rules.withoutToken(request("POST", "/nulle-part"))).isFalse();
    }

    @Test
    void onlyAFormAtAPlainPathIsKept() {
        assertThat(rules.keeps(request("POST", "/dossiers/7/annuler"))).isTrue();
        assertThat(rules.keeps(request("GET", "/dossiers/7/annuler"))).isFalse();
        assertThat(rules.keeps(request("POST", "/dossiers/7"))).isFalse();
        assertThat(rules.keeps(request("POST", "/dossiers/a%22b/annuler"))).isFalse();
    }

    @SafeVarargs
    private static PageRules of(List<PageRule>... modules) {
        return new PageRules(
                Arrays.stream(modules).<PageAccess>map(it -> () -> it).toList());
    }

    private boolean allowed(String path, @Nullable Role role) {
        return decide(path, role).isGranted();
    }

    private AuthorizationDecision decide(String path, @Nullable Role role) {
        return decide(rules, path, role == null ? null : person(role, false));
    }

    private static AuthorizationDecision decide(PageRules rules, String path, @Nullable Person person) {
        return rules.authorize(
                () -> person == null ? null : new PersonAuthentication(person),
                new RequestAuthorizationContext(request("GET", path)));
    }

    private static Person person(Role role, boolean due) {
        return new Person(
                UUID.randomUUID(),
                "alix@univ.example",
                "Alix",
                role,
                null,
                Set.of(),
                new AssuranceLevel(!due, due, true, Instant.EPOCH),
                "",
                new SessionTime(Instant.EPOCH, Duration.ZERO));
    }

    private static MockHttpServletRequest request(String verb, String path) {
        return new MockHttpServletRequest(verb, path);
    }
}
