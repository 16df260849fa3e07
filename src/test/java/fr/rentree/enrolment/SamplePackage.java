package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.shared.Address;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.Place;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.StudentRecord.Sex;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.SampleStudent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The students of the sample campaign as they are on their way, read from its package without a database. */
final class SamplePackage {

    private static final Path PACKAGE = Path.of("src/main/resources/demo");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Map<ProgrammeKey, Programme> programmes;
    private final Map<String, List<NamedCsvRecord>> offers;

    private SamplePackage() throws IOException {
        programmes = rows("formations.csv")
                .map(SamplePackage::programme)
                .collect(Collectors.toMap(Programme::key, it -> it));
        offers = rows("autorisations.csv").collect(Collectors.groupingBy(it -> it.getField("numero_etudiant")));
    }

    static List<Ways> ways() throws IOException {
        var sample = new SamplePackage();
        return rows("etudiants.csv")
                .map(SamplePackage::student)
                .map(sample::ways)
                .toList();
    }

    private Ways ways(StudentRecord record) {
        var ways = Ways.of(SampleStudent.of(record))
                .in(SampleCampaign.of(
                        windows(programmes.values()),
                        List.of(SampleCampaign.privacy(1), SampleCampaign.imageRights(1)),
                        programmes.values().toArray(Programme[]::new)));
        for (var offer : offers.getOrDefault(record.number().value(), List.of()))
            ways.started(
                    requireNonNull(
                            programmes.get(new ProgrammeKey(offer.getField("code_etape"), offer.getField("version")))),
                    offer.getField("regime"),
                    text(offer, "statut"));
        return ways;
    }

    private static List<OpeningWindow> windows(Collection<Programme> programmes) {
        return programmes.stream()
                .map(Programme::institute)
                .distinct()
                .map(it -> new OpeningWindow(it, null, SampleCampaign.OPENS, SampleCampaign.CLOSES))
                .toList();
    }

    private static Programme programme(NamedCsvRecord row) {
        return new Programme(
                new ProgrammeKey(row.getField("code_etape"), row.getField("version")),
                row.getField("libelle"),
                Integer.parseInt(row.getField("niveau")),
                text(row, "code_diplome_sise"),
                text(row, "institut") == null ? null : SampleCampaign.IFSI_MTP.code(),
                row.getField("statut_defaut"),
                row.getField("profil_droits"),
                row.getField("cesure").equals("O"),
                row.getField("echange").equals("O"));
    }

    private static StudentRecord student(NamedCsvRecord row) {
        var place = text(row, "lieu_n1");
        return new StudentRecord(
                new StudentNumber(row.getField("numero_etudiant")),
                text(row, "ine"),
                row.getField("nom_famille"),
                text(row, "nom_usage"),
                List.of(row.getField("prenom")),
                null,
                null,
                Sex.valueOf(row.getField("sexe")),
                BirthDate.of(LocalDate.parse(row.getField("date_naissance"), DATE)),
                row.getField("pays_naissance"),
                text(row, "departement_naissance"),
                text(row, "commune_naissance"),
                row.getField("nationalite"),
                row.getField("courriel"),
                text(row, "courriel_secours"),
                text(row, "telephone"),
                new Address(
                        row.getField("pays"),
                        row.getField("adresse1"),
                        text(row, "adresse2"),
                        text(row, "adresse3"),
                        text(row, "code_postal"),
                        text(row, "commune"),
                        text(row, "ville_etranger")),
                text(row, "hebergement"),
                number(row, "annee_bac"),
                text(row, "serie_bac"),
                text(row, "mention_bac"),
                text(row, "situation_familiale"),
                number(row, "nb_enfants"),
                text(row, "profession"),
                text(row, "profession_parent1"),
                text(row, "profession_parent2"),
                text(row, "situation_n1"),
                place == null ? null : Place.parse(place),
                text(row, "etablissement_n1"),
                text(row, "dernier_diplome_type"),
                number(row, "dernier_diplome_annee"),
                text(row, "bourse"));
    }

    private static @Nullable String text(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer number(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static Stream<NamedCsvRecord> rows(String file) throws IOException {
        var text = Files.readString(PACKAGE.resolve(file));
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text).stream();
    }
}
