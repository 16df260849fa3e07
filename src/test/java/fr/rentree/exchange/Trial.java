package fr.rentree.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import fr.rentree.reference.References;
import fr.rentree.shared.AcademicYear;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small right package to break in one place: two institutes, two programmes, three students, three offers. */
final class Trial {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Path SAMPLE = Path.of("src/main/resources/demo");

    private static final ImportCodes CODES = new ImportCodes(new References(), TODAY);

    private static final String STUDENT_REST =
            ";0628789344;115 impasse des Œillets;;;07410;Arlebosc;100;;4;2019;ES;P;1;;84;43;56;S;D030;;A;2019;CROUS";

    private final Map<PackageFile, List<String>> lines = new EnumMap<>(PackageFile.class);
    private final Map<PackageFile, byte[]> bytes = new EnumMap<>(PackageFile.class);
    private LoadedData stock = Known.NOTHING;
    private @Nullable AcademicYear asked;

    Trial() {
        put(
                PackageFile.INSTITUTES,
                List.of(
                        "IFSI-MTP;0349901C;Institut de formation en soins infirmiers de Montpellier;IFSI de Montpellier;034;a@ifsi.example;04 67 00 00 10;2026-09-01;2027-01-31",
                        "IFSI-MEN;0489905F;Institut de formation en soins infirmiers de Mende;IFSI de Mende;048;b@ifsi.example;04 67 00 04 14;2026-09-01 08:00;31/01/2027 18:00"));
        put(
                PackageFile.PROGRAMMES,
                List.of(
                        "IN2MTP;181;Diplôme d'État d'infirmier, 2e année;2;5000789;IFSI-MTP;01;IF;N;O",
                        "PASS2;210;Licence Sciences pour la santé, 2e année;2;;;01;NO;O;O"));
        put(
                PackageFile.STUDENTS,
                List.of(
                        "22400000;9701866901B;Ngô;;Françoise;;;F;25/07/2001;100;045;Gaubertin;100;f.ngo@etu.univ.example;f@mail.example"
                                + STUDENT_REST,
                        "22400001;3XKOIFAJOG2;O'Connor;de La Tour d'Auvergne;Maud;;;F;2004-10-31;100;081;Teillet;100;m.oconnor@etu.univ.example;"
                                + STUDENT_REST,
                        "22400002;;Œuvrard;;Nguyễn;;;M;21/08/2004;243;;;100;n.oeuvrard@etu.univ.example;"
                                + STUDENT_REST));
        put(
                PackageFile.OFFERS,
                List.of("22400000;IN2MTP;181;11;;ADM", "22400001;IN2MTP;181;10;03;AJAC", "22400002;PASS2;210;10;;ADM"));
    }

    private void put(PackageFile kind, List<String> data) {
        var all = new ArrayList<>(List.of(kind.header()));
        all.addAll(data);
        lines.put(kind, all);
    }

    private List<String> linesOf(PackageFile kind) {
        return requireNonNull(lines.get(kind));
    }

    /** Replaces text in a line; the header is line 1. */
    Trial with(PackageFile kind, int line, String old, String other) {
        var text = linesOf(kind).get(line - 1);
        if (!text.contains(old)) throw new IllegalArgumentException(old + " is not in " + text);
        linesOf(kind).set(line - 1, text.replace(old, other));
        return this;
    }

    /** Sets one value by the name of its column. */
    Trial value(PackageFile kind, int line, String column, String value) {
        var cells = linesOf(kind).get(line - 1).split(";", -1);
        cells[kind.indexOf(column)] = value;
        linesOf(kind).set(line - 1, String.join(";", cells));
        return this;
    }

    Trial add(PackageFile kind, String line) {
        linesOf(kind).add(line);
        return this;
    }

    Trial without(PackageFile... kinds) {
        for (var kind : kinds) lines.remove(kind);
        return this;
    }

    Trial only(PackageFile kind) {
        lines.keySet().retainAll(Set.of(kind));
        return this;
    }

    Trial raw(PackageFile kind, byte[] content) {
        bytes.put(kind, content);
        return this;
    }

    Trial raw(PackageFile kind, String content) {
        return raw(kind, content.getBytes(UTF_8));
    }

    Trial loaded(LoadedData other) {
        stock = other;
        return this;
    }

    Trial of(AcademicYear year) {
        asked = year;
        return this;
    }

    String text(PackageFile kind) {
        return String.join("\r\n", linesOf(kind)) + "\r\n";
    }

    record Checked(CampaignPackage content, ImportFaults faults) {

        List<ImportFault> all() {
            return faults.listed();
        }

        /** The one fault of a line; what other files say about its key follows from it. */
        ImportFault inLine(PackageFile kind, int line) {
            var there = all().stream()
                    .filter(fault -> fault.file().startsWith(kind.baseName()) && fault.line() == line)
                    .toList();
            if (there.size() != 1) throw new AssertionError("expected one fault, not " + all());
            return there.getFirst();
        }

        ImportFault only() {
            if (all().size() != 1) throw new AssertionError("expected one fault, not " + all());
            return all().getFirst();
        }
    }

    Checked check() {
        var sources = new ArrayList<ImportSource>();
        for (var kind : PackageFile.values()) {
            if (bytes.containsKey(kind)) sources.add(new ImportSource(kind, kind.baseName() + ".csv", bytes.get(kind)));
            else if (lines.containsKey(kind))
                sources.add(new ImportSource(
                        kind, kind.baseName() + ".csv", text(kind).getBytes(UTF_8)));
        }
        return check(sources, stock, asked, new ImportFaults());
    }

    static Checked check(List<ImportSource> sources, LoadedData stock) {
        var faults = new ImportFaults();
        return check(sources, stock, null, faults);
    }

    static Checked check(Path path, LoadedData stock) {
        return check(path, stock, null);
    }

    static Checked check(Path path, LoadedData stock, @Nullable AcademicYear asked) {
        var faults = new ImportFaults();
        return check(new ImportSources(faults).in(path), stock, asked, faults);
    }

    private static Checked check(
            List<ImportSource> sources, LoadedData stock, @Nullable AcademicYear asked, ImportFaults faults) {
        var reader = new PackageReader(codes(), stock, faults);
        reader.read(sources);
        return new Checked(reader.settle("campagne", asked), faults);
    }

    /** The real nomenclatures. */
    static ImportCodes codes() {
        return CODES;
    }
}
