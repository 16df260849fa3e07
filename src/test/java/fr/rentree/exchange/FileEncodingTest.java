package fr.rentree.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is read in the encoding that it is in, or not at all. */
class FileEncodingTest {

    @ParameterizedTest
    @EnumSource(FileEncoding.class)
    void recognisesTheSampleCampaignInEveryEncoding(FileEncoding encoding) throws Exception {
        var text = Files.readString(Path.of("src/main/resources/demo/etudiants.csv"));
        assertThat(FileEncoding.of(text.getBytes(encoding.charset()))).contains(encoding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoé",
                "Noël",
                "ANDRé",
                "MICHéLE",
                "CÉCILE",
                "FRANÇOIS",
                "JÉRÔME",
                "Šimon",
                "Œuvrard",
                "Cœur",
                "L’Haÿ-les-Roses",
                "n° 4",
                "Bât. A – 3e",
                "Élise",
                "d'Île",
                "Nuñez",
                "Þóra",
                "Bât. « Les Mésanges »",
                "Žižek"
            })
    void takesWhatAFrenchSpreadsheetWrites(String name) {
        assertThat(FileEncoding.of(name.getBytes(FileEncoding.WINDOWS.charset())))
                .contains(FileEncoding.WINDOWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoé",
                "Chloé Dupré",
                "DUPRÉ Zoé",
                "Noël Dupré",
                "Hélène Lefèvre",
                "François André",
                "Benoît André"
            })
    void takesWhatAnOldMacWrites(String name) {
        assertThat(FileEncoding.of(name.getBytes(FileEncoding.MAC.charset()))).contains(FileEncoding.MAC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Zoé", "Chloé Dupré", "Hélène Barrès", "François Dupré", "4 allée du Château", "DUPRÉ Hélène"})
    void takesWhatADosProgramWrites(String name) {
        assertThat(FileEncoding.of(name.getBytes(FileEncoding.DOS.charset()))).contains(FileEncoding.DOS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sœur Zoé", "Cœur-de-Roy", "ŒUVRARD Zoé"})
    void takesWhatUnixWrites(String name) {
        assertThat(FileEncoding.of(name.getBytes(FileEncoding.UNIX.charset()))).contains(FileEncoding.UNIX);
    }

    @Test
    void refusesAFileThatMayBeInOneOrTheOther() {
        var either = "Barrès".getBytes(FileEncoding.DOS.charset());
        assertThat(new String(either, FileEncoding.MAC.charset())).isEqualTo("Barräs");
        assertThat(FileEncoding.of(either)).isEqualTo(Optional.empty());
    }

    @Test
    void namesTheEncodingOnceForTheWholeFile() {
        var trial = new Trial();
        for (int line = 2; line <= 4; line++)
            trial.value(PackageFile.STUDENTS, line, "nom_famille", "Barrès")
                    .value(PackageFile.STUDENTS, line, "prenom", "Marie")
                    .value(PackageFile.STUDENTS, line, "adresse1", "1 rue Foch");
        var bytes = trial.text(PackageFile.STUDENTS).getBytes(FileEncoding.DOS.charset());
        var fault = trial.raw(PackageFile.STUDENTS, bytes).check().only();
        assertThat(fault.place()).isEqualTo("etudiants.csv");
        assertThat(fault.message()).startsWith("L'encodage de ce fichier n'est pas reconnu");
    }
}
