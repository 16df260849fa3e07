package fr.rentree.enrolment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * « Données annuelles » as typed.
 *
 * @param programmes one for each chosen programme, in the order of the offers
 * @param previous one of {@link Answers.PreviousAnswer}
 * @param situationCountry instead of {@code situationPlace} where the situation is abroad
 * @param documents document code → {@code yes}, {@code no} or nothing
 */
public record AnnualForm(
        List<Following> programmes,
        String previous,
        String previousDepartment,
        String previousCountry,
        String situation,
        PlaceForm situationPlace,
        String situationCountry,
        String establishment,
        LastForm lastDiploma,
        LastForm lastEstablishment,
        String occupation,
        String workShare,
        String parent1Occupation,
        String parent2Occupation,
        String grant,
        String grantNumber,
        String ward,
        Map<String, String> documents) {

    /**
     * The questions asked for each chosen programme. {@code confirmed} = « yes » to a status that contradicts the
     * régime.
     */
    public record Following(
            String programme, String status, String confirmed, String maintained, String gapYear, String exchange) {
        static final Following EMPTY = new Following("", "", "", "", "", "");

        public Following {
            programme = FormText.typed(programme);
            status = FormText.typed(status);
            confirmed = FormText.typed(confirmed);
            maintained = FormText.typed(maintained);
            gapYear = FormText.typed(gapYear);
            exchange = FormText.typed(exchange);
        }
    }

    /** A country and, in France, a département. */
    public record PlaceForm(String country, String department) {
        static final PlaceForm EMPTY = new PlaceForm("", "");

        public PlaceForm {
            country = FormText.typed(country);
            department = FormText.typed(department);
        }
    }

    /** A last diploma or establishment: what kind, when, where; of an establishment which one, too. */
    public record LastForm(String type, String year, PlaceForm place, String establishment) {
        static final LastForm EMPTY = new LastForm("", "", PlaceForm.EMPTY, "");

        public LastForm {
            type = FormText.typed(type);
            year = FormText.typed(year);
            place = or(place, PlaceForm.EMPTY);
            establishment = FormText.typed(establishment);
        }
    }

    public AnnualForm {
        programmes = or(programmes, List.<Following>of()).stream()
                .map(it -> or(it, Following.EMPTY))
                .toList();
        previous = FormText.typed(previous);
        previousDepartment = FormText.typed(previousDepartment);
        previousCountry = FormText.typed(previousCountry);
        situation = FormText.typed(situation);
        situationPlace = or(situationPlace, PlaceForm.EMPTY);
        situationCountry = FormText.typed(situationCountry);
        establishment = FormText.typed(establishment);
        lastDiploma = or(lastDiploma, LastForm.EMPTY);
        lastEstablishment = or(lastEstablishment, LastForm.EMPTY);
        occupation = FormText.typed(occupation);
        workShare = FormText.typed(workShare);
        parent1Occupation = FormText.typed(parent1Occupation);
        parent2Occupation = FormText.typed(parent2Occupation);
        grant = FormText.typed(grant);
        grantNumber = FormText.typed(grantNumber);
        ward = FormText.typed(ward);
        documents = answered(or(documents, Map.<String, String>of()));
    }

    /** What was posted without a value was not answered. */
    private static Map<String, String> answered(Map<String, String> posted) {
        var answers = new LinkedHashMap<>(posted);
        answers.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(answers);
    }

    private static <T> T or(@Nullable T posted, T none) {
        return posted == null ? none : posted;
    }
}
