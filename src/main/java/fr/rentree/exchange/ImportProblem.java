package fr.rentree.exchange;

import static fr.rentree.exchange.ImportFault.Severity.ERROR;
import static fr.rentree.exchange.ImportFault.Severity.WARNING;

import fr.rentree.exchange.ImportFault.Severity;

/** Everything that can be wrong in an import: how bad it is, what is said, and how it is mended. */
enum ImportProblem {

    // the package
    NOTHING_THERE(
            ERROR, "« {0} » n'existe pas ou ne peut pas être lu.", "Vérifiez le chemin et les droits de lecture."),
    NO_FILE(
            ERROR,
            "Aucun fichier de campagne dans « {0} ».",
            "Le dossier ou le zip doit contenir instituts, formations, etudiants ou autorisations, en .csv ou .xlsx."),
    FILE_MISSING(
            ERROR,
            "Le fichier « {0} » manque, et rien de ce qu'il décrit n'est encore chargé.",
            "Ajoutez ce fichier au dossier ou au zip, ou importez-le d'abord."),
    FILE_TWICE(ERROR, "Le contenu « {0} » est présent deux fois.", "Ne gardez qu'un seul fichier de ce nom."),
    FILE_IGNORED(
            WARNING,
            "Ce fichier n'est pas un fichier de campagne : il est ignoré.",
            "Si c'en est un, nommez-le instituts, formations, etudiants ou autorisations."),
    ZIP_BROKEN(
            ERROR,
            "Ce fichier zip est endommagé ou protégé par un mot de passe.",
            "Refaites le zip sans mot de passe."),
    ZIP_CLIMBS(
            ERROR,
            "Le zip contient un chemin qui sort de son dossier : « {0} ».",
            "Refaites le zip en y mettant seulement les fichiers de la campagne."),
    ZIP_CROWDED(
            ERROR,
            "Le zip contient plus de {0} fichiers.",
            "Refaites le zip en y mettant seulement les fichiers de la campagne."),
    ZIP_BOMB(
            ERROR,
            "Une fois décompressé, le contenu de « {0} » est démesuré (plus de {1} Mo, ou {2} fois la taille du fichier).",
            "Refaites le fichier à partir de l'original."),
    ZIP_NESTED(
            ERROR,
            "Le zip contient une autre archive : « {0} ».",
            "Mettez directement les fichiers de la campagne dans le zip."),

    // a file
    FILE_UNREADABLE(
            ERROR, "Le fichier n'a pas pu être lu.", "Vérifiez le fichier et les droits de lecture, puis recommencez."),
    FILE_TOO_LARGE(
            ERROR, "Le fichier dépasse {0} Mo.", "Partagez-le en plusieurs fichiers, à importer l'un après l'autre."),
    NOT_TEXT(
            ERROR,
            "Ce fichier n'est pas du texte ({0}).",
            "Enregistrez-le en CSV (séparateur point-virgule, UTF-8) ou en classeur .xlsx."),
    WORKBOOK_BROKEN(
            ERROR,
            "Ce classeur .xlsx ne peut pas être lu.",
            "Ouvrez-le dans votre tableur et enregistrez-le à nouveau."),
    FILE_EMPTY(ERROR, "Le fichier est vide.", "La première ligne doit donner le nom des colonnes."),
    HEADER_MISSING(
            ERROR,
            "La première ligne ne donne le nom d'aucune colonne connue.",
            "La première ligne doit être l'en-tête : {0}."),
    ENCODING_UNKNOWN(
            ERROR,
            "L'encodage de ce fichier n'est pas reconnu : ses accents seraient abîmés.",
            "Enregistrez-le à nouveau en CSV UTF-8 ou en classeur .xlsx."),
    ENCODING_OLD(
            WARNING,
            "Ce fichier est en {0} : ses accents sont lus ainsi.",
            "Vérifiez quelques noms accentués ; à l'avenir, enregistrez-le en UTF-8."),
    COLUMN_MISSING(ERROR, "La colonne « {0} » manque.", "Ajoutez cette colonne."),
    COLUMNS_MISSING(
            WARNING,
            "Colonnes absentes : {0}. Ce qui est déjà chargé y reste tel quel.",
            "Si elles manquent par erreur, ajoutez-les puis importez à nouveau."),
    COLUMNS_NEEDED(
            ERROR,
            "Cette ligne est nouvelle : il lui faut aussi {0}.",
            "Ajoutez ces colonnes, ou retirez la ligne si sa clé est fausse."),
    COLUMN_UNKNOWN(
            WARNING,
            "La colonne « {0} » n'est pas connue : elle est ignorée.",
            "Vérifiez l'orthographe du nom, ou retirez-la."),
    COLUMN_TWICE(ERROR, "La colonne « {0} » est présente deux fois.", "Ne gardez que la bonne."),
    NO_LINES(WARNING, "Le fichier ne contient que son en-tête.", "Vérifiez que l'export est complet."),

    // a line
    MIXED_ENCODING(
            ERROR,
            "La ligne mélange deux encodages : ses accents sont illisibles.",
            "Refaites l'export du fichier en UTF-8."),
    BROKEN_QUOTE(
            ERROR,
            "Un guillemet ouvert n'est pas refermé, ou il est suivi d'autre chose qu'un séparateur.",
            "Entourez la valeur entière de guillemets et doublez ceux qui en font partie."),
    TOO_FEW_FIELDS(
            ERROR,
            "La ligne a {0} champs, l'en-tête en a {1} : il en manque.",
            "Remettez les séparateurs qui manquent, même pour une valeur vide."),
    TOO_MANY_FIELDS(
            ERROR,
            "La ligne a {0} champs, l'en-tête en a {1} : il y en a trop.",
            "Retirez les séparateurs en trop, ou entourez de guillemets la valeur qui en contient un."),

    // a value, whatever the column
    CONTROL_CHARACTER(ERROR, "La valeur contient {0}.", "Effacez la valeur et retapez-la."),
    GARBLED(
            ERROR,
            "Les accents de cette valeur ont été abîmés avant l'import.",
            "Retapez la valeur, ou refaites l'export en UTF-8."),
    SHEET_ERROR(ERROR, "La cellule contient une erreur de calcul du tableur.", "Remplacez la formule par sa valeur."),
    FORMULA(
            ERROR,
            "La cellule contient une formule sans valeur.",
            "Ouvrez le classeur dans votre tableur et enregistrez-le, ou remplacez la formule par sa valeur."),
    VALUE_MISSING(ERROR, "La valeur de « {0} » manque.", "Complétez-la : elle est obligatoire."),
    TOO_LONG(ERROR, "La valeur a {0} caractères, le champ en accepte {1}.", "Raccourcissez-la à {1} caractères."),

    CUT(
            WARNING,
            "La valeur a {0} caractères, le champ en accepte {1} : elle est coupée après « {2} ».",
            "Abrégez-la si ce qui manque compte."),

    // a value, by what the column holds
    ZEROS_MENDED(
            WARNING,
            "Le code « {0} » a perdu ses zéros du début : il est lu « {1} ».",
            "Dans le tableur, mettez la colonne au format Texte."),
    UNKNOWN_CODE(ERROR, "Le code « {0} » n'est pas un code {1}.", "Utilisez un code de la nomenclature{2}."),
    NO_NAME(
            WARNING,
            "« {0} » n'est pas un nom : rien n'est repris.",
            "Videz cette valeur ; qui n'a qu'un nom l'a dans nom_famille."),
    NAME_CUT_LATER(
            WARNING,
            "Ce nom a {0} caractères ; il est repris entier, mais le système étudiant en prend {1}.",
            "Rien à faire ici : les exports le couperont et le diront."),
    SEX(
            ERROR,
            "« {0} » n'est pas accepté : le système étudiant ne connaît que M et F.",
            "Écrivez M ou F, celui de l'INE ou de la dernière inscription ; les pages et documents n'en disent rien de plus que l'accord de « né » ou « née »."),
    BAD_CODE(ERROR, "« {0} » n'est pas {1}.", "Il faut {2}."),
    INE_EXPONENT(
            ERROR,
            "« {0} » est un INE qu'un tableur a pris pour un nombre.",
            "Dans le tableur, mettez la colonne au format Texte, puis remettez les INE."),
    INE_NUMBER(
            ERROR,
            "L'INE « {0} » est un nombre dans le classeur : des lettres ou des zéros ont pu s'y perdre.",
            "Dans le tableur, mettez la colonne au format Texte, puis remettez les INE."),
    INE_FORM(
            WARNING,
            "L'INE « {0} » n'a la forme d'aucun des INE connus.",
            "Vérifiez-le auprès de l'institut ; il est gardé tel quel."),
    INE_KEY(
            WARNING,
            "La clé de l'INE « {0} » n'est pas la bonne.",
            "Vérifiez-le auprès de l'institut ; il est gardé tel quel."),
    PHONE_CUT(
            WARNING, "Ce qui suit le numéro de téléphone est ignoré : il est lu « {0} ».", "Ne gardez que le numéro."),
    DATE_FORM(ERROR, "« {0} » n'est pas une date.", "Écrivez-la 31/12/2004 ou 2004-12-31{1}."),
    DATE_IMPOSSIBLE(ERROR, "La date « {0} » n'existe pas dans le calendrier.", "Vérifiez le jour et le mois."),
    DATE_IMPLAUSIBLE(ERROR, "« {0} » ne peut pas être {1}.", "Vérifiez l'année."),

    // a line as a whole
    KEY_TWICE(ERROR, "{0} est déjà à la ligne {1}.", "Ne gardez qu'une ligne par {2}."),
    INE_TWICE(
            ERROR,
            "L'INE « {0} » est déjà celui d'un autre étudiant, ligne {1}.",
            "Un INE n'appartient qu'à une personne : corrigez ou videz le mauvais."),
    EMAIL_TWICE(
            ERROR,
            "Le courriel « {0} » est déjà celui d'un autre étudiant, ligne {1}.",
            "Le courriel universitaire sert à se connecter : chacun le sien."),
    INE_TAKEN(
            ERROR,
            "L'INE « {0} » est déjà celui de l'étudiant {1}, déjà chargé.",
            "Un INE n'appartient qu'à une personne : corrigez ou videz le mauvais."),
    EMAIL_TAKEN(
            ERROR,
            "Le courriel « {0} » est celui de l'étudiant {1}, déjà chargé, qui peut s'inscrire cette année.",
            "Corrigez le courriel, ou ajoutez à etudiants la ligne de l'étudiant {1} avec sa nouvelle adresse."),
    EMAIL_GIVEN_ON(
            WARNING,
            "Le courriel « {0} » était celui de l'étudiant {1}, qui n'a aucune autorisation cette année : il change de main.",
            "Si l'étudiant {1} s'en sert encore, corrigez le courriel et importez à nouveau."),
    NUMBER_CHANGED(
            WARNING,
            "L'étudiant {1} a changé de numéro : tout son dossier passe sous le numéro {0}.",
            "Si ce n'est pas la même personne, corrigez l'INE ou le courriel."),
    EMAIL_OF_STAFF(
            WARNING,
            "Le courriel « {1} » de l'étudiant {0} est celui d'un compte du personnel : il n'a pas de compte.",
            "Donnez à l'étudiant une adresse à lui, puis importez-le à nouveau."),
    UNKNOWN_INSTITUTE(
            ERROR,
            "L'institut « {0} » n'est ni dans instituts ni déjà chargé.",
            "Corrigez le code, ou ajoutez l'institut à instituts."),
    UNKNOWN_PROGRAMME(
            ERROR,
            "La formation « {0} » n'est ni dans formations ni déjà chargée.",
            "Corrigez le code et la version, ou ajoutez la formation à formations."),
    UNKNOWN_STUDENT(
            ERROR,
            "L'étudiant {0} n'est ni dans etudiants ni déjà chargé.",
            "Corrigez le numéro, ou ajoutez l'étudiant à etudiants."),
    WINDOW_HALF(ERROR, "Une seule des dates d'ouverture et de fermeture est donnée.", "Donnez les deux, ou aucune."),
    WINDOW_BACKWARDS(
            ERROR, "La fermeture « {0} » ne vient pas après l'ouverture « {1} ».", "Corrigez l'une des deux dates."),
    WINDOW_NONE(
            WARNING,
            "Sans dates, la réinscription est fermée pour cet institut.",
            "Donnez les dates d'ouverture et de fermeture dès qu'elles sont connues."),
    WINDOW_OTHER_YEAR(
            ERROR,
            "Cette ouverture est de la campagne {0}, d'autres sont de {1}.",
            "Corrigez la date ; si elle est voulue, dites la campagne par --year {1}."),
    WINDOW_BEFORE_JUNE(
            WARNING,
            "Cette ouverture est avant le 1er juin : elle est comptée dans la campagne {0}.",
            "Si elle prépare {1}, importez à nouveau avec --year {1}."),
    WINDOW_OVERLAPS(
            WARNING,
            "Dès cette ouverture, {0} est la campagne en vigueur, et {1} ne l'est plus bien qu'elle soit encore ouverte.",
            "Vérifiez les dates de fermeture de {1}."),
    WINDOW_BESIDE_YEAR(
            WARNING,
            "Cette ouverture serait de la campagne {0}, et non de {1}.",
            "Vérifiez la date ; importez chaque campagne à part."),
    YEAR_UNKNOWN(
            ERROR,
            "Impossible de savoir pour quelle campagne sont ces fichiers.",
            "Importez aussi instituts avec ses dates d'ouverture, ou ajoutez --year 2026-2027."),
    BIRTH_PLACE_ABROAD(
            WARNING,
            "Le département de naissance est ignoré : le pays de naissance n'est pas la France.",
            "Videz cette valeur, ou corrigez le pays (100 = France)."),
    NO_NATIONALITY(
            WARNING,
            "Sans nationalité : elle est reprise comme non déterminée.",
            "Complétez la valeur si elle est connue."),
    BIRTH_PLACE_MISSING(
            WARNING,
            "Née ou né en France, mais sans « {0} ».",
            "Complétez la valeur : elle figurera sur l'attestation."),
    ADDRESS_INCOMPLETE(
            WARNING,
            "L'adresse est incomplète, sans « {0} » : elle n'est pas reprise.",
            "Complétez-la ; sinon l'étudiant la saisira."),
    ADDRESS_LINES(
            WARNING,
            "Une ligne d'adresse dépasse {0} caractères : l'adresse est reprise « {1} ».",
            "Abrégez-la si ce qui manque compte."),
    COMMUNE_UNKNOWN(
            WARNING,
            "La commune « {0} » n'a pas le code postal {1} dans la liste officielle.",
            "Vérifiez-les ; l'étudiant devra confirmer son adresse."),
    COMMUNE_OF_TODAY(
            WARNING,
            "« {0} » n'est pas une commune d'aujourd'hui : l'adresse est reprise à {1}, et ce nom gardé sur une ligne.",
            "Rien à faire si c'est juste ; sinon, corrigez la commune ou le code postal.");

    private final Severity severity;
    private final String message;
    private final String remedy;

    ImportProblem(Severity severity, String message, String remedy) {
        this.severity = severity;
        this.message = message;
        this.remedy = remedy;
    }

    Severity severity() {
        return severity;
    }

    ImportFault in(String file, int line, String column, String value, Object... arguments) {
        return new ImportFault(
                file,
                line,
                column,
                DisplayText.cut(value),
                severity,
                DisplayText.filled(message, arguments),
                DisplayText.filled(remedy, arguments));
    }
}
