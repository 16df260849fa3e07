package fr.rentree.enrolment.web;

import fr.rentree.reference.Countries;
import fr.rentree.reference.Departments;
import fr.rentree.reference.NomenclatureCode;
import fr.rentree.reference.References;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Draws countries and départements as texts: lists of all of them would weigh more than the rest of a page. What is no
 * place comes back with its list, the first such field of a page only.
 */
final class TypedPlaces {

    private final FormFields fields;
    private final Countries countries;
    private final Departments departments;
    private boolean listed;

    TypedPlaces(FormFields fields, References references) {
        this.fields = fields;
        countries = references.countries();
        departments = references.departments();
    }

    FormField country(String name) {
        var locale = fields.words().locale();
        var text = fields.text(name);
        return unknown(text) && countries.resolve(text.typed()).isEmpty()
                ? list(text, () -> countries.inService(locale), code -> code.label(locale))
                : text.showing(countries.label(countries.resolve(text.typed()).orElse(text.typed()), locale));
    }

    FormField department(String name) {
        var text = fields.text(name);
        return unknown(text)
                ? list(text, departments::inService, code -> departments.label(code.code()))
                : text.showing(
                        departments.label(departments.resolve(text.typed()).orElse(text.typed())));
    }

    private static boolean unknown(FormField field) {
        return field.wrong() && !field.typed().isBlank();
    }

    private FormField list(
            FormField text, Supplier<List<NomenclatureCode>> codes, Function<NomenclatureCode, String> label) {
        if (listed) return text;
        listed = true;
        return fields.choice(text.name(), codes.get(), NomenclatureCode::code, label);
    }
}
