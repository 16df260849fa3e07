package fr.rentree.exchange;

import static fr.rentree.exchange.PackageFile.INSTITUTES;
import static fr.rentree.exchange.PackageFile.OFFERS;
import static fr.rentree.exchange.PackageFile.PROGRAMMES;
import static fr.rentree.exchange.PackageFile.STUDENTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.campaign.Offer;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.BirthDate;
import fr.rentree.student.StudentRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Import format, head: encodings, separators, dates, workbooks. */
class ReadingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Trial trial = new Trial();

    @Test
    void readsTheSampleCampaignWithoutAnyFault() {
        var checked = Trial.check(Trial.SAMPLE, Known.NOTHING);
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().institutes()).hasSize(8);
        assertThat(checked.content().windows()).hasSize(8);
        assertThat(checked.content().programmes()).hasSize(18);
        assertThat(checked.content().students()).hasSize(2400);
        assertThat(checked.content().offers()).hasSize(2418);
        assertThat(checked.content().year()).isEqualTo(new AcademicYear(2026));
    }

    @Test
    void keepsNamesAsCivilStatusWritesThem() {
        assertThat(trial.check().content().students())
                .extracting(StudentRecord::displayName)
                .containsExactly("Françoise Ngô", "Maud de La Tour d'Auvergne", "Nguyễn Œuvrard");
    }

    @Test
    void readsQuotedValuesWithSeparatorsAndQuotesInThem() {
        var students = trial.value(STUDENTS, 2, "nom_famille", "\"\"\"Y\"\"\"")
                .with(STUDENTS, 2, "115 impasse des Œillets", "\"115; impasse\"")
                .check();
        assertThat(students.all()).isEmpty();
        assertThat(students.content().students().getFirst().familyName()).isEqualTo("\"Y\"");
    }

    @Test
    void readsAQuotedValueWithOneQuoteInIt() {
        var checked = trial.with(STUDENTS, 2, "115 impasse des Œillets", "\"porte 5\"\" gauche\"")
                .check();
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().students().getFirst().address())
                .isNotNull()
                .satisfies(it -> assertThat(it.line1()).isEqualTo("porte 5\" gauche"));
    }

    @Test
    void keepsQuotesInsideAnUnquotedValue() {
        var checked = trial.value(STUDENTS, 2, "nom_usage", "Dit \"Y\" Ngô").check();
        assertThat(checked.content().students().getFirst().usedName()).isEqualTo("Dit \"Y\" Ngô");
    }

    @Test
    void readsWhatFrenchSpreadsheetsWrite() {
        var text = trial.value(STUDENTS, 4, "prenom", "Noël").text(STUDENTS);
        var checked = trial.raw(STUDENTS, text.getBytes(WINDOWS)).check();
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().students())
                .isEqualTo(trial.raw(STUDENTS, text).check().content().students());
        assertThat(checked.content().students().get(2).familyName()).isEqualTo("Œuvrard");
    }

    @Test
    void readsTwoEncodingsInOneFileLineByLine() throws IOException {
        var lines = trial.value(STUDENTS, 4, "prenom", "Noël").text(STUDENTS).split("\r\n");
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < lines.length; i++) bytes.write((lines[i] + "\n").getBytes(i % 2 == 0 ? UTF_8 : WINDOWS));
        var checked = trial.raw(STUDENTS, bytes.toByteArray()).check();
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().students())
                .extracting(StudentRecord::familyName)
                .containsExactly("Ngô", "O'Connor", "Œuvrard");
    }

    @Test
    void refusesALineThatMixesTwoEncodingsRatherThanGarbleIt() {
        var text =
                trial.value(STUDENTS, 2, "prenom", "Fran@oise").text(STUDENTS).getBytes(UTF_8);
        for (int i = 0; i < text.length; i++)
            if (text[i] == '@' && text[i + 1] == 'o' && text[i + 2] == 'i') text[i] = (byte) 0xE7;
        var faults = trial.raw(STUDENTS, text).check().all();
        assertThat(faults.getFirst().message()).startsWith("La ligne mélange deux encodages");
        assertThat(faults).extracting(ImportFault::line).containsOnly(2);
    }

    @Test
    void saysOnceThatALineMixesTwoEncodingsEvenWhereItIsReadTwice() {
        var text = trial.with(OFFERS, 2, "ADM", "\"ADM")
                .with(OFFERS, 3, "AJAC", "éé@")
                .text(OFFERS);
        var bytes = text.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) if (bytes[i] == '@') bytes[i] = (byte) 0xE7;
        assertThat(trial.raw(OFFERS, bytes).check().all())
                .filteredOn(fault -> fault.message().startsWith("La ligne mélange"))
                .extracting(ImportFault::line)
                .containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void recognisesTheSeparator(String separator) {
        var offers = trial.text(OFFERS).replace(";", separator);
        var checked = trial.raw(OFFERS, offers).check();
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().offers()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEnd(String end) {
        var text = "\ufeff" + trial.text(STUDENTS).replace("\r\n", end).strip();
        assertThat(trial.raw(STUDENTS, text).check().content().students()).hasSize(3);
    }

    @Test
    void doesNotMindTheOrderTheCapitalsNorTheAccentsOfColumns() {
        var text = "Motif;STATUT; régime ;version;code_etape;Numero_Etudiant\nADM;;10;181;IN2MTP;22400000\n";
        var checked = trial.raw(OFFERS, text).check();
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().offers().getFirst().reason()).isEqualTo("ADM");
    }

    @Test
    void dropsSurroundingBlanksAndEmptyLinesAndTakesEmptyForAbsent() {
        var text = trial.text(OFFERS).replace(";11;;ADM", "; 11\u00a0;   ; ADM ") + ";;;;;\r\n\r\n   \r\n";
        var checked = trial.raw(OFFERS, text).check();
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().offers().getFirst().status()).isNull();
        assertThat(checked.content().offers().getFirst().regime()).isEqualTo("11");
    }

    @Test
    void putsAccentsIntoOnePiece() {
        assertThat(trial.value(STUDENTS, 2, "nom_famille", "Ngo\u0302")
                        .check()
                        .content()
                        .students()
                        .getFirst()
                        .familyName())
                .isEqualTo("Ngô");
    }

    @Test
    void readsDatesBothWays() {
        assertThat(trial.check().content().students())
                .extracting(StudentRecord::birthDate)
                .containsExactly(new BirthDate(2001, 7, 25), new BirthDate(2004, 10, 31), new BirthDate(2004, 8, 21));
    }

    @Test
    void opensAndClosesInParisTimeTheLastDayIncluded() {
        assertThat(trial.check().content().windows())
                .containsExactly(
                        new OpeningWindow(
                                "IFSI-MTP",
                                null,
                                Instant.parse("2026-08-31T22:00:00Z"),
                                Instant.parse("2027-01-31T23:00:00Z")),
                        new OpeningWindow(
                                "IFSI-MEN",
                                null,
                                Instant.parse("2026-09-01T06:00:00Z"),
                                Instant.parse("2027-01-31T17:00:00Z")));
    }

    @Test
    void closesToTheSecondWhereTheTimeHasSeconds() {
        assertThat(trial.value(INSTITUTES, 2, "fermeture", "31/01/2027 23:59:59")
                        .check()
                        .content()
                        .windows()
                        .getFirst()
                        .closes())
                .isEqualTo("2027-01-31T22:59:59Z");
    }

    @Test
    void leavesOutAnAddressThatIsNotThere() {
        for (var column : List.of("adresse1", "code_postal", "commune")) trial.value(STUDENTS, 2, column, "");
        var checked = trial.check();
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().students().getFirst().address()).isNull();
    }

    @Test
    void writesACommuneAsTheOfficialListDoes() {
        var student = trial.value(STUDENTS, 2, "commune", "ARLEBOSC")
                .check()
                .content()
                .students()
                .getFirst();
        assertThat(student.address())
                .isNotNull()
                .satisfies(it -> assertThat(it.commune()).isEqualTo("Arlebosc"));
    }

    @Test
    void takesApogeesCodeForAbroadAsNoDepartement() {
        var checked = trial.value(STUDENTS, 4, "departement_naissance", "99").check();
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().students().get(2).birthDepartment()).isNull();
    }

    @Test
    void keepsAddressLinesOfUpToThirtyEightCharactersAndLetsLongerOnesGoOn() {
        var right = trial.value(STUDENTS, 2, "adresse1", "1234 bis avenue du Général de Gaulle X")
                .check();
        assertThat(right.all()).isEmpty();
        var first = "Résidence universitaire de la Colombière, bâtiment D, deuxième étage";
        var longer = trial.value(STUDENTS, 2, "adresse1", first)
                .value(STUDENTS, 2, "adresse2", "570 route de Ganges")
                .check();
        assertThat(longer.only().message()).contains("dépasse 38 caractères");
        assertThat(longer.content().students().getFirst().address()).isNotNull().satisfies(it -> {
            assertThat(it.line1()).isEqualTo("Résidence universitaire de la");
            assertThat(it.line2()).isEqualTo("Colombière, bâtiment D, deuxième étage");
            assertThat(it.line3()).isEqualTo("570 route de Ganges");
        });
    }

    @Test
    void shortensAPhoneNumberByItsBlanksOnlyWhereItIsTooLong() {
        var students = trial.value(STUDENTS, 2, "telephone", "+33 6 28 78 93 44")
                .value(STUDENTS, 3, "telephone", "06 28 78 93 44")
                .check();
        assertThat(students.content().students())
                .extracting(StudentRecord::phone)
                .startsWith("+33628789344", "06 28 78 93 44");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +33 (0)6.12.34.56.78         | +33612345678   | true
            +33(0)612345678              | +33612345678   | true
            0033 (0) 6 12 34 56 78       | 0033612345678  | true
            06 12 34 56 78 (mère)        | 06 12 34 56 78 | false
            06 12 34 56 78 ou 0798765432 | 06 12 34 56 78 | false
            0612345678/0798765432        | 0612345678     | false
            """)
    void readsAPhoneNumberAsPeopleWriteThem(String written, String read, boolean silent) {
        var checked = trial.value(STUDENTS, 2, "telephone", written).check();
        assertThat(checked.content().students().getFirst().phone()).isEqualTo(read);
        assertThat(checked.all().isEmpty()).isEqualTo(silent);
    }

    @Test
    void readsWorkbooksWithRealDatesAndLostZeros() throws IOException {
        var csv = trial.check().content();
        var checked = trial.raw(INSTITUTES, workbook(INSTITUTES))
                .raw(PROGRAMMES, workbook(PROGRAMMES))
                .raw(STUDENTS, workbook(STUDENTS))
                .raw(OFFERS, workbook(OFFERS))
                .check();
        assertThat(checked.all())
                .allSatisfy(fault -> assertThat(fault.severity()).isEqualTo(ImportFault.Severity.WARNING));
        assertThat(checked.all())
                .extracting(ImportFault::column)
                .contains("departement", "departement_naissance", "code_postal", "statut_defaut", "telephone");
        assertThat(checked.content()).isEqualTo(csv);
    }

    @Test
    void whoComesInExchangeIsNamedInAColumnThatOlderFilesDoNotHave() {
        assertThat(trial.check().content().offers()).extracting(Offer::incoming).containsOnly(false);
        var file = OFFERS.header() + ";echange\r\n22400000;IN2MTP;181;11;;ADM;E\r\n22400001;IN2MTP;181;10;03;AJAC;\r\n";
        var checked = trial.raw(OFFERS, file).check();
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().offers()).extracting(Offer::incoming).containsExactly(true, false);
        assertThat(trial.raw(OFFERS, file.replace("ADM;E", "ADM;S")).check().only())
                .extracting(ImportFault::column, fault -> fault.message().replace('\u00a0', ' '))
                .containsExactly("echange", "« S » n'est pas une valeur de cette colonne.");
    }

    @Test
    void readsTheValuesOfFormulasAndNamesThoseThatFailed() throws IOException {
        var header = List.of(OFFERS.header().split(";"));
        var checked = trial.raw(
                        OFFERS,
                        workbook(
                                "",
                                header,
                                "<c r='A2'><f>1+1</f><v>22400000</v></c><c r='B2' t='str'><f>1</f><v>IN2MTP</v></c>"
                                        + "<c r='C2'><v>181</v></c><c r='D2'><v>10</v></c>"
                                        + "<c r='F2' t='e'><f>1/0</f><v>#DIV/0!</v></c>"))
                .check();
        assertThat(checked.only().place()).isEqualTo("autorisations.csv, ligne 2, colonne « motif »");
        assertThat(checked.only().message()).startsWith("La cellule contient une erreur de calcul");
        assertThat(checked.content().offers()).isEmpty();
    }

    @Test
    void countsTheDaysOfAWorkbookAsItSays() throws IOException {
        long days = ChronoUnit.DAYS.between(LocalDate.of(1904, 1, 1), LocalDate.of(2026, 9, 1));
        var cells = "code uai nom nom_court departement courriel telephone ouverture fermeture";
        var row = new StringBuilder();
        var texts = "IFSI-MTP;0349901C;IFSI;IFSI;034;a@ifsi.example;04".split(";");
        for (int i = 0; i < texts.length; i++)
            row.append("<c r='%c2' t='inlineStr'><is><t>%s</t></is></c>".formatted('A' + i, texts[i]));
        row.append("<c r='H2' s='1'><v>%d</v></c><c r='I2' s='1'><v>%d.999988425</v></c>".formatted(days, days + 30));
        var checked = trial.only(INSTITUTES)
                .raw(INSTITUTES, workbook("date1904='1'", List.of(cells.split(" ")), row.toString()))
                .check();
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().windows())
                .containsExactly(new OpeningWindow(
                        "IFSI-MTP",
                        null,
                        Instant.parse("2026-08-31T22:00:00Z"),
                        Instant.parse("2026-10-01T21:59:59Z")));
    }

    /** A workbook of a header and one row, as its parts are written. */
    private static byte[] workbook(String properties, List<String> header, String row) throws IOException {
        var names = new StringBuilder();
        for (int i = 0; i < header.size(); i++)
            names.append("<c r='%c1' t='inlineStr'><is><t>%s</t></is></c>".formatted('A' + i, header.get(i)));
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + type + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='" + type + "styles+xml'/></Types>",
                "_rels/.rels",
                "<Relationships xmlns='" + relations + "'><Relationship Id='r1' Type='" + office
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + relations + "'><Relationship Id='r1' Type='" + office
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns='" + main + "' xmlns:r='" + office + "'><workbookPr " + properties
                        + "/><sheets><sheet name='1' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/styles.xml",
                "<styleSheet xmlns='" + main
                        + "'><cellXfs><xf numFmtId='0'/><xf numFmtId='22'/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + main + "'><sheetData><row r='1'>" + names + "</row><row r='2'>" + row
                        + "</row></sheetData></worksheet>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** As somebody who typed it into a spreadsheet: what looks like a number or a date is one. */
    private byte[] workbook(PackageFile kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Feuille 1");
            var lines = trial.text(kind).split("\r\n");
            for (int row = 0; row < lines.length; row++) {
                var cells = lines[row].split(";", -1);
                for (int column = 0; column < cells.length; column++) put(sheet, row, column, cells[column]);
            }
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        if (text.isEmpty()) return;
        if (text.matches("\\d+")) sheet.value(row, column, Long.parseLong(text));
        else if (text.matches("\\d\\d/\\d\\d/\\d{4}.*|\\d{4}-\\d\\d-\\d\\d.*")) date(sheet, row, column, text);
        else sheet.value(row, column, text);
    }

    private static void date(Worksheet sheet, int row, int column, String text) {
        var french = Arrays.stream(text.substring(0, 10).split("/")).toList().reversed().stream()
                .collect(Collectors.joining("-"));
        if (text.length() > 10) {
            sheet.value(row, column, LocalDateTime.parse(french + "T" + text.substring(11)));
            sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
        } else {
            sheet.value(row, column, LocalDate.parse(french));
            sheet.style(row, column).format("dd/mm/yyyy").set();
        }
    }
}
