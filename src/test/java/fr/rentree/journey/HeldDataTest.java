package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.document.Conformance;
import fr.rentree.privacy.SubjectAccess;
import fr.rentree.student.Students;
import fr.rentree.web.Languages;
import fr.rentree.web.PersonalData;
import fr.rentree.web.Words;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** « The student can download everything held on them » (product 11): everything, nobody else's, and no secret. */
class HeldDataTest extends Journey {

    private static final Set<String> IDS = Set.of("id", "code", "reference", "number", "sha256");

    @Autowired
    List<PersonalData> modules;

    @Autowired
    SubjectAccess access;

    @Autowired
    Languages languages;

    @Autowired
    Students students;

    @Autowired
    TransactionTemplate transaction;

    private HeldTables tables;

    @BeforeEach
    void open() {
        tables = new HeldTables(sql);
    }

    @Test
    void everyTableIsToldByAModuleOrHoldsNobodysData() {
        var told = new TreeSet<String>();
        for (var module : modules)
            for (var table : module.tables())
                assertThat(told.add(table)).as(table).isTrue();
        var thought = new TreeSet<>(told);
        thought.addAll(HeldTables.NOT_TOLD.keySet());
        assertThat(tables.all()).isEqualTo(thought);
        assertThat(HeldTables.WHOSE.keySet()).isEqualTo(told);
    }

    @Test
    void whatTheTablesHoldOfAStudentStandsInTheFileButForSecrets() {
        var held = arrived(HeldStudent.of(this));
        var file = new HashSet<>(HeldTables.leaves(
                new JsonMapper().readTree(access.json(held.student().number()))));
        file.addAll(List.of(Cast.SECOND_YEAR.code(), Cast.SECOND_YEAR.version())); // told as one: IN2A-181
        assertThat(file).contains(Cast.SECOND_YEAR.toString());
        for (var table : HeldTables.WHOSE.keySet()) {
            assertThat(tables.values(table, held.student().number()))
                    .as(table)
                    .isNotEmpty()
                    .allMatch(value -> file.contains(value.text()));
        }
    }

    @Test
    void everyAnswerIsReadInTheDocumentAndInTheFileInBothLanguages() throws IOException {
        var held = arrived(HeldStudent.of(this));
        var student = held.student().number();
        var json = text(access.json(student));
        assertThat(json)
                .contains("\"disability\" : true", "\"children\" : 7", "\"workShare\" : 37", held.phone())
                .contains(held.newAddress(), "10623 Berlin", "Hinterhaus", "\"military\" : \"2\"");
        for (var words : List.of(languages.french(), languages.english())) {
            var read = squeezed(read(access.pdf(student, words)));
            for (var line : lines(held, words))
                assertThat(read).contains(squeezed(line.label()), squeezed(line.value()));
        }
        assertThat(squeezed(read(access.pdf(student, languages.french()))))
                .contains(squeezed(held.phone()), squeezed(held.question()), squeezed(held.newAddress()))
                .contains("10623Berlin,Allemagne", "SituationdehandicapdéclaréeOui", "Partd'untempsplein,enpourcent37")
                .contains("Dansuninstitutparamédicalàl'étranger,Belgique")
                .contains("Droitàl'image,version1Oui,le", "Version2terminée", "Version1terminée")
                .contains("Accuséderéception", "frappé" + student);
    }

    @Test
    void theDocumentIsArchivableAccessibleAndSignedInBothLanguages() throws IOException {
        var student = arrived(HeldStudent.of(this)).student().number();
        for (var words : List.of(languages.french(), languages.english())) {
            var pdf = access.pdf(student, words);
            Conformance.assertPassesBoth(pdf);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isGreaterThan(3);
                var range = document.getSignatureDictionaries().getFirst().getByteRange();
                assertThat(range[2] + range[3]).isEqualTo(pdf.length);
            }
        }
    }

    @Test
    void noCodeOfOursStandsWhereAWordShould() {
        var held = arrived(HeldStudent.of(this));
        for (var words : List.of(languages.french(), languages.english())) {
            assertThat(lines(held, words))
                    .noneMatch(line -> line.label().matches("[a-z]+([A-Z.-][A-Za-z0-9.]*)*"))
                    .noneMatch(line -> line.value().matches("[A-Z]+([_-][A-Z]+)*|[a-z]+(-[a-z]+)+|true|false"));
            assertThat(modules.stream()
                            .flatMap(it -> it.of(held.student().number()).told().apply(words).tables().stream())
                            .map(PersonalData.Table::title))
                    .noneMatch(title -> title.matches("[a-z]+(-[a-z]+)+|[A-Z_]+"));
        }
    }

    @Test
    void nothingOfAnotherStudentIsTold() throws IOException {
        var own = arrived(HeldStudent.of(this)).student().number();
        var other = arrived(HeldStudent.of(this));
        var told = text(access.json(own)) + read(access.pdf(own, languages.french()));
        assertThat(told)
                .contains(own.value())
                .doesNotContain(other.student().number().value())
                .doesNotContain(
                        other.student().account().toString(),
                        other.phone(),
                        other.student().cvec());
        for (var table : List.of("enrolment", "proof", "desk_case", "mail"))
            for (var value : tables.values(table, other.student().number()))
                if (IDS.contains(value.column())) assertThat(told).doesNotContain(value.text());
    }

    @Test
    void secretsAreNotToldOnlyThatThereAreSome() throws IOException {
        var held = arrived(HeldStudent.of(this));
        var student = held.student().number();
        var told = text(access.json(student)) + read(access.pdf(student, languages.french()));
        assertThat(told)
                .contains("\"passwordSet\" : true", "n'est pas reproduite ici")
                .doesNotContain("argon2", "token", "_csrf", held.visit().cookie("rentree"));
        var hashes = sql.sql("""
                        select token_hash from account_session where account_id = :account
                        union all select token_hash from kept_form where account_id = :account""")
                .param("account", held.student().account())
                .query(byte[].class)
                .list();
        assertThat(hashes)
                .hasSizeGreaterThan(1)
                .allSatisfy(hash -> assertThat(told)
                        .doesNotContain(
                                HexFormat.of().formatHex(hash),
                                java.util.Base64.getEncoder().encodeToString(hash),
                                java.util.Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(hash)));
    }

    @Test
    void aDeclaredDisabilityIsToldHereAndInNoMail() throws Exception {
        var held = arrived(HeldStudent.of(this));
        assertThat(text(access.json(held.student().number()))).contains("\"disability\" : true");
        for (var mail : mails(held.student())) {
            assertThat(mail.getSubject()).doesNotContainIgnoringCase("handicap");
            assertThat(new String(mail.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContainIgnoringCase("handicap");
        }
    }

    @Test
    void aStudentWithNothingButARecordIsToldThat() throws IOException {
        var record = Records.bare("22799999", "Ng\u00f4 <b>&amp;", "\u674e\ud83c\udf93");
        students.load(List.of(record));
        var json = new JsonMapper().readTree(access.json(record.number()));
        assertThat(json.at("/data/record/familyName").asString()).isEqualTo("Ngô <b>&amp;");
        assertThat(json.at("/data/account").isNull()).isTrue();
        for (var empty :
                List.of("offers", "documents", "cases", "mails", "reenrolments/years", "reenrolments/approvals"))
            assertThat(json.at("/data/" + empty).isArray()
                            && json.at("/data/" + empty).isEmpty())
                    .as(empty)
                    .isTrue();
        var pdf = access.pdf(record.number(), languages.french());
        Conformance.assertPassesBoth(pdf);
        assertThat(read(pdf)).contains("Ngô <b>&amp;", "Rien.");
    }

    @Test
    void theFileHasTheShapeThatProgramsRelyOn() {
        var held = arrived(HeldStudent.of(this));
        var json = new JsonMapper().readTree(access.json(held.student().number()));
        assertThat(json.propertyNames())
                .containsExactly("format", "madeAt", "studentNumber", "university", "contact", "data");
        assertThat(json.at("/format").asString()).isEqualTo("rentree-held-data/1");
        assertThat(json.at("/data").propertyNames())
                .containsExactly(
                        "record",
                        "account",
                        "access",
                        "sign-on",
                        "offers",
                        "reenrolments",
                        "documents",
                        "cases",
                        "mails",
                        "audit");
        var instant = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
        for (var path : List.of(
                "/madeAt",
                "/data/account/sessions/0/createdAt",
                "/data/account/addressLinks/0/askedAt",
                "/data/reenrolments/years/0/createdAt",
                "/data/reenrolments/years/0/enrolments/0/finished/0/finishedAt",
                "/data/reenrolments/years/0/enrolments/0/finished/0/snapshot/finishedAt",
                "/data/reenrolments/approvals/0/answeredAt",
                "/data/documents/0/issuedAt",
                "/data/cases/0/messages/0/at",
                "/data/mails/0/createdAt",
                "/data/audit/0/at"))
            assertThat(json.at(path).asString()).as(path).matches(instant);
        assertThat(json.at("/data/record/birthDate").asString()).isEqualTo("2004-10-31");
        assertThat(json.at("/data/reenrolments/years/0/year").asString())
                .isEqualTo(cast.year().toString());
        assertThat(json.at("/data/documents/0/code").asString()).matches("[0-9A-Z]{20}");
        assertThat(json.at("/data/account/keptForms/0/fields/phone").asString()).endsWith("\u0000<script>");
    }

    @Test
    void everyReadFindsAnIndex() {
        var student = arrived(HeldStudent.of(this)).student().number();
        transaction.executeWithoutResult(_ -> {
            sql.sql("set local enable_seqscan = off").update();
            var before = scans(); // this connection's own of the last second are counted, too
            for (var module : modules) module.of(student);
            // the campaign is read whole, once in a few seconds, for everybody
            assertThat(scans().entrySet())
                    .filteredOn(it -> HeldTables.WHOSE.containsKey(it.getKey()))
                    .isSubsetOf(before.entrySet());
        });
    }

    /** How often each table was read whole. */
    private Map<String, Long> scans() {
        return sql.sql("select relname, seq_scan from pg_stat_xact_user_tables where seq_scan > 0")
                .query(rs -> {
                    var scans = new HashMap<String, Long>();
                    while (rs.next()) scans.put(rs.getString(1), rs.getLong(2));
                    return scans;
                });
    }

    @Test
    void eachFormatIsGivenOnceAMinuteToItsStudentAlone() {
        var visit = visit(cast.complete());
        assertThat(visit.get("/").body()).contains("href=\"/vos-donnees\"");
        for (var format : List.of("pdf", "json")) {
            var file = visit.get("/vos-donnees." + format);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Cache-Control")).containsExactly("no-store");
            assertThat(file.header("Content-Type")).containsExactly("application/" + format);
            assertThat(file.header("Content-Disposition").getFirst())
                    .isEqualTo("attachment; filename=\"vos-donnees." + format + "\"");
            var again = visit.get("/vos-donnees." + format);
            assertThat(again.status()).isEqualTo(429);
            assertThat(Integer.parseInt(again.header("Retry-After").getFirst())).isBetween(1, 60);
            assertThat(again.body()).contains("Vous venez de demander ce fichier", "href=\"/vos-donnees.json\"");
        }
        assertThat(visit.get("/vos-donnees").header("Cache-Control").getFirst()).contains("no-store");
        assertThat(visit(cast.complete()).get("/vos-donnees.json").status()).isEqualTo(200);
    }

    /** Mails and what follows from events come a moment later. */
    private HeldStudent arrived(HeldStudent held) {
        Awaitility.await()
                .until(() ->
                        count("select count(*) from mail where student_number = ? and state = 'SENT'", held.student())
                                >= 5);
        return held;
    }

    private List<PersonalData.Line> lines(HeldStudent held, Words words) {
        return modules.stream()
                .flatMap(module -> module.of(held.student().number()).told().apply(words).tables().stream())
                .flatMap(table -> table.lines().stream())
                .toList();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Lines are broken where the column ends. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0\u202f\u0000]+", "");
    }
}
