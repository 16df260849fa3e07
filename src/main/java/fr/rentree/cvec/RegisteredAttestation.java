package fr.rentree.cvec;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.rentree.shared.BirthDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An attestation as the register writes it; what we do not compare is not read. */
record RegisteredAttestation(
        @JsonProperty(required = true) String nom,
        @Nullable String nomUsage,
        @JsonProperty(required = true) String prenom,

        @JsonProperty(value = "date_naissance", required = true)
        String birthDate,

        @JsonProperty(value = "etat", required = true) State state) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LONGEST_LABEL = 80;
    private static final Pattern ODD = Pattern.compile("[\\s\\p{C}\\p{Z}]+");
    private static final Set<Integer> VALID = Set.of(70, 71, 73, 75, 76, 98);

    /** « Required » is not asked of what is there but null. */
    RegisteredAttestation {
        requireNonNull(nom);
        requireNonNull(prenom);
        requireNonNull(birthDate);
        requireNonNull(state);
    }

    record State(
            @JsonProperty(required = true) int code,
            @Nullable String libelle) {

        /** A page quotes it: whatever it is, it becomes a line of bounded length. */
        String label() {
            if (libelle == null) return "";
            var line = ODD.matcher(libelle).replaceAll(" ").strip();
            return line.codePointCount(0, line.length()) <= LONGEST_LABEL
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL));
        }
    }

    /** Compares by software what the student would otherwise be asked. */
    CvecAnswer compare(CvecHolder holder) {
        if (!VALID.contains(state.code())) return new CvecAnswer.NotValid(state.code(), state.label());
        var namesDiffer = !sameFamily(holder) || !sameFirst(holder);
        var dateDiffers = !holder.birthDate().agrees(BirthDate.of(LocalDate.parse(birthDate, DATE)));
        return namesDiffer || dateDiffers
                ? new CvecAnswer.Different(namesDiffer, dateDiffers)
                : new CvecAnswer.Confirmed();
    }

    private boolean sameFamily(CvecHolder holder) {
        var ours = letters(holder.familyName(), holder.usedName());
        return letters(nom, nomUsage).stream().anyMatch(ours::contains);
    }

    /** Who has but one name is not asked for another. */
    private boolean sameFirst(CvecHolder holder) {
        var theirs = Letters.of(prenom);
        return holder.firstNames().isEmpty()
                || holder.firstNames().stream().map(Letters::of).anyMatch(theirs::equals);
    }

    private static Set<String> letters(String name, @Nullable String other) {
        return Stream.of(name, other == null ? "" : other)
                .map(Letters::of)
                .filter(letters -> !letters.isEmpty())
                .collect(Collectors.toSet());
    }
}
