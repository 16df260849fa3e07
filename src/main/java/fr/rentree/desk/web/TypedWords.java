package fr.rentree.desk.web;

import fr.rentree.desk.StudentContext;
import fr.rentree.desk.StudentContext.Typed;
import fr.rentree.enrolment.Step;
import fr.rentree.reference.References;
import fr.rentree.web.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a step's form as that step's page words them. */
record TypedWords(
        Words words, References references, @Nullable Step step, List<StudentContext.Offered> offers) {

    /** « Adresse fixe · Pays »; a field that the page has no word for is named as it is. */
    String label(Typed typed) {
        var own = words.find(prefix() + "." + key(typed));
        var label = own == null || own.contains("{0}") ? words.say("desk.sent.field", key(typed)) : own;
        var group = typed.name().contains(".") ? words.find("desk.sent.group." + group(typed)) : null;
        return group == null ? label : group + " · " + label;
    }

    /** A choice as it was labelled, else as typed. */
    String value(Typed typed) {
        return Stream.of(
                        words.find(prefix() + "." + key(typed) + "." + typed.value()),
                        words.find("desk.sent.value." + typed.value()),
                        offer(typed.value()),
                        code(key(typed), typed.value()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(typed.value());
    }

    private @Nullable String offer(String value) {
        return offers.stream()
                .filter(it -> it.programme().equals(value))
                .map(StudentContext.Offered::label)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String code(String key, String value) {
        var language = words.locale();
        return switch (key) {
            case "country", "previousCountry", "situationCountry" ->
                references
                        .countries()
                        .label(references.countries().resolve(value).orElse(value), language);
            case "department", "previousDepartment" ->
                references
                        .departments()
                        .label(references.departments().resolve(value).orElse(value));
            case "accommodation" -> references.accommodation().label(value, language);
            case "family" -> references.familySituations().label(value, language);
            case "military" -> references.militarySituations().label(value, language);
            case "status" -> references.statuses().label(value, language);
            case "grant" -> references.grants().label(value, language);
            case "situation" -> references.situations().label(value, language);
            case "occupation", "parent1Occupation", "parent2Occupation" ->
                references.occupations().label(value, language);
            default -> null;
        };
    }

    private String prefix() {
        return step == Step.PERSONAL
                ? "enrolment.personal"
                : step == Step.ANNUAL ? "enrolment.annual" : "enrolment.choice";
    }

    private static String key(Typed typed) {
        return typed.name().replaceAll("\\[[^]]*]", "").replaceAll("^.*\\.", "");
    }

    private static String group(Typed typed) {
        return typed.name().replaceAll("[\\[.].*$", "");
    }
}
