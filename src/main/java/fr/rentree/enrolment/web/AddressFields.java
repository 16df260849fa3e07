package fr.rentree.enrolment.web;

import fr.rentree.enrolment.AddressForm;
import fr.rentree.reference.Communes.Commune;
import fr.rentree.reference.References;
import fr.rentree.shared.FormProblems.Problem;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an address.
 *
 * @param choice asked where postal code and commune do not go together: among the communes of the code, or whether to keep
 *     what was typed; {@code null} where it is not asked
 * @param asTyped what would be kept
 */
public record AddressFields(
        FormField where,
        FormField line1,
        FormField line2,
        FormField line3,
        FormField postcode,
        FormField commune,
        FormField foreignCity,
        FormField country,
        @Nullable FormField choice,
        String asTyped) {

    private static final Set<String> KEPT_IF_INSISTED = Set.of(
            "enrolment.personal.postcode.unknown",
            "enrolment.personal.postcode.cedex",
            "enrolment.personal.postcode.districts");

    static AddressFields of(
            String name, AddressForm form, FormFields fields, TypedPlaces places, References references) {
        return new AddressFields(
                fields.choice(name + ".where", AddressForm.FRANCE, AddressForm.ABROAD)
                        .labelled(fields.words().say(fields.prefix() + ".where." + name)),
                fields.text(name + ".line1"),
                fields.text(name + ".line2"),
                fields.text(name + ".line3"),
                fields.text(name + ".postcode"),
                fields.text(name + ".commune"),
                fields.text(name + ".foreignCity"),
                places.country(name + ".country"),
                choice(name, form, fields, references),
                form.asTyped());
    }

    private static @Nullable FormField choice(String name, AddressForm form, FormFields fields, References references) {
        if (fields.problems().of(name + ".choice") != null)
            return among(references.communes().candidates(form.digits(), form.town()), name, form, fields);
        return !form.asTyped().isEmpty()
                        && (refused(fields.problems().of(name + ".postcode")) || insisted(form, references))
                ? fields.text(name + ".choice").labelled(own(form, fields))
                : null;
    }

    private static boolean refused(@Nullable Problem postcode) {
        return postcode != null && KEPT_IF_INSISTED.contains(postcode.key());
    }

    private static boolean insisted(AddressForm form, References references) {
        return form.inFrance() && form.insists() && !references.communes().lists(form.digits(), form.town());
    }

    /** The communes of the code and, last, what was typed. */
    private static FormField among(List<Commune> candidates, String name, AddressForm form, FormFields fields) {
        var values = Stream.concat(candidates.stream().map(Commune::name), Stream.of(form.asTyped()))
                .filter(value -> !value.isEmpty())
                .toList();
        return fields.choice(
                name + ".choice",
                values,
                value -> value,
                value -> value.equals(form.asTyped()) ? own(form, fields) : value);
    }

    private static String own(AddressForm form, FormFields fields) {
        return fields.words().say("enrolment.personal.choice.own", form.asTyped());
    }

    /** The address in one line, as far as it goes. */
    static String line(AddressForm form, FormFields fields, References references) {
        var city = form.inFrance()
                ? (form.postcode() + " " + form.commune()).strip()
                : FoldedGroup.line(
                        form.foreignCity(),
                        references
                                .countries()
                                .label(form.country(), fields.words().locale()));
        return FoldedGroup.line(form.line1(), form.line2(), form.line3(), city);
    }
}
