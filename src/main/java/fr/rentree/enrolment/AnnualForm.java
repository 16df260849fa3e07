package fr.rentree.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.rentree.enrolment.Answers.Annual;
import fr.rentree.enrolment.Answers.PreviousAnswer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * « Données annuelles » as typed.
 *
 * @param programmes one for each chosen programme, in the order of the offers
 * @param previous one of {@link Answers.PreviousAnswer}
 * @param situationCountry instead of {@code situationPlace} where the situation is abroad
 * @param documents document code → {@code yes}, {@code no} or nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
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
        Map<String, String> documents)
        implements StepForm {

    /**
     * The questions asked for each chosen programme. {@code confirmed} = « yes » to a status that contradicts the
     * régime.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
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

        /** As the rules read it: one answer for an institute, and a status that is confirmed for one régime. */
        Following settled(Answers.Following answer) {
            var stays = answer.maintained() == null ? "" : answer.maintained() ? "yes" : "no";
            return new Following(programme, status, FormText.orEmpty(answer.confirmedFor()), stays, gapYear, exchange);
        }

        /** With « yes » only to a status that was confirmed for this régime. */
        Following within(String regime) {
            if (confirmed.isEmpty() || confirmed.equals("yes")) return this;
            return new Following(
                    programme, status, confirmed.equals(regime) ? "yes" : "", maintained, gapYear, exchange);
        }
    }

    /** A country and, in France, a département. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PlaceForm(String country, String department) {
        static final PlaceForm EMPTY = new PlaceForm("", "");

        public PlaceForm {
            country = FormText.typed(country);
            department = FormText.typed(department);
        }
    }

    /** A last diploma or establishment: what kind, when, where; of an establishment which one, too. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
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

    @Override
    public Step step() {
        return Step.ANNUAL;
    }

    /** What was typed for this programme. */
    Optional<Following> following(String programme) {
        return programmes.stream()
                .filter(it -> it.programme().equals(programme))
                .findFirst();
    }

    /** With what was typed earlier for programmes that this form does not ask about: they may be finished. */
    AnnualForm keeping(AnnualForm earlier) {
        var others = earlier.programmes().stream()
                .filter(it -> following(it.programme()).isEmpty());
        return with(Stream.concat(programmes.stream(), others).toList(), previousDepartment, documents);
    }

    /** Without programmes and documents that are none of these. */
    AnnualForm within(Collection<String> keys, Collection<String> codes) {
        var answers = new LinkedHashMap<>(documents);
        answers.keySet().retainAll(codes);
        return with(
                programmes.stream().filter(it -> keys.contains(it.programme())).toList(), previousDepartment, answers);
    }

    /**
     * With the answers for each programme as the rules read them.
     *
     * @param department of the institute, for whom another answer was given than the one that has it
     */
    AnnualForm settled(Annual answers, String department) {
        var there = answers.previousYear().answer() == PreviousAnswer.INSTITUTE_FRANCE;
        return with(
                programmes.stream()
                        .map(typed -> answers.programmes().stream()
                                .filter(it -> it.programme().toString().equals(typed.programme()))
                                .findFirst()
                                .map(typed::settled)
                                .orElse(typed))
                        .toList(),
                there ? previousDepartment : department,
                documents);
    }

    AnnualForm with(List<Following> programmes, String previousDepartment, Map<String, String> documents) {
        return new AnnualForm(
                programmes,
                previous,
                previousDepartment,
                previousCountry,
                situation,
                situationPlace,
                situationCountry,
                establishment,
                lastDiploma,
                lastEstablishment,
                occupation,
                workShare,
                parent1Occupation,
                parent2Occupation,
                grant,
                grantNumber,
                ward,
                documents);
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
