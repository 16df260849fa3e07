package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.web.FlatForm;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.ServletRequestDataBinder;

/** Makes forms as a browser posts them: bound by the framework from field names and texts. */
final class Posted {

    private final Map<String, String> fields;

    private Posted(Map<String, String> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /** Starts from « Données personnelles » as the page shows them, with a good CVEC number and the JDC done. */
    static Posted personal(Journey journey) {
        return of(journey.personalForm()).field("cvec", "MTP6 ABCDEF 12").field("military", "1");
    }

    /** Starts from « Données annuelles » as the page shows them, with no grant where that has to be said. */
    static Posted annual(Journey journey) {
        var shown = journey.annualForm();
        return of(shown)
                .field(
                        "grant",
                        shown.grant().isEmpty() && AnnualRules.charged(journey.programmes()) ? "none" : shown.grant());
    }

    /** Starts from a form as the page shows it. */
    static Posted of(Record form) {
        return new Posted(FlatForm.of(form));
    }

    static Posted nothing() {
        return new Posted(Map.of());
    }

    Posted field(String name, String typed) {
        fields.put(name, typed);
        return this;
    }

    Posted without(String name) {
        fields.keySet().removeIf(it -> it.equals(name) || it.startsWith(name + ".") || it.startsWith(name + "["));
        return this;
    }

    PersonalForm personalForm() {
        return bound(PersonalForm.class);
    }

    AnnualForm annualForm() {
        return bound(AnnualForm.class);
    }

    /** What the rules of the way say of it. */
    Parsed<Answers.Personal> checkedPersonal(Journey journey) {
        return PersonalRules.check(personalForm(), journey.dossier(), journey.facts());
    }

    Parsed<Answers.Annual> checkedAnnual(Journey journey) {
        return AnnualRules.check(annualForm(), journey.dossier(), journey.facts());
    }

    private <T> T bound(Class<T> form) {
        var request = new MockHttpServletRequest();
        fields.forEach(request::addParameter);
        var binder = new ServletRequestDataBinder(null);
        binder.setTargetType(ResolvableType.forClass(form));
        binder.construct(request);
        return form.cast(requireNonNull(binder.getTarget()));
    }
}
