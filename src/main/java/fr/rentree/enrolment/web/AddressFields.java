package fr.rentree.enrolment.web;

import fr.rentree.enrolment.AddressForm;
import fr.rentree.reference.Communes;
import fr.rentree.reference.References;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Fields;
import java.util.List;

/** The fields of an address. {@code commune} has options once a postal code leaves a choice or the name did not fit. */
public record AddressFields(
        Field where,
        Field line1,
        Field line2,
        Field line3,
        Field postcode,
        Field commune,
        Field foreignCity,
        Field country) {

    static AddressFields of(String name, AddressForm form, Fields fields, TypedPlaces places, References references) {
        var commune = fields.text(name + ".commune");
        return new AddressFields(
                fields.choice(name + ".where", AddressForm.FRANCE, AddressForm.ABROAD)
                        .labelled(fields.words().say(fields.prefix() + ".where." + name)),
                fields.text(name + ".line1"),
                fields.text(name + ".line2"),
                fields.text(name + ".line3"),
                fields.text(name + ".postcode"),
                commune.wrong() ? candidates(name, form, fields, references) : commune,
                fields.text(name + ".foreignCity"),
                places.country(name + ".country"));
    }

    private static Field candidates(String name, AddressForm form, Fields fields, References references) {
        List<String> names = references.communes().of(form.postcode().replaceAll("\\D", "")).stream()
                .map(Communes.Commune::name)
                .toList();
        return fields.choice(name + ".commune", names, commune -> commune, commune -> commune);
    }

    /** The address in one line, as far as it goes. */
    static String line(AddressForm form, Fields fields, References references) {
        var city = form.inFrance()
                ? (form.postcode() + " " + form.commune()).strip()
                : Known.line(
                        form.foreignCity(),
                        references
                                .countries()
                                .label(form.country(), fields.words().locale()));
        return Known.line(form.line1(), form.line2(), form.line3(), city);
    }
}
