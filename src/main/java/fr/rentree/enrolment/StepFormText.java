package fr.rentree.enrolment;

import fr.rentree.reference.References;
import fr.rentree.web.FlatForm;
import fr.rentree.web.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a step's form, as typed, in the words of that step's page. */
public record StepFormText(
        Words words, References references, @Nullable Step step) {

    /** Fields that hold no answer of their own: they say which field was asked back about, or which programme it is. */
    private static final Set<String> ABOUT_OTHERS =
            Set.of("cvecKept", "cvecMeant", "emailKept", "emailMeant", "choice", "programme");

    /** A form's answers in the order of its fields; what is empty is left out. */
    public static List<Recap.Line> lines(StepForm form, Words words, References references) {
        var text = new StepFormText(words, references, form.step());
        return FlatForm.of((Record) form).entrySet().stream()
                .filter(it -> !it.getValue().isBlank() && !ABOUT_OTHERS.contains(key(it.getKey())))
                .map(it -> new Recap.Line(text.label(it.getKey()), text.value(it.getKey(), it.getValue())))
                .toList();
    }

    /** « Adresse fixe · Pays »; a field that the page has no word for is named as it is. */
    public String label(String name) {
        var own = words.find(prefix() + "." + key(name));
        var label = own == null || own.contains("{0}") ? words.say("enrolment.typed.field", key(name)) : own;
        var group = name.contains(".") ? words.find("enrolment.typed.group." + name.replaceAll("[\\[.].*$", "")) : null;
        return group == null ? label : group + " · " + label;
    }

    /** A choice as it was labelled, else as typed. */
    public String value(String name, String value) {
        return Stream.of(
                        words.find(prefix() + "." + key(name) + "." + value),
                        words.find("enrolment.typed.value." + value),
                        code(key(name), value))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(value);
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

    private static String key(String name) {
        return name.replaceAll("\\[[^]]*]", "").replaceAll("^.*\\.", "");
    }
}
