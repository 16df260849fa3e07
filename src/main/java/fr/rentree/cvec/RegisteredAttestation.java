package fr.rentree.cvec;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.Blanks;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An attestation as the register writes it; what we do not compare is not read. */
record RegisteredAttestation(
        @JsonProperty(required = true) String nom,
        @Nullable String nomUsage,
        @JsonProperty(required = true) String prenom,

        @JsonProperty("date_naissance") @JsonAlias("dateNaissance") @Nullable
        String birthDate,

        @JsonProperty(value = "etat", required = true) State state) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** « DURAN (DE) »: what stands in brackets goes before the name, or is left out. */
    private static final Pattern BRACKETS = Pattern.compile("(.*)\\((.*)\\)(.*)");

    private static final int LONGEST_LABEL = 80;
    private static final Pattern ODD = Pattern.compile("[\\s\\p{C}\\p{Z}]+");
    private static final Set<Integer> VALID = Set.of(70, 71, 73, 75, 76, 98);

    /** « Required » is not asked of what is there but null. */
    RegisteredAttestation {
        requireNonNull(nom);
        requireNonNull(prenom);
        requireNonNull(state);
    }

    record State(
            @JsonProperty(required = true) int code,
            @Nullable String libelle) {

        /** A page quotes it: whatever it is, it becomes a line of bounded length. */
        String label() {
            if (libelle == null) return "";
            var line = Blanks.strip(ODD.matcher(libelle).replaceAll(" "));
            return line.codePointCount(0, line.length()) <= LONGEST_LABEL
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL));
        }
    }

    /** Compares by software what the student would otherwise be asked. */
    CvecAnswer compare(CvecHolder holder) {
        if (!VALID.contains(state.code())) return new CvecAnswer.NotValid(state.code(), state.label());
        var namesDiffer = !sameFamily(holder) || !sameFirst(holder);
        var born = born();
        var dateDiffers = born.isPresent() && !holder.birthDate().agrees(born.get());
        if (namesDiffer || dateDiffers) return new CvecAnswer.Different(namesDiffer, dateDiffers);
        return born.isPresent() ? new CvecAnswer.Confirmed() : new CvecAnswer.Undated();
    }

    /** The date of birth; nothing where there is none, or none that the calendar has: {@code 00/00/2005}. */
    private Optional<BirthDate> born() {
        try {
            return Optional.ofNullable(birthDate).map(text -> BirthDate.of(LocalDate.parse(Blanks.strip(text), DATE)));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private boolean sameFamily(CvecHolder holder) {
        var ours = letters(holder.familyName(), holder.usedName());
        return Stream.of(nom, nomUsage == null ? "" : nomUsage)
                .flatMap(RegisteredAttestation::spellings)
                .map(RegisterName::of)
                .anyMatch(ours::contains);
    }

    private static Stream<String> spellings(String name) {
        var match = BRACKETS.matcher(name);
        return match.matches()
                ? Stream.of(name, match.group(2) + match.group(1) + match.group(3), match.group(1) + match.group(3))
                : Stream.of(name);
    }

    /** All first names may stand there: the first one is compared, be it of several words. Who has but one name has none. */
    private boolean sameFirst(CvecHolder holder) {
        var words = List.of(Blanks.strip(prenom).split("[\\s,;]+"));
        var ours = holder.firstNames().stream().map(RegisterName::of).toList();
        return ours.isEmpty()
                || IntStream.rangeClosed(1, words.size())
                        .mapToObj(count -> RegisterName.of(String.join("", words.subList(0, count))))
                        .anyMatch(ours::contains);
    }

    private static Set<String> letters(String name, @Nullable String other) {
        return Stream.of(name, other == null ? "" : other)
                .map(RegisterName::of)
                .filter(letters -> !letters.isEmpty())
                .collect(Collectors.toSet());
    }
}
