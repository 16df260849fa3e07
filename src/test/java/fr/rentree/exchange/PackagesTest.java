package fr.rentree.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package is a folder, a zip or a file; a hostile zip costs nothing. */
class PackagesTest {

    @TempDir
    Path folder;

    private final Map<String, byte[]> entries = new TreeMap<>();

    PackagesTest() {
        var trial = new Trial();
        for (var kind : PackageFile.values())
            entries.put(kind.baseName() + ".csv", trial.text(kind).getBytes(UTF_8));
    }

    @Test
    void readsAFolder() throws IOException {
        for (var entry : entries.entrySet()) Files.write(folder.resolve(entry.getKey()), entry.getValue());
        Files.writeString(folder.resolve("lisez-moi.txt"), "bonjour");
        assertThat(Trial.check(folder, Known.NOTHING).all()).isEmpty();
    }

    @Test
    void readsAZipWithOrWithoutAFolderInside() throws IOException {
        assertThat(Trial.check(zip(""), Known.NOTHING).all()).isEmpty();
        assertThat(Trial.check(zip("campagne 2026/"), Known.NOTHING).content().students())
                .hasSize(3);
    }

    @Test
    void readsOneFileForItself() throws IOException {
        var file = Files.write(folder.resolve("Étudiants.CSV"), bytes("etudiants.csv"));
        assertThat(Trial.check(file, Known.NOTHING).content().students()).hasSize(3);
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(Trial.check(folder.resolve("nulle-part"), Known.NOTHING)
                        .only()
                        .message())
                .contains("n'existe pas");
        assertThat(Trial.check(folder, Known.NOTHING).only().message()).startsWith("Aucun fichier de campagne");
    }

    @Test
    void mentionsATableThatItIgnores() throws IOException {
        entries.put("etudiant.csv", new byte[] {'x'});
        assertThat(Trial.check(zip(""), Known.NOTHING).only().file()).isEqualTo("etudiant.csv");
    }

    @Test
    void refusesTwoFilesOfOneKind() throws IOException {
        entries.put("etudiants.xlsx", bytes("etudiants.csv"));
        assertThat(Trial.check(zip(""), Known.NOTHING).only().message())
                .contains("« etudiants »".replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../etudiants.csv", "a/../../x.csv", "/etc/passwd", "C:\\x.csv", "..\\x.csv", "a\\..\\..\\x"})
    void refusesAZipThatClimbsOutOfItsFolder(String name) throws IOException {
        entries.put(name, new byte[] {'x'});
        assertThat(Trial.check(zip(""), Known.NOTHING).only().message()).contains("sort de son dossier");
    }

    @Test
    void refusesABombBeforeItUnpacksIt() throws IOException {
        entries.put("etudiants.csv", new byte[8 << 20]);
        var fault = Trial.check(zip(""), Known.NOTHING).only();
        assertThat(fault.message()).contains("démesuré", "etudiants.csv");
    }

    @Test
    void refusesAWorkbookThatIsABomb() throws IOException {
        entries.put("etudiants.xlsx", zipped("", Map.of("xl/worksheets/sheet1.xml", new byte[8 << 20])));
        entries.remove("etudiants.csv");
        var faults = Trial.check(zip(""), Known.NOTHING).all();
        assertThat(faults).anySatisfy(fault -> assertThat(fault.message()).contains("démesuré"));
    }

    @Test
    void refusesAnArchiveInTheArchive() throws IOException {
        entries.put("encore.zip", zipped("", Map.of("etudiants.csv", new byte[] {'x'})));
        assertThat(Trial.check(zip(""), Known.NOTHING).only().message()).contains("autre archive");
    }

    @Test
    void refusesAZipOfThousandsOfFiles() throws IOException {
        for (int i = 0; i < 200; i++) entries.put("f" + i + ".csv", new byte[0]);
        assertThat(Trial.check(zip(""), Known.NOTHING).only().message()).contains("plus de 100 fichiers");
    }

    @Test
    void refusesADamagedZip() throws IOException {
        var bytes = Files.readAllBytes(zip(""));
        var broken = Files.write(folder.resolve("broken.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(Trial.check(broken, Known.NOTHING).only().message()).contains("endommagé");
    }

    @Test
    void readsAZipWhoseNamesAreThoseOfOldWindows() throws IOException {
        entries.put("Étudiants.csv", bytes("etudiants.csv"));
        entries.remove("etudiants.csv");
        var bytes = zipped("Été/", entries, Charset.forName("IBM850"));
        var zip = Files.write(folder.resolve("campagne.zip"), bytes);
        assertThat(Trial.check(zip, Known.NOTHING).all()).isEmpty();
    }

    @Test
    void refusesAZipThatIsProtectedByAPassword() throws IOException {
        var bytes = Files.readAllBytes(zip(""));
        for (int i = 0; i + 10 < bytes.length; i++)
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3) bytes[i + 6] |= 1;
            else if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1) bytes[i + 8] |= 1;
        var encrypted = Files.write(folder.resolve("campagne.zip"), bytes);
        assertThat(Trial.check(encrypted, Known.NOTHING).only().message()).contains("protégé par un mot de passe");
    }

    @Test
    void saysOnceThatAFileIsTooLarge() throws IOException {
        for (var entry : entries.entrySet()) Files.write(folder.resolve(entry.getKey()), entry.getValue());
        try (var sparse = new RandomAccessFile(folder.resolve("etudiants.csv").toFile(), "rw")) {
            sparse.setLength(SafeZip.MOST_BYTES + 1L);
        }
        assertThat(Trial.check(folder, Known.NOTHING).only().message()).isEqualTo("Le fichier dépasse 300 Mo.");
    }

    @Test
    void saysOnceThatAFileCannotBeRead() throws IOException {
        for (var entry : entries.entrySet()) Files.write(folder.resolve(entry.getKey()), entry.getValue());
        var unreadable = folder.resolve("etudiants.csv");
        Files.delete(unreadable);
        Files.createSymbolicLink(unreadable, Path.of("/proc/self/mem")); // even root cannot read its beginning
        assertThat(Trial.check(folder, Known.NOTHING).only().message()).isEqualTo("Le fichier n'a pas pu être lu.");
    }

    private byte[] bytes(String name) {
        return java.util.Objects.requireNonNull(entries.get(name));
    }

    private Path zip(String inside) throws IOException {
        return Files.write(folder.resolve("campagne.zip"), zipped(inside, entries));
    }

    private static byte[] zipped(String inside, Map<String, byte[]> entries) throws IOException {
        return zipped(inside, entries, UTF_8);
    }

    private static byte[] zipped(String inside, Map<String, byte[]> entries, Charset names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(inside + entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
