package fr.rentree.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.account.AccountStory;
import fr.rentree.password.PasswordRules.Fault;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Product 6: « at least 12 characters, checked against a list of common ones ». */
class PasswordRulesTest {

    private static final CommonPasswords COMMON = new CommonPasswords();
    private static final Set<String> MAUD =
            Set.of("maud.muller-lévy@etu.univ.example", "Maud Müller-Lévy", "22400001", "Université de la Garrigue");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chameau violon trottoir",
                "chameauviolontrottoir",
                "quatre girafes bleues",
                "correct horse battery staple",
                "kV7#tq9Lw2xZ",
                "xkqzvbtrwmpl",
                "839201746251",
                "Ça! c'est éthéré…",
                "пароль верблюд скрипка",
                "我的骆驼会拉小提琴真的很好",
                "🐫🎻🛹🌵🦒🐧🍋🎈🚲🧦🪁🧊",
                "maud aime les girafes",
                "j'étudie à la garrigue en pleurant"
            })
    void goodPasswordsNeedNeitherCapitalsNorSigns(String password) {
        assertThat(check(password)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'',MISSING",
        "girafe,SHORT",
        "kV7#tq9Lw2x,SHORT",
        "🐫🎻🛹🌵🦒🐧🍋🎈🚲🧦🪁,SHORT",
    })
    void twelveCharactersAreCountedAsPeopleCountThem(String password, Fault fault) {
        assertThat(check(password)).isEqualTo(fault);
    }

    @Test
    void twoHundredCharactersAreTheMost() {
        var long_ = "girafe violon ".repeat(20);
        assertThat(check("z" + long_.substring(0, 199))).isNotEqualTo(Fault.LONG);
        assertThat(check(long_.substring(0, 201))).isEqualTo(Fault.LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse2026",
                "Mot de passe 2026 !",
                "mot-de-passe-1",
                "azertyuiop123",
                "password1234",
                "P@ssw0rd2026!",
                "P455w0rd!2026",
                "2026!Password",
                "$0L31L-2026-!!",
                "Marseille13013",
                "jetaime123456",
                "Bonjour2026!!",
                "Infirmière2026!",
                "kinésithérapeute",
                "Chocolat_1234",
                "Mathilde.2004",
                "doudou34000!",
                "loulou007loulou",
                "qwerty1234567",
                "iloveyou2026!",
                "ｐａｓｓｗｏｒｄ２０２６",
                "PASSWORD     2026"
            })
    void aCommonWordLengthenedIsCommon(String password) {
        assertThat(check(password)).isIn(Fault.COMMON, Fault.PATTERN, Fault.PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yankeestastyboy247",
                "14skinhead88",
                "112233445566",
                "kjkyjqpeirfybvthekbn",
                "GRASSISGREEN",
                "1qaz2wsx3edc4rfv"
            })
    void leakedPasswordsOfTwelveCharactersAreRefused(String password) {
        assertThat(check(password)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "abababababab",
                "xkqzxkqzxkqz",
                "xkqzvbxkqzvb",
                "123456789012",
                "987654321098",
                "abcdefghijkl",
                "azertyuiopqsdf",
                "poiuytrezaml",
                "wxcvbnqsdfgh",
                "1aqw2zsx3edc",
                "aaaabbbbcccc",
                "azerty123456",
                "AZERTY-QSDF12"
            })
    void whatFingersTypeByThemselvesIsAPattern(String password) {
        assertThat(check(password)).isEqualTo(Fault.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maudmuller2004",
                "Müller.Maud.34",
                "MAUD-LEVY-2026!!",
                "22400001maud",
                "N°22400001 !!!",
                "maud.muller-levy@etu.univ.example",
                "universite-garrigue",
                "Garrigue-2026-26",
                "maud soleil 2026",
                "réinscription2026"
            })
    void whatEverybodyKnowsOfThePersonIsPersonal(String password) {
        assertThat(check(password)).isIn(Fault.PERSONAL, Fault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𝓂\uD800\uD800x",
                "\0\0\0\0\0\0\0\0\0\0\0\0\0",
                "\uFDFA\uFDFA",
                "%s%n${7*7}{0}",
                "((((((((((((([["
            })
    void whateverIsTypedIsJudged(String password) {
        check(password);
        check(password.repeat(40));
    }

    @Test
    void theDemoPasswordIsNoOnesChoice() {
        assertThat(check(AccountStory.DEMO_PASSWORD)).isEqualTo(Fault.PERSONAL);
    }

    @Test
    void aPasswordIsTheSameOnEveryKeyboard() {
        assertThat(PasswordHashing.normal(" e\u0301te\u0301 ")).isEqualTo("\u00e9t\u00e9");
        assertThat(PasswordHashing.normal("\uFF50\uFF41")).isEqualTo("pa");
        assertThat(PasswordHashing.normal("\uFDFA".repeat(100))).isEmpty();
        assertThat(PasswordHashing.normal("x".repeat(200))).hasSize(200);
        assertThat(PasswordHashing.normal("x".repeat(201))).isEmpty();
    }

    @Test
    void theListIsThere() {
        assertThat(COMMON.size()).isGreaterThan(150_000);
        assertThat(COMMON.contains("motdepasse")).isTrue();
        assertThat(COMMON.contains("yankeestastyboy247")).isTrue();
        assertThat(COMMON.contains("chameauviolon")).isFalse();
    }

    private static @Nullable Fault check(String typed) {
        return PasswordRules.check(typed, MAUD, COMMON::contains).orElse(null);
    }
}
