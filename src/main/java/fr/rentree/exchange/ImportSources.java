package fr.rentree.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the files of a campaign package: in a folder, in a zip, or one file for itself. */
final class ImportSources {

    private final ImportFaults faults;
    private final Map<PackageFile, ImportSource> found = new EnumMap<>(PackageFile.class);

    ImportSources(ImportFaults faults) {
        this.faults = faults;
    }

    /** In the order in which they refer to each other. */
    List<ImportSource> in(Path path) {
        var name = nameOf(path);
        try {
            if (Files.isDirectory(path)) folder(path);
            else if (!Files.isRegularFile(path)) faults.add(ImportProblem.NOTHING_THERE.in(name, 0, "", "", path));
            else if (PackageFile.named(name).isPresent()) file(path);
            else if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) zip(path);
            else faults.add(ImportProblem.NO_FILE.in(name, 0, "", "", name));
        } catch (SafeZip.Refused refused) {
            faults.add(refused.in(name));
        } catch (IOException unreadable) {
            faults.add(ImportProblem.NOTHING_THERE.in(name, 0, "", "", path));
        }
        return List.copyOf(found.values());
    }

    private void folder(Path path) throws IOException {
        List<Path> files;
        try (var listed = Files.list(path)) {
            files = listed.filter(Files::isRegularFile).sorted().toList();
        }
        for (var file : files) file(file);
        if (found.isEmpty()) faults.add(ImportProblem.NO_FILE.in(nameOf(path), 0, "", "", nameOf(path)));
    }

    private void file(Path file) throws IOException {
        if (wanted(nameOf(file))) add(source(kindOf(nameOf(file)), nameOf(file), file));
    }

    private ImportSource source(PackageFile kind, String name, Path file) throws IOException {
        if (Files.size(file) > SafeZip.MOST_BYTES) {
            faults.add(ImportProblem.FILE_TOO_LARGE.in(name, 0, "", "", SafeZip.MOST_BYTES >> 20));
            return ImportSource.unread(kind, name);
        }
        try {
            return new ImportSource(kind, name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            faults.add(ImportProblem.FILE_UNREADABLE.in(name, 0, "", ""));
            return ImportSource.unread(kind, name);
        }
    }

    private void zip(Path path) throws SafeZip.Refused {
        var contents = new ArrayList<>(SafeZip.read(path).entrySet());
        contents.sort(Comparator.comparing(Map.Entry::getKey));
        for (var entry : contents) {
            var name =
                    entry.getKey().substring(entry.getKey().replace('\\', '/').lastIndexOf('/') + 1);
            if (!entry.getKey().startsWith("__MACOSX/") && wanted(name))
                add(new ImportSource(kindOf(name), name, entry.getValue()));
        }
        if (found.isEmpty()) faults.add(ImportProblem.NO_FILE.in(nameOf(path), 0, "", "", nameOf(path)));
    }

    private boolean wanted(String name) {
        if (PackageFile.named(name).isPresent()) return true;
        if (!name.startsWith(".") && name.matches("(?i).*\\.(csv|xlsx|xls|ods)"))
            faults.add(ImportProblem.FILE_IGNORED.in(name, 0, "", ""));
        return false;
    }

    private static PackageFile kindOf(String name) {
        return PackageFile.named(name).orElseThrow();
    }

    private void add(ImportSource source) {
        if (found.putIfAbsent(source.kind(), source) != null)
            faults.add(ImportProblem.FILE_TWICE.in(
                    source.name(), 0, "", "", source.kind().baseName()));
    }

    private static String nameOf(Path path) {
        var name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
