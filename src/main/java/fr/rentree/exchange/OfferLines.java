package fr.rentree.exchange;

import fr.rentree.campaign.Offer;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.shared.StudentNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads {@code autorisations}. */
final class OfferLines implements Consumer<FileLine> {

    final List<Offer> offers = new ArrayList<>();
    final PendingReferences students = new PendingReferences(PackageFile.STUDENTS, ImportProblem.UNKNOWN_STUDENT);
    final PendingReferences programmes = new PendingReferences(PackageFile.PROGRAMMES, ImportProblem.UNKNOWN_PROGRAMME);
    private final KeyIndex keys = new KeyIndex();
    private final KeyIndex knownStudents;
    private final KeyIndex knownProgrammes;

    OfferLines(KeyIndex knownStudents, KeyIndex knownProgrammes) {
        this.knownStudents = knownStudents;
        this.knownProgrammes = knownProgrammes;
    }

    @Override
    public void accept(FileLine line) {
        var student = line.find("numero_etudiant");
        mendVersion(line);
        var programme = ProgrammeLines.keyOf(line);
        if (student != null && !knownStudents.has(student)) students.add(line, "numero_etudiant", student);
        if (programme != null && !knownProgrammes.has(programme)) programmes.add(line, "code_etape", programme);
        if (student != null && programme != null) {
            var shown = "L'autorisation de " + student + " pour « " + programme + " »";
            keys.first(
                    line,
                    "numero_etudiant",
                    student + programme,
                    shown,
                    ImportProblem.KEY_TWICE,
                    "étudiant et formation");
        }
        if (line.sound()) offers.add(offer(line));
    }

    /** A version is of one to three digits: it has lost its zeros where the package has but the programme with them. */
    private void mendVersion(FileLine line) {
        var version = line.find("version");
        if (version == null || knownProgrammes.has(line.find("code_etape") + "-" + version)) return;
        Stream.of("0" + version, "00" + version)
                .filter(it -> knownProgrammes.has(line.find("code_etape") + "-" + it))
                .findFirst()
                .ifPresent(mended -> {
                    line.note("version", ImportProblem.ZEROS_MENDED, version, mended);
                    line.set(PackageFile.OFFERS.indexOf("version"), mended);
                });
    }

    private static Offer offer(FileLine line) {
        return new Offer(
                new StudentNumber(line.get("numero_etudiant")),
                new ProgrammeKey(line.get("code_etape"), line.get("version")),
                line.get("regime"),
                line.find("statut"),
                line.find("motif"),
                line.find("echange") != null);
    }
}
