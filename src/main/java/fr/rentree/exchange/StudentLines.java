package fr.rentree.exchange;

import static java.util.Objects.requireNonNull;

import fr.rentree.reference.Countries;
import fr.rentree.shared.Address;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.FoldedName;
import fr.rentree.shared.Place;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code etudiants}. */
final class StudentLines implements Consumer<FileLine> {

    final List<StudentRecord> students = new ArrayList<>();
    final KeyIndex numbers = new KeyIndex();
    final MovedStudents moved = MovedStudents.none();
    private final Map<String, FileLine> byEmail = new HashMap<>();
    private final Map<String, FileLine> byIne = new HashMap<>();
    private final AddressCells addresses;
    private Map<String, StudentRecord> known = Map.of();

    private final ImportCodes codes;

    StudentLines(ImportCodes codes) {
        this.codes = codes;
        this.addresses = new AddressCells(codes);
    }

    /** The records of these students that are loaded already, by number. */
    void over(Map<String, StudentRecord> records) {
        known = records;
    }

    @Override
    public void accept(FileLine line) {
        var number = line.find("numero_etudiant");
        if (number != null)
            numbers.first(line, "numero_etudiant", number, "L'étudiant " + number, ImportProblem.KEY_TWICE, "étudiant");
        alone(byEmail, line, "courriel", ImportProblem.EMAIL_TWICE);
        alone(byIne, line, "ine", ImportProblem.INE_TWICE);
        birthPlace(line);
        nationality(line);
        var before = number == null ? null : known.get(number);
        var address = addresses.read(line, before == null ? null : before.address());
        if (line.sound()) students.add(student(line, address));
    }

    private static void alone(Map<String, FileLine> seen, FileLine line, String column, ImportProblem problem) {
        var value = line.find(column);
        if (value == null) return;
        var earlier = seen.putIfAbsent(value.toLowerCase(Locale.ROOT), line);
        if (earlier == null) return;
        line.note(column, problem, value, earlier.number());
        earlier.spoil();
    }

    /**
     * Notes whose e-mail or INE belongs to a student who is loaded already and whom this file does not mention. The same INE
     * is the same person, whose number has changed; so are the same birth date, names and e-mail, where the INE does not say
     * otherwise. Another person's address has changed hands, if nothing lets that person enrol this year.
     *
     * @param holders loaded students of whom the file has no line
     * @param records theirs, by number
     * @param offered numbers of those who may enrol this year
     */
    void compareWith(List<Students.Holder> holders, Map<String, StudentRecord> records, Set<String> offered) {
        for (var holder : holders) {
            var line = holder.ine() == null ? null : byIne.get(holder.ine().toLowerCase(Locale.ROOT));
            if (line == null) continue;
            if (!move(holder, line))
                line.note("ine", ImportProblem.INE_TAKEN, requireNonNull(holder.ine()), holder.number());
        }
        for (var holder : holders) {
            var line = byEmail.get(holder.email());
            if (line == null || moved.numbers().containsKey(holder.number())) continue;
            if (samePerson(line, records.get(holder.number().value())) && move(holder, line)) continue;
            if (offered.contains(holder.number().value()))
                line.note("courriel", ImportProblem.EMAIL_TAKEN, holder.email(), holder.number());
            else giveOn(holder, line);
        }
    }

    /** @return whether the line's number is free, so that the student can move there */
    private boolean move(Students.Holder holder, FileLine line) {
        var number = line.find("numero_etudiant");
        if (number == null || known.containsKey(number)) return false;
        var to = new StudentNumber(number);
        if (moved.numbers().containsValue(to)) return false;
        moved.numbers().put(holder.number(), to);
        line.note("numero_etudiant", ImportProblem.NUMBER_CHANGED, number, holder.number());
        return true;
    }

    private void giveOn(Students.Holder holder, FileLine line) {
        var number = line.find("numero_etudiant");
        if (number == null) return;
        moved.addresses().put(holder.number(), new StudentNumber(number));
        line.note("courriel", ImportProblem.EMAIL_GIVEN_ON, holder.email(), holder.number());
    }

    private static boolean samePerson(FileLine line, @Nullable StudentRecord record) {
        if (record == null || !line.sound()) return false;
        return (line.find("ine") == null || record.ine() == null)
                && BirthDate.parse(line.get("date_naissance")).equals(record.birthDate())
                && folded(line.get("nom_famille"), firstNames(line))
                        .equals(folded(record.familyName(), record.firstNames()));
    }

    private static FoldedName folded(String familyName, List<String> firstNames) {
        return FoldedName.of(familyName + " " + String.join(" ", firstNames));
    }

    private static List<String> firstNames(FileLine line) {
        return Stream.of(line.find("prenom"), line.find("prenom2"), line.find("prenom3"))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Notes who would take over the e-mail or INE of somebody who is left out, and so keeps it.
     *
     * @return whether there was anybody
     */
    boolean noteTaken(List<Students.Holder> holders, Set<String> leftOut) {
        boolean any = false;
        for (var holder : holders) {
            if (!leftOut.contains(holder.number().value())) continue;
            any |= noteTaken(
                    byEmail.get(holder.email()), "courriel", ImportProblem.EMAIL_TAKEN, holder.email(), holder);
            if (holder.ine() != null)
                any |= noteTaken(
                        byIne.get(holder.ine().toLowerCase(Locale.ROOT)),
                        "ine",
                        ImportProblem.INE_TAKEN,
                        holder.ine(),
                        holder);
        }
        return any;
    }

    private static boolean noteTaken(
            @Nullable FileLine line, String column, ImportProblem problem, String value, Students.Holder holder) {
        if (line == null || !line.sound() || holder.number().value().equals(line.find("numero_etudiant"))) return false;
        line.note(column, problem, value, holder.number());
        return true;
    }

    void noteStaff(StudentRecord student) {
        requireNonNull(byEmail.get(student.email().toLowerCase(Locale.ROOT)))
                .note("courriel", ImportProblem.EMAIL_OF_STAFF, student.number(), student.email());
    }

    private static void birthPlace(FileLine line) {
        var country = line.find("pays_naissance");
        if (country == null) return;
        var department = line.find("departement_naissance");
        if (!country.equals(Address.FRANCE)) {
            if (department != null && !department.equals(CodeRules.ABROAD))
                line.note("departement_naissance", ImportProblem.BIRTH_PLACE_ABROAD);
        } else if (department != null && department.equals(CodeRules.ABROAD)) {
            line.leaveOut(
                    "departement_naissance",
                    ImportProblem.UNKNOWN_CODE,
                    department,
                    CodeList.DEPARTMENT.french(),
                    CodeList.DEPARTMENT.example());
        } else if (line.sound()) {
            for (var column : List.of("departement_naissance", "commune_naissance"))
                if (line.find(column) == null) line.note(column, ImportProblem.BIRTH_PLACE_MISSING, column);
        }
    }

    private static void nationality(FileLine line) {
        if (line.sound() && line.gives("nationalite") && line.find("nationalite") == null)
            line.note("nationalite", ImportProblem.NO_NATIONALITY);
    }

    private StudentRecord student(FileLine line, @Nullable Address address) {
        boolean bornInFrance = line.get("pays_naissance").equals(Address.FRANCE);
        var department = bornInFrance ? line.find("departement_naissance") : null;
        var town = line.find("commune_naissance");
        var civility = line.find("civilite");
        var place = line.find("lieu_n1");
        return new StudentRecord(
                new StudentNumber(line.get("numero_etudiant")),
                line.find("ine"),
                line.get("nom_famille"),
                line.find("nom_usage"),
                firstNames(line),
                line.find("prenom_usage"),
                civility == null ? null : StudentRecord.Civility.valueOf(civility),
                StudentRecord.Sex.valueOf(line.get("sexe")),
                BirthDate.parse(line.get("date_naissance")),
                line.get("pays_naissance"),
                department,
                town == null || department == null ? town : codes.town(department, town),
                Objects.requireNonNullElse(line.find("nationalite"), Countries.NO_NATIONALITY),
                line.get("courriel"),
                line.find("courriel_secours"),
                line.find("telephone"),
                address,
                line.find("hebergement"),
                line.findNumber("annee_bac"),
                line.find("serie_bac"),
                line.find("mention_bac"),
                line.find("situation_familiale"),
                line.findNumber("nb_enfants"),
                line.find("profession"),
                line.find("profession_parent1"),
                line.find("profession_parent2"),
                line.find("situation_n1"),
                place == null ? null : Place.parse(place),
                line.find("etablissement_n1"),
                line.find("dernier_diplome_type"),
                line.findNumber("dernier_diplome_annee"),
                line.find("bourse"));
    }
}
