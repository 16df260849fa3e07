package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.NOW;
import static fr.rentree.support.SampleCampaign.imageRights;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.cvec.CvecAnswer;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.support.SampleStudent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Until version 7 of its tables a dossier kept answers; the migration turns them back into what was typed, with nothing lost. */
class StoredAnswersTest extends Story {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    TransactionTemplate transaction;

    static Stream<Named<Ways>> answered() {
        var usual = Ways.usual();
        var abroad = Ways.of(SampleStudent.returning().lastDiplomaType(null)).started(HEALTH_LICENCE, "10");
        var leaving = Ways.usual().documents(imageRights(1));
        var confirmed = Ways.usual();
        return Stream.of(
                Named.of(
                        "usual",
                        usual.sent(
                                Posted.personal(usual.way()).personalForm(),
                                Posted.annual(usual.way()).annualForm())),
                Named.of(
                        "abroad, elsewhere, without a number",
                        abroad.sent(
                                Posted.personal(abroad.way())
                                        .field("cvec", "")
                                        .field("cvecAbsence", "OTHER")
                                        .field("cvecReason", "Déjà agent public")
                                        .field("fixed.where", "abroad")
                                        .field("fixed.line1", "Hauptstraße 1 \"B\"")
                                        .field("fixed.foreignCity", "79098 Freiburg")
                                        .field("fixed.country", "Allemagne")
                                        .field("accommodation", "3")
                                        .field("annualSame", "no")
                                        .field("annual.where", "france")
                                        .field("annual.line1", "3 place de la Comédie")
                                        .field("annual.postcode", "34000")
                                        .field("annual.commune", "Montpellier")
                                        .field("email", "lucie@courrier.example")
                                        .field("copies", "true")
                                        .field("family", "3")
                                        .field("children", "2")
                                        .field("disability", "no")
                                        .personalForm(),
                                Posted.annual(abroad.way())
                                        .field("programmes[0].gapYear", "semester")
                                        .field("programmes[0].exchange", "out")
                                        .field("previous", "OTHER")
                                        .field("situation", "U")
                                        .field("lastEstablishment.type", "00")
                                        .field("lastEstablishment.year", "2024")
                                        .field("lastEstablishment.place.country", "Belgique")
                                        .field("lastEstablishment.establishment", "Université d'Arlon")
                                        .field("lastDiploma.type", "A")
                                        .field("lastDiploma.year", "2023")
                                        .field("lastDiploma.place.country", "France")
                                        .field("lastDiploma.place.department", "Hérault")
                                        .field("occupation", "52")
                                        .field("workShare", "50 %")
                                        .field("grant", "CROUS")
                                        .field("grantNumber", "B-12")
                                        .field("ward", "yes")
                                        .annualForm())),
                Named.of(
                        "leaving, with documents",
                        leaving.sent(
                                Posted.personal(leaving.way()).personalForm(),
                                Posted.annual(leaving.way())
                                        .field("programmes[0].maintained", "no")
                                        .field("documents[image-rights]", "yes")
                                        .field("previous", "INSTITUTE_ABROAD")
                                        .field("previousCountry", "Belgique")
                                        .annualForm())),
                Named.of(
                        "refused by the register, status confirmed",
                        confirmed
                                .sent(Posted.personal(confirmed.way())
                                        .field("cvecKept", "MTP6ABCDEF12")
                                        .personalForm())
                                .typed(confirmed
                                        .way()
                                        .registered(new CvecNumber("MTP6ABCDEF12"), new CvecAnswer.NotFound())
                                        .dossier()
                                        .draft())
                                .sent(Posted.annual(confirmed.way())
                                        .field("programmes[0].status", "03")
                                        .field("programmes[0].confirmed", "yes")
                                        .annualForm())));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void whatWasStoredMeansTheSameAfterwards(Ways ways) throws IOException {
        var before = ways.way();
        assertThat(before.answers().personal()).isNotNull();
        assertThat(before.answers().annual()).isNotNull();
        var after = ways.typed(migrated(stored(before.answers()))).way();
        assertThat(after.answers()).isEqualTo(before.answers());
        assertThat(after.dossier().draft().left())
                .isEqualTo(before.dossier().draft().left());
        assertThat(after.dossier().draft().informed()).isEqualTo(NOW);
        assertThat(after.progress().complete(Step.PERSONAL)).isTrue();
        assertThat(after.progress().complete(Step.ANNUAL)).isTrue();
        assertThat(after.programmes().chosen()).extracting(it -> it.programme()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("empty")
    void whatWasNotAnsweredIsNotThere(String stored) throws IOException {
        var draft = migrated(stored);
        assertThat(draft.personal()).isNull();
        assertThat(draft.annual()).isNull();
        assertThat(draft.unfinished()).isEmpty();
    }

    static Stream<String> empty() {
        return Stream.of("{}", "{\"informed\":\"2026-11-23T08:00:00Z\",\"personal\":null,\"annual\":null}");
    }

    private static String stored(Answers answers) {
        var all = new LinkedHashMap<String, Object>();
        all.put("informed", NOW);
        all.put("personal", requireNonNull(answers.personal()));
        all.put("annual", requireNonNull(answers.annual()));
        return JSON.writeValueAsString(all);
    }

    private Draft migrated(String stored) throws IOException {
        var script = new ClassPathResource("db/migration/enrolment/V7__what_was_typed.sql")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        var functions = script.substring(0, script.indexOf("alter table"));
        var draft = transaction.execute(it -> {
            it.setRollbackOnly();
            sql.sql(functions).update();
            return sql.sql("select draft_of(a, a -> 'personal', a -> 'annual') from (select :stored::jsonb as a) s")
                    .param("stored", stored)
                    .query(String.class)
                    .single();
        });
        return JSON.readValue(requireNonNull(draft), Draft.class);
    }
}
