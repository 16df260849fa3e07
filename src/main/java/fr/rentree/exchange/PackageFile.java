package fr.rentree.exchange;

import static fr.rentree.exchange.CivilRules.civility;
import static fr.rentree.exchange.CivilRules.familyName;
import static fr.rentree.exchange.CivilRules.firstName;
import static fr.rentree.exchange.CivilRules.sex;
import static fr.rentree.exchange.CodeRules.code;
import static fr.rentree.exchange.CodeRules.ine;
import static fr.rentree.exchange.CodeRules.matching;
import static fr.rentree.exchange.CodeRules.oneOf;
import static fr.rentree.exchange.CodeRules.place;
import static fr.rentree.exchange.CodeRules.uai;
import static fr.rentree.exchange.CodeRules.whole;
import static fr.rentree.exchange.FileColumn.dispensable;
import static fr.rentree.exchange.FileColumn.extra;
import static fr.rentree.exchange.FileColumn.key;
import static fr.rentree.exchange.FileColumn.later;
import static fr.rentree.exchange.FileColumn.optional;
import static fr.rentree.exchange.FileColumn.required;
import static fr.rentree.exchange.TextRules.email;
import static fr.rentree.exchange.TextRules.phone;
import static fr.rentree.exchange.TextRules.text;

import fr.rentree.shared.Blanks;
import fr.rentree.shared.FoldedName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of a campaign package and their columns, with what each accepts: the import format as data. */
enum PackageFile {
    INSTITUTES(
            "instituts",
            key(
                    "code",
                    matching("[A-Za-z0-9_-]+", 10, "un code d'institut", "des lettres, des chiffres et des tirets")),
            required("uai", uai()),
            required("nom", text(200)),
            required("nom_court", text(100)),
            required("departement", code(CodeList.DEPARTMENT)),
            required("courriel", email()),
            required("telephone", text(30)),
            optional("ouverture", DateRules.moment()),
            optional("fermeture", DateRules.moment())),
    PROGRAMMES(
            "formations",
            key("code_etape", CodeRules.programmeCode()),
            key("version", CodeRules.programmeVersion()),
            required("libelle", text(200)),
            required("niveau", whole(1, 5)),
            optional("code_diplome_sise", CodeRules.diploma()),
            optional("institut", text(10)),
            required("statut_defaut", code(CodeList.STATUS)),
            required("profil_droits", oneOf("IF", "NO", "MA", "DO")),
            optional("cesure", oneOf("O", "N")),
            optional("echange", oneOf("O", "N"))),
    STUDENTS(
            "etudiants",
            key("numero_etudiant", CodeRules.studentNumber()),
            dispensable("ine", ine()),
            required("nom_famille", familyName()),
            dispensable("nom_usage", familyName()),
            optional("prenom", firstName()),
            dispensable("prenom2", firstName()),
            dispensable("prenom3", firstName()),
            required("sexe", sex()),
            required("date_naissance", DateRules.birth()),
            required("pays_naissance", code(CodeList.COUNTRY)),
            dispensable("departement_naissance", CodeRules.birthDepartment()),
            dispensable("commune_naissance", text(60)),
            optional("nationalite", code(CodeList.NATIONALITY)),
            required("courriel", email()),
            dispensable("courriel_secours", email()),
            dispensable("telephone", phone()),
            dispensable("adresse1", text(200)),
            dispensable("adresse2", text(200)),
            dispensable("adresse3", text(200)),
            dispensable("code_postal", text(10)),
            dispensable("commune", TextRules.cut(60)),
            dispensable("pays", code(CodeList.COUNTRY)),
            dispensable("ville_etranger", TextRules.cut(38)),
            dispensable("hebergement", code(CodeList.ACCOMMODATION)),
            dispensable("annee_bac", DateRules.year()),
            dispensable("serie_bac", code(CodeList.BAC_SERIES)),
            dispensable("mention_bac", code(CodeList.BAC_MENTION)),
            dispensable("situation_familiale", code(CodeList.FAMILY)),
            dispensable("nb_enfants", whole(0, 9)),
            dispensable("profession", code(CodeList.OCCUPATION)),
            dispensable("profession_parent1", code(CodeList.OCCUPATION)),
            dispensable("profession_parent2", code(CodeList.OCCUPATION)),
            dispensable("situation_n1", code(CodeList.SITUATION)),
            dispensable("lieu_n1", place()),
            dispensable("etablissement_n1", uai()),
            dispensable("dernier_diplome_type", code(CodeList.LAST_DIPLOMA)),
            dispensable("dernier_diplome_annee", DateRules.year()),
            dispensable("bourse", code(CodeList.GRANT)),
            extra("prenom_usage", firstName()),
            extra("civilite", civility())),
    OFFERS(
            "autorisations",
            key("numero_etudiant", CodeRules.studentNumber()),
            key("code_etape", CodeRules.programmeCode()),
            key("version", CodeRules.programmeVersion()),
            required("regime", code(CodeList.REGIME)),
            optional("statut", code(CodeList.STATUS)),
            dispensable("motif", TextRules.cut(20)),
            later("echange", oneOf("E")));

    private final String baseName;
    private final List<FileColumn> columns;
    private final Map<String, Integer> index = new HashMap<>();

    PackageFile(String baseName, FileColumn... columns) {
        this.baseName = baseName;
        this.columns = List.of(columns);
        for (int i = 0; i < columns.length; i++) index.put(columns[i].name(), i);
    }

    /** The name without its extension. */
    String baseName() {
        return baseName;
    }

    List<FileColumn> columns() {
        return columns;
    }

    /** Where the column stands in {@link #columns}; -1 = there is no such column. */
    int indexOf(String column) {
        return index.getOrDefault(column, -1);
    }

    /** Whether a line is about one person, and can be left out together with what else is about that person. */
    boolean ofPersons() {
        return this == STUDENTS || this == OFFERS;
    }

    /** The values of the key columns, joined by dashes; {@code null} where one of them cannot be read. */
    @Nullable
    String keyOf(FileLine line) {
        var key = new StringJoiner("-");
        for (var column : columns) {
            if (column.kind() != FileColumn.Kind.KEY) return key.toString();
            var value = line.find(column.name());
            if (value == null) return null;
            key.add(value);
        }
        return key.toString();
    }

    /** The header as it should be, for people. */
    String header() {
        return columns.stream()
                .filter(FileColumn::expected)
                .map(FileColumn::name)
                .collect(Collectors.joining(";"));
    }

    /** What a file of this name holds; accents and capitals do not matter. */
    static Optional<PackageFile> named(String fileName) {
        var dot = fileName.lastIndexOf('.');
        if (dot < 0 || !List.of("csv", "xlsx", "txt").contains(plain(fileName.substring(dot + 1))))
            return Optional.empty();
        var base = plain(fileName.substring(0, dot));
        return Arrays.stream(values())
                .filter(kind -> kind.baseName.equals(base))
                .findFirst();
    }

    /** Without accents, capitals and surrounding blanks. */
    static String plain(String name) {
        return FoldedName.plain(Blanks.strip(name));
    }
}
