package fr.rentree.exchange;

import fr.rentree.campaign.Offer;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.campaign.Programme;
import fr.rentree.institute.Institute;
import fr.rentree.shared.ParisTime;
import fr.rentree.student.StudentRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values in the database, as the cells of the line that would load them: they stand in for a column that a file
 * lacks.
 */
final class LoadedCells {

    private LoadedCells() {}

    static Map<String, String> of(Institute it, @Nullable OpeningWindow window) {
        var cells = new Cells()
                .put("code", it.code())
                .put("uai", it.uai())
                .put("nom", it.name())
                .put("nom_court", it.shortName())
                .put("departement", it.department())
                .put("courriel", it.email())
                .put("telephone", it.phone());
        if (window == null) return cells.byColumn;
        return cells.put("ouverture", window.opens().atZone(ParisTime.ZONE).toLocalDateTime())
                .put("fermeture", window.closes().atZone(ParisTime.ZONE).toLocalDateTime())
                .byColumn;
    }

    static Map<String, String> of(Programme it) {
        return new Cells()
                .put("code_etape", it.key().code())
                .put("version", it.key().version())
                .put("libelle", it.label())
                .put("niveau", it.level())
                .put("code_diplome_sise", it.diploma())
                .put("institut", it.institute())
                .put("statut_defaut", it.defaultStatus())
                .put("profil_droits", it.feeProfile())
                .put("cesure", it.gapYear() ? "O" : "N")
                .put("echange", it.exchange() ? "O" : "N")
                .byColumn;
    }

    static Map<String, String> of(Offer it) {
        return new Cells()
                .put("numero_etudiant", it.student())
                .put("code_etape", it.programme().code())
                .put("version", it.programme().version())
                .put("regime", it.regime())
                .put("statut", it.status())
                .put("motif", it.reason())
                .put("echange", it.incoming() ? "E" : null)
                .byColumn;
    }

    static Map<String, String> of(StudentRecord it) {
        var names = it.firstNames();
        var cells = new Cells()
                .put("numero_etudiant", it.number())
                .put("ine", it.ine())
                .put("nom_famille", it.familyName())
                .put("nom_usage", it.usedName())
                .put("prenom", names.isEmpty() ? null : names.getFirst())
                .put("prenom2", names.size() > 1 ? names.get(1) : null)
                .put("prenom3", names.size() > 2 ? names.get(2) : null)
                .put("prenom_usage", it.usedFirstName())
                .put("civilite", it.civility())
                .put("sexe", it.sex())
                .put("date_naissance", it.birthDate())
                .put("pays_naissance", it.birthCountry())
                .put("departement_naissance", it.birthDepartment())
                .put("commune_naissance", it.birthTown())
                .put("nationalite", it.nationality())
                .put("courriel", it.email())
                .put("courriel_secours", it.backupEmail())
                .put("telephone", it.phone())
                .put("hebergement", it.accommodation())
                .put("annee_bac", it.bacYear())
                .put("serie_bac", it.bacSeries())
                .put("mention_bac", it.bacMention())
                .put("situation_familiale", it.family())
                .put("nb_enfants", it.children())
                .put("profession", it.occupation())
                .put("profession_parent1", it.parent1Occupation())
                .put("profession_parent2", it.parent2Occupation())
                .put("situation_n1", it.situation())
                .put("lieu_n1", it.situationPlace())
                .put("etablissement_n1", it.situationEstablishment())
                .put("dernier_diplome_type", it.lastDiplomaType())
                .put("dernier_diplome_annee", it.lastDiplomaYear())
                .put("bourse", it.grant());
        var address = it.address();
        if (address == null) return cells.byColumn;
        return cells.put("adresse1", address.line1())
                .put("adresse2", address.line2())
                .put("adresse3", address.line3())
                .put("code_postal", address.postcode())
                .put("commune", address.commune())
                .put("pays", address.country())
                .put("ville_etranger", address.foreignCity())
                .byColumn;
    }

    /** @param byColumn only columns that hold something */
    private record Cells(Map<String, String> byColumn) {

        Cells() {
            this(new HashMap<>());
        }

        Cells put(String column, @Nullable Object value) {
            if (value != null) byColumn.put(column, Objects.toString(value));
            return this;
        }
    }
}
