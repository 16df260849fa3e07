package fr.rentree.exchange;

import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code formations}. */
final class ProgrammeLines implements Consumer<FileLine> {

    final List<Programme> programmes = new ArrayList<>();
    final KeyIndex keys = new KeyIndex();
    final PendingReferences institutes = new PendingReferences(PackageFile.INSTITUTES, ImportProblem.UNKNOWN_INSTITUTE);
    private final KeyIndex knownInstitutes;

    ProgrammeLines(KeyIndex knownInstitutes) {
        this.knownInstitutes = knownInstitutes;
    }

    @Override
    public void accept(FileLine line) {
        var key = keyOf(line);
        if (key != null)
            keys.first(line, "code_etape", key, "La formation « " + key + " »", ImportProblem.KEY_TWICE, "formation");
        var institute = line.find("institut");
        if (institute != null && !knownInstitutes.has(institute)) institutes.add(line, "institut", institute);
        if (line.sound()) programmes.add(programme(line));
    }

    /** Code and version as {@link ProgrammeKey} writes them; {@code null} where one of them cannot be read. */
    static @Nullable String keyOf(FileLine line) {
        var code = line.find("code_etape");
        var version = line.find("version");
        return code == null || version == null ? null : code + "-" + version;
    }

    private static Programme programme(FileLine line) {
        return new Programme(
                new ProgrammeKey(line.get("code_etape"), line.get("version")),
                line.get("libelle"),
                Integer.parseInt(line.get("niveau")),
                line.find("code_diplome_sise"),
                line.find("institut"),
                line.get("statut_defaut"),
                line.get("profil_droits"),
                "O".equals(line.find("cesure")),
                "O".equals(line.find("echange")));
    }
}
