package fr.rentree.enrolment;

import static fr.rentree.enrolment.Found.valid;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.shared.Address;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Product rule 3.3: addresses and contact. */
class AddressRulesTest {

    private static final Journey USUAL = Ways.usual().way();
    private static final String LONGEST = "12 rue des Œillets, résidence Ï, bât A";

    @Test
    void inFranceThereIsAPostcodeAndACommuneOfTheOfficialList() {
        assertThat(fixed("100", "12 rue des Œillets", "34400", "lunel", ""))
                .isEqualTo(new Address("100", "12 rue des Œillets", null, null, "34400", "Lunel", null));
    }

    @Test
    void abroadThereIsOneFreeLine() {
        assertThat(fixed("109", "Hauptstraße 1", "", "", "79098 Freiburg im Breisgau"))
                .isEqualTo(new Address("109", "Hauptstraße 1", null, null, null, null, "79098 Freiburg im Breisgau"));
    }

    @Test
    void whatTheOtherKindOfAddressHeldIsCleared() {
        assertThat(fixed("109", "Hauptstraße 1", "34400", "Lunel", "79098 Freiburg")
                        .postcode())
                .isNull();
        assertThat(fixed("100", "12 rue Haute", "34400", "Lunel", "79098 Freiburg")
                        .foreignCity())
                .isNull();
    }

    @ParameterizedTest(name = "{0} « {1} »: {2}")
    @CsvSource(
            nullValues = "null",
            value = {
                "34000,Montpellier,Montpellier",
                "34000,MONTPELLIER,Montpellier", // the postal label
                "34 000,Montpellier,Montpellier",
                "34000,Montpellier Cedex 5,Montpellier",
                "34000,'',Montpellier", // its only commune
                "84860,caderousse,Caderousse",
                "07410,Arlebosc,Arlebosc"
            })
    void oneWritesACommuneAsOneLikes(String postcode, String typed, String kept) {
        assertThat(fixed("100", "1 rue Haute", postcode, typed, "").commune()).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0} « {1} »: {2}")
    @CsvSource({
        "'',Montpellier,fixed.postcode,enrolment.personal.postcode.missing",
        "3400,Montpellier,fixed.postcode,enrolment.personal.postcode.missing",
        "３４０００,Montpellier,fixed.postcode,enrolment.personal.postcode.missing",
        "99999,Montpellier,fixed.postcode,enrolment.personal.postcode.unknown",
        "34000,Nîmes,fixed.choice,enrolment.personal.commune.not-there",
        "07410,'',fixed.choice,enrolment.personal.commune.choose",
        "76430,Angerville-l'Orcher,fixed.choice,enrolment.personal.commune.elsewhere",
        "34961,Montpellier Cedex 2,fixed.postcode,enrolment.personal.postcode.cedex",
        "75000,Paris,fixed.postcode,enrolment.personal.postcode.districts",
        "98000,Monaco,fixed.postcode,enrolment.personal.postcode.monaco",
        "34000,Belgique,fixed.commune,enrolment.personal.commune.abroad"
    })
    void eachRefusalSaysWhatToDo(String postcode, String commune, String field, String key) {
        var posted = address("100", "1 rue Haute", postcode, commune, "");
        assertThat(Found.fields(posted.checkedPersonal(USUAL))).containsExactly(field);
        assertThat(Found.key(posted.checkedPersonal(USUAL), field)).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0} « {1} »: {2}, with {1} as a line")
    @CsvSource({
        "74940,Annecy-le-Vieux,Annecy",
        "06160,Juan-les-Pins,Antibes",
        "34300,Le Cap d'Agde,Agde",
        "34130,Carnon,Mauguio",
        "97490,Sainte-Clotilde,Saint-Denis"
    })
    void whatIsNoCommuneIsKeptAsALine(String postcode, String typed, String commune) {
        assertThat(fixed("100", "4 rue du Bourg", postcode, typed, ""))
                .isEqualTo(new Address("100", "4 rue du Bourg", typed, null, postcode, commune, null));
        var posted = address("100", "4 rue du Bourg", postcode, typed, "").field("fixed.line2", "Bâtiment A");
        assertThat(valid(posted.checkedPersonal(USUAL)).fixed().line3()).isEqualTo(typed);
        posted.field("fixed.line3", "Appartement 3");
        assertThat(Found.key(posted.checkedPersonal(USUAL), "fixed.choice"))
                .isEqualTo("enrolment.personal.commune.choose");
    }

    @Test
    void thePostcodeMayStandBesideTheCommuneOnceMore() {
        assertThat(fixed("100", "1 rue Haute", "34000", "34000 Montpellier", "").commune())
                .isEqualTo("Montpellier");
    }

    @ParameterizedTest(name = "{0} « {1} »")
    @CsvSource({
        "76430,Angerville-l'Orcher",
        "34961,Montpellier Cedex 2",
        "99999,Montpellier",
        "75000,Paris",
        "34000,Nîmes"
    })
    void whoStandsByAnAddressKeepsIt(String postcode, String typed) {
        var posted = address("100", "4 impasse des Trois-Fermes", postcode, typed, "");
        assertThat(posted.checkedPersonal(USUAL).valid()).isFalse();
        posted.field("fixed.choice", postcode + " " + typed);
        var answers = valid(posted.checkedPersonal(USUAL));
        assertThat(answers.fixed())
                .isEqualTo(new Address("100", "4 impasse des Trois-Fermes", null, null, postcode, typed, null));
        var journey = Ways.usual().sent(posted.personalForm()).way();
        assertThat(valid(PersonalRules.check(journey.personalForm(), journey.dossier(), journey.facts())))
                .isEqualTo(answers);
        assertThat(ReviewReason.of(journey, false)).containsExactly(ReviewReason.ADDRESS_UNLISTED);
    }

    @Test
    void whoStandsByOneAddressHasSaidNothingOfAnother() {
        var posted = address("100", "1 rue Haute", "76430", "Angerville-l'Orcher", "")
                .field("fixed.choice", "76430 Nulle-Part");
        assertThat(Found.fields(posted.checkedPersonal(USUAL))).containsExactly("fixed.choice");
        assertThat(Found.key(
                        address("100", "1 rue Haute", "98000", "Monaco", "")
                                .field("fixed.choice", "98000 Monaco")
                                .checkedPersonal(USUAL),
                        "fixed.postcode"))
                .isEqualTo("enrolment.personal.postcode.monaco");
    }

    /** A place stays in the address; the name of another commune or a slip of the keyboard does not. */
    @ParameterizedTest(name = "{0} « {1} » → {2}: {3}")
    @CsvSource(
            nullValues = "null",
            value = {
                "34130,La Garrigue haute,Mauguio,La Garrigue haute",
                "34130,Maugio,Mauguio,null",
                "76430,Angerville-l'Orcher,Épretot,null",
                "07410,'',Arlebosc,null"
            })
    void ofSeveralCommunesOneIsChosen(String postcode, String typed, String chosen, @Nullable String line) {
        var posted = address("100", "1 rue Haute", postcode, typed, "");
        assertThat(Found.fields(posted.checkedPersonal(USUAL))).containsExactly("fixed.choice");
        var kept = valid(posted.field("fixed.choice", chosen).checkedPersonal(USUAL))
                .fixed();
        assertThat(kept.commune()).isEqualTo(chosen);
        assertThat(kept.line2()).isEqualTo(line);
        assertThat(ReviewReason.of(Ways.usual().sent(posted.personalForm()).way(), false))
                .isEmpty();
    }

    @ParameterizedTest(name = "country « {0} » is {1}")
    @CsvSource({
        "Allemagne,109",
        "ALLEMAGNE,109",
        "' allemagne ',109",
        "Germany,109", // typed on the English page
        "Côte d’Ivoire,326",
        "cote d'ivoire,326",
        "109,109" // chosen in the list
    })
    void aCountryIsTypedByItsName(String typed, String code) {
        assertThat(fixed(typed, "Hauptstraße 1", "", "", "79098 Freiburg").country())
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "country « {0} »: {1}")
    @CsvSource({
        "'',enrolment.personal.country.missing",
        "FR,enrolment.problem.country",
        "000,enrolment.problem.country",
        "1000,enrolment.problem.country",
        "Germanie,enrolment.problem.country",
        "France,enrolment.personal.country.france",
        "FRANCE,enrolment.personal.country.france",
        "Nouvelle-Calédonie,enrolment.personal.country.france",
        "La Réunion,enrolment.personal.country.france",
        "Réunion,enrolment.personal.country.france",
        "Polynésie française,enrolment.personal.country.france",
        "Martinique,enrolment.personal.country.france",
        "Guadeloupe,enrolment.personal.country.france",
        "Mayotte,enrolment.personal.country.france",
        "New Caledonia,enrolment.personal.country.france"
    })
    void aCountryThatIsNoneAbroadIsNamed(String typed, String key) {
        var checked = address("109", "Hauptstraße 1", "34000", "Montpellier", "79098 Freiburg")
                .field("fixed.country", typed)
                .checkedPersonal(USUAL);
        assertThat(Found.fields(checked)).containsExactly("fixed.country");
        assertThat(Found.key(checked, "fixed.country")).isEqualTo(key);
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"ailleurs", "100", "FRANCE"})
    void anAddressIsInFranceOrAbroad(String where) {
        assertThat(Found.fields(
                        Posted.personal(USUAL).field("fixed.where", where).checkedPersonal(USUAL)))
                .containsExactly("fixed.where");
    }

    /** A form that was given out or kept before had a list of countries, and no other question. */
    @ParameterizedTest(name = "country « {0} » is {1}")
    @CsvSource({"100,100", "109,109", "'',100"})
    void aFormOfBeforeSaysByItsCountryWhereTheAddressIs(String country, String kept) {
        var posted = address("100", "1 rue Haute", "34000", "Montpellier", "79098 Freiburg")
                .without("fixed.where")
                .field("fixed.country", country);
        assertThat(valid(posted.checkedPersonal(USUAL)).fixed().country()).isEqualTo(kept);
        assertThat(posted.personalForm().fixed().country()).isEqualTo(kept.equals("100") ? "" : kept);
    }

    @Test
    void anAddressAbroadIsShownAgainAsItWasStored() {
        var abroad = address("109", "Hauptstraße 1", "", "", "79098 Freiburg");
        var answers = valid(abroad.checkedPersonal(USUAL));
        var journey = Ways.usual().sent(abroad.personalForm()).way();
        var form = journey.personalForm();
        assertThat(form.fixed().where()).isEqualTo(AddressForm.ABROAD);
        assertThat(valid(PersonalRules.check(form, journey.dossier(), journey.facts())))
                .isEqualTo(answers);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"line1", "line2", "line3", "foreignCity"})
    void aLineHas38Characters(String line) {
        assertThat(LONGEST).hasSize(38);
        var posted = address("109", "Hauptstraße 1", "", "", "79098 Freiburg");
        assertThat(posted.field("fixed." + line, LONGEST).checkedPersonal(USUAL).valid())
                .isTrue();
        var checked = posted.field("fixed." + line, LONGEST + "x").checkedPersonal(USUAL);
        assertThat(Found.fields(checked)).containsExactly("fixed." + line);
        assertThat(Found.in(checked).of("fixed." + line))
                .extracting(it -> it.arguments())
                .isEqualTo(List.of(38, 39));
    }

    @Test
    void anAccentTypedAsTwoCharactersCountsAndIsKeptAsOne() {
        var twice = java.text.Normalizer.normalize("é".repeat(38), java.text.Normalizer.Form.NFD);
        assertThat(twice).hasSize(76);
        assertThat(fixed("100", twice, "34000", "Montpellier", "").line1()).isEqualTo("é".repeat(38));
    }

    @Test
    void blanksAreFoldedAndNoneStandAround() {
        assertThat(fixed("100", " 12\u00a0 rue\tdes \u2009Œil\u00adlets\u200b\u3000", "34000", "Montpellier", "")
                        .line1())
                .isEqualTo("12 rue des Œillets");
    }

    @ParameterizedTest(name = "type {0}: annual address asked {1}")
    @CsvSource({"1,true", "2,true", "3,true", "4,false", "5,true"})
    void atTheParentsTheAnnualAddressIsTheFixedOneAndNotAsked(String accommodation, boolean asked) {
        var posted =
                Posted.personal(USUAL).field("accommodation", accommodation).field("annualSame", "no");
        assertThat(Found.fields(posted.checkedPersonal(USUAL)).contains("annual.line1"))
                .isEqualTo(asked);
        posted.field("annual.where", "france")
                .field("annual.line1", "3 place de la Comédie")
                .field("annual.postcode", "34000")
                .field("annual.commune", "Montpellier");
        assertThat(valid(posted.checkedPersonal(USUAL)).annual() != null).isEqualTo(asked);
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"", "0", "6", "40", "parents"})
    void theAccommodationIsOneOfTheTable(String accommodation) {
        assertThat(Found.fields(Posted.personal(USUAL)
                        .field("accommodation", accommodation)
                        .checkedPersonal(USUAL)))
                .containsExactly("accommodation");
    }

    @ParameterizedTest(name = "« {0} » is kept as « {1} »")
    @CsvSource({
        "0628789344,0628789344",
        "06 28 78 93 44,06 28 78 93 44",
        "06.28.78.93.44,06.28.78.93.44",
        "+33 6 28 78 93 44,+33628789344", // 17 characters
        "+33 (0)6 28 78 93 44,+33628789344",
        "0033 6 28 78 93 44,+33628789344",
        "+49 761 2030,+49 761 2030",
        "０６２８７８９３４４,0628789344", // full-width digits
        "'０６ ２８ ７８ ９３ ４４  ','06 28 78 93 44'",
        "+590 690 00 12 34,+590690001234",
        "0692 12 34 56,0692 12 34 56", // Réunion
        "0639 72 01 65,0639 72 01 65", // Mayotte
        "0690 00 12 34,0690 00 12 34", // Guadeloupe
        "0639516735,0639516735" // not given out when the library was made
    })
    void aPhoneNumberIsKeptAsTypedInAtMost15Characters(String typed, String kept) {
        var phone = valid(Posted.personal(USUAL).field("phone", typed).checkedPersonal(USUAL))
                .phone();
        assertThat(phone).isEqualTo(kept).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void theInvisibleMarksOfACopiedNumberAreDropped() {
        assertThat(valid(Posted.personal(USUAL)
                                .field("phone", "\u202a06 28 78 93 44\u202c")
                                .checkedPersonal(USUAL))
                        .phone())
                .isEqualTo("06 28 78 93 44");
    }

    @Test
    void aForeignNumberIsReadAsDialledAtHome() {
        var posted = address("109", "Hauptstraße 1", "", "", "79098 Freiburg").field("phone", "0761 203 0");
        assertThat(valid(posted.checkedPersonal(USUAL)).phone()).isEqualTo("0761 203 0");
    }

    @Test
    void aMistypedMailDomainIsAskedBackOnceAndNeverRefused() {
        var typed = Posted.personal(USUAL).field("email", "prenom@gmial.com");
        var asked =
                Objects.requireNonNull(Found.in(typed.checkedPersonal(USUAL)).of("email"));
        assertThat(asked.key()).isEqualTo("shared.mail.meant");
        assertThat(asked.arguments()).containsExactly("prenom@gmail.com");
        assertThat(valid(typed.field("emailMeant", "prenom@gmail.com").checkedPersonal(USUAL))
                        .email())
                .isEqualTo("prenom@gmail.com");
        var insists = Posted.personal(USUAL).field("email", "prenom@gmial.com").field("emailKept", "prenom@gmial.com");
        assertThat(valid(insists.checkedPersonal(USUAL)).email()).isEqualTo("prenom@gmial.com");
        var another = Posted.personal(USUAL).field("email", "prenom@hotmial.fr").field("emailKept", "prenom@gmial.com");
        assertThat(Found.key(another.checkedPersonal(USUAL), "email")).isEqualTo("shared.mail.meant");
        var forged = Posted.personal(USUAL).field("email", "prenom@gmial.com").field("emailMeant", "x@evil.example");
        assertThat(Found.key(forged.checkedPersonal(USUAL), "email")).isEqualTo("shared.mail.meant");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "98714,Papeete,87 47 35 00,+68987473500",
        "98800,Nouméa,75 12 34,+687751234",
        "97500,Saint-Pierre,55 12 34,+508551234",
        "98714,Papeete,+689 87 47 35 00,+68987473500",
        "98714,Papeete,06 12 34 56 78,+33612345678",
        "97400,Saint-Denis,0692 12 34 56,0692 12 34 56"
    })
    void aNumberOfATerritoryIsReadAsDialledWhereTheFixedAddressIs(
            String postcode, String commune, String typed, String kept) {
        var posted = address("100", "BP 4321", postcode, commune, "").field("phone", typed);
        assertThat(valid(posted.checkedPersonal(USUAL)).phone()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"87 47 35 00,+689", "75 12 34,+687"})
    void elsewhereSuchANumberIsToldItsPrefix(String typed, String prefix) {
        var problem = Objects.requireNonNull(
                Found.in(Posted.personal(USUAL).field("phone", typed).checkedPersonal(USUAL))
                        .of("phone"));
        assertThat(problem.key()).isEqualTo("enrolment.personal.phone.prefix");
        assertThat(problem.arguments().getFirst().toString()).contains(prefix);
    }

    @ParameterizedTest(name = "« {0} »: {1}")
    @CsvSource({
        "'',missing",
        "12,unknown",
        "06 28 78 93,unknown",
        "06 28 78 93 44 55 66,unknown",
        "pas de téléphone,unknown",
        "06 28 78 93 44 poste 12,unknown",
        "0800 FLOWERS,unknown",
        "tel:+33628789344,unknown"
    })
    void aPhoneNumberThatCannotBeDialledIsRefused(String typed, String why) {
        assertThat(Found.key(Posted.personal(USUAL).field("phone", typed).checkedPersonal(USUAL), "phone"))
                .isEqualTo("enrolment.personal.phone." + why);
    }

    @ParameterizedTest(name = "« {0} »: {1}")
    @CsvSource(
            nullValues = "null",
            value = {
                "'',null",
                "lucie@mail.example,null",
                "lucie.o'connor+cvec@mail.example,null",
                "lucie,unreadable",
                "lucie@mail,unreadable",
                "lucie@@mail.example,unreadable",
                "lucie@mail..example,unreadable",
                "'lucie duran@mail.example',unreadable",
                "Lucie <lucie@mail.example>,unreadable",
                "'a@mail.example,b@mail.example',unreadable",
                "Lucie.Duran@etu.univ.example,university"
            })
    void aPersonalAddressIsMailableAndNotTheUniversitys(String typed, @Nullable String why) {
        assertThat(Found.key(Posted.personal(USUAL).field("email", typed).checkedPersonal(USUAL), "email"))
                .isEqualTo(why == null ? "" : "enrolment.personal.email." + why);
    }

    @Test
    void anEmailHas200Characters() {
        var longest = "a".repeat(60) + "@" + ("b".repeat(60) + ".").repeat(2) + "c".repeat(9) + ".example";
        assertThat(longest).hasSize(200);
        assertThat(Posted.personal(USUAL)
                        .field("email", longest)
                        .checkedPersonal(USUAL)
                        .valid())
                .isTrue();
        assertThat(Found.key(
                        Posted.personal(USUAL).field("email", "x" + longest).checkedPersonal(USUAL), "email"))
                .isEqualTo("enrolment.problem.too-long");
    }

    private static Address fixed(String country, String line1, String postcode, String commune, String city) {
        return valid(address(country, line1, postcode, commune, city).checkedPersonal(USUAL))
                .fixed();
    }

    private static Posted address(String country, String line1, String postcode, String commune, String city) {
        return Posted.personal(USUAL)
                .field("fixed.where", country.equals("100") ? "france" : "abroad")
                .field("fixed.country", country)
                .field("fixed.line1", line1)
                .field("fixed.postcode", postcode)
                .field("fixed.commune", commune)
                .field("fixed.foreignCity", city);
    }
}
