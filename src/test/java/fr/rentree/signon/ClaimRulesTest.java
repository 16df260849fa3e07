package fr.rentree.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.account.Accounts;
import fr.rentree.session.Role;
import fr.rentree.shared.StudentNumber;
import fr.rentree.signon.SignOnSettings.Attributes;
import fr.rentree.signon.SignOnSettings.Cas;
import fr.rentree.signon.SignOnSettings.Grant;
import fr.rentree.signon.SignOnSettings.Label;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimRulesTest {

    private static final Map<String, List<String>> STUDENT =
            Map.of("supannEtuId", List.of("21813178"), "mail", List.of("a@etu.example"));

    private static Cas door(boolean matchMail) {
        return new Cas(
                new Label("a", "b"),
                URI.create("https://cas.univ.example/cas"),
                true,
                matchMail,
                new Attributes(null, null, null, null, null),
                List.of(
                        new Grant("memberOf", "cn=registry", Role.REGISTRY, Set.of()),
                        new Grant("memberOf", "cn=a", Role.SECRETARY, Set.of("IFSI-A")),
                        new Grant("memberOf", "cn=b", Role.SECRETARY, Set.of("IFSI-B"))));
    }

    private static IdentityClaim read(Map<String, List<String>> attributes) {
        return ClaimRules.read(new ExternalIdentity("u", attributes), door(false));
    }

    private static Map<String, List<String>> with(String name, String... values) {
        var all = new HashMap<>(STUDENT);
        all.put(name, List.of(values));
        return all;
    }

    @Test
    void aStudentNumberIsAStudent() {
        assertThat(read(STUDENT)).isEqualTo(new IdentityClaim.OfStudent(new StudentNumber("21813178")));
        assertThat(read(with("supannEtuId", " 21813178 ", "21813178")))
                .isEqualTo(new IdentityClaim.OfStudent(new StudentNumber("21813178")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0340000Z}21813178",
                "\u00a021813178\u00a0",
                " 2181 3178 ",
                "{UAI:0340000Z}\u202f21813178",
                "\u202f{0340000Z}21813178",
                "\u3000{ 0340000Z }\u2007 2181\u200b3178\ufeff",
                "\u1680{0340000Z}\u0085218131\u206078",
            })
    void aNumberIsReadHoweverTheSignOnWritesIt(String told) {
        assertThat(read(with("supannEtuId", told)))
                .isEqualTo(new IdentityClaim.OfStudent(new StudentNumber("21813178")));
    }

    @Test
    void severalNumbersAreAllTheirs() {
        assertThat(read(with("supannEtuId", "20000001", "x", "22974010")))
                .isEqualTo(new IdentityClaim.OfStudent(
                        List.of(new StudentNumber("20000001"), new StudentNumber("22974010"))));
    }

    @Test
    void allNumbersAreReadAndTheFirstTenShown() {
        var values = IntStream.rangeClosed(1, 40)
                .mapToObj(it -> "x".repeat(it) + "\u00a0")
                .toArray(String[]::new);
        values[0] = "\u00a0";
        values[30] = "21813178";
        values[39] = " ".repeat(100) + "{0340000Z}22974010";
        var person = new ExternalIdentity("u", with("supannEtuId", values));
        assertThat(ClaimRules.numbers(person, door(false)))
                .containsExactly(new StudentNumber("21813178"), new StudentNumber("22974010"));
        assertThat(ClaimRules.told(person, door(false)))
                .hasSize(10)
                .startsWith("xx", "xxx")
                .noneMatch(String::isEmpty);
    }

    @Test
    void aLongValueIsCutForShowAlone() {
        var person = new ExternalIdentity("u", with("supannEtuId", "\u202f" + "y".repeat(70)));
        assertThat(ClaimRules.told(person, door(false))).containsExactly("y".repeat(60));
    }

    @Test
    void blanksAloneTellNothing() {
        var person = new ExternalIdentity("u", Map.of("supannEtuId", List.of("\u00a0"), "mail", List.of("\u202f")));
        assertThat(ClaimRules.told(person, door(false))).isEmpty();
        assertThat(person.one("mail")).isEmpty();
        assertThatExceptionOfType(SignOnProtocol.Refused.class)
                .isThrownBy(() -> new ExternalIdentity("\u00a0\u202f", Map.of()));
    }

    @Test
    void staffKeepTheirNumberAsAStudent() {
        var claim = (IdentityClaim.OfStaff) read(with("memberOf", "cn=registry"));
        assertThat(claim.numbers()).containsExactly(new StudentNumber("21813178"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2181317", "218131780", "2181317a", "２１８１３１７８", ""})
    void whatIsNoNumberIsNobodyEvenWhereAddressesAreBelieved(String number) {
        var person = new ExternalIdentity("u", with("supannEtuId", number));
        assertThat(ClaimRules.read(person, door(true))).isEqualTo(new IdentityClaim.OfNobody());
    }

    @Test
    void anAddressCountsOnlyWhereTheDoorIsBelievedAndSaysNoNumber() {
        var person = new ExternalIdentity("u", Map.of("mail", List.of("a@etu.example")));
        assertThat(ClaimRules.read(person, door(false))).isEqualTo(new IdentityClaim.OfNobody());
        assertThat(ClaimRules.read(person, door(true))).isEqualTo(new IdentityClaim.OfStudentAt("a@etu.example"));
    }

    @Test
    void theHighestRoleCountsAndInstitutesAddUp() {
        assertThat(read(with("memberOf", "cn=a", "cn=b"))).isEqualTo(staff(Role.SECRETARY, "IFSI-A", "IFSI-B"));
        assertThat(read(with("memberOf", "cn=a", "cn=registry"))).isEqualTo(staff(Role.REGISTRY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=REGISTRY", "cn=registry,ou=x", " cn=registry", "cn=regis"})
    void onlyTheWholeValueGivesRights(String value) {
        assertThat(read(with("memberOf", value))).isInstanceOf(IdentityClaim.OfStudent.class);
    }

    @Test
    void thePrimaryAffiliationDecidesForWhoIsBoth() {
        var both = new HashMap<>(with("memberOf", "cn=registry"));
        assertThat(read(both)).isEqualTo(staff(Role.REGISTRY));
        both.put("eduPersonPrimaryAffiliation", List.of("student"));
        assertThat(read(both)).isInstanceOf(IdentityClaim.OfStudent.class);
    }

    @Test
    void staffWithoutAnAddressOrWithTwoAreNobody() {
        assertThat(read(Map.of("memberOf", List.of("cn=registry")))).isEqualTo(new IdentityClaim.OfNobody());
        assertThat(read(Map.of("memberOf", List.of("cn=registry"), "mail", List.of("a@b.example", "c@b.example"))))
                .isEqualTo(new IdentityClaim.OfNobody());
    }

    private static IdentityClaim staff(Role role, String... institutes) {
        return new IdentityClaim.OfStaff(
                new Accounts.Staff("a@etu.example", "a@etu.example", role, Set.of(institutes)),
                List.of(new StudentNumber("21813178")));
    }
}
