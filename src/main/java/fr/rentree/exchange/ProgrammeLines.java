package fr.rentree.exchange;

import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code formations}. */
final class ProgrammeLines implements Consumer<Line> {

    final List<Programme> programmes = new ArrayList<>();
    final Seen keys = new Seen();
    final Pending institutes = new Pending(PackageFile.INSTITUTES, Trouble.UNKNOWN_INSTITUTE);
    private final Seen knownInstitutes;

    ProgrammeLines(Seen knownInstitutes) {
        this.knownInstitutes = knownInstitutes;
    }

    @Override
    public void accept(Line line) {
        var key = keyOf(line);
        if (key != null)
            keys.first(line, "code_etape", key, "La formation « " + key + " »", Trouble.KEY_TWICE, "formation");
        var institute = line.find("institut");
        if (institute != null && !knownInstitutes.has(institute)) institutes.add(line, "institut", institute);
        if (line.sound()) programmes.add(programme(line));
    }

    /** Code and version as {@link ProgrammeKey} writes them; {@code null} where one of them cannot be read. */
    static @Nullable String keyOf(Line line) {
        var code = line.find("code_etape");
        var version = line.find("version");
        return code == null || version == null ? null : code + "-" + version;
    }

    private static Programme programme(Line line) {
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
