package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.PersonalForm;
import fr.rentree.enrolment.PhoneText;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.reference.Nomenclature;
import fr.rentree.reference.NomenclatureCode;
import fr.rentree.reference.References;
import fr.rentree.student.StudentRecord;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.SummaryRow;
import fr.rentree.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Données personnelles »: CVEC, addresses, contact, family; what is known is folded. */
@Controller
@RequestMapping("/reinscription/donnees-personnelles")
class PersonalPage {

    private final StepFlow flow;
    private final StepDefinition step;

    PersonalPage(StepFlow flow, CvecQuestion cvec) {
        this.flow = flow;
        step = new StepDefinition(
                Step.PERSONAL, PersonalForm.class, PersonalPage::page, cvec::confirmed, AddressRemarks::query);
    }

    @GetMapping
    ModelAndView show(StepRequest request) {
        return flow.show(step, request);
    }

    @PostMapping
    ModelAndView save(StepRequest request) {
        return flow.save(step, request);
    }

    @PostMapping(params = StepFlow.TYPING)
    ResponseEntity<Autosave> type(StepRequest request) {
        return flow.type(step, request);
    }

    private static ModelAndView page(StepRequest request, Journey journey) {
        var words = request.words();
        var references = journey.references();
        var form = journey.personalForm();
        var checked = journey.parsed(Step.PERSONAL);
        var fields = StepFlow.fields(request, journey, Step.PERSONAL, "enrolment.personal");
        var places = new TypedPlaces(fields, references);
        var student = journey.dossier().student();
        var military =
                journey.questions().military() ? codes(fields, "military", references.militarySituations()) : null;
        var accommodation = codes(fields, "accommodation", references.accommodation());
        var annualSame = fields.choice("annualSame", "yes", "no");
        var family = codes(fields, "family", references.familySituations());
        var disability = fields.choice("disability", "yes", "no");
        return Page.of(
                "reinscription/donnees-personnelles",
                new PersonalView(
                        StepFlow.around(Step.PERSONAL, request, journey, fields.faults()),
                        Recap.identity(journey, words).stream()
                                .map(line -> new SummaryRow(line.label(), line.value(), null))
                                .toList(),
                        CvecFields.of(journey, fields),
                        names(student, words),
                        FoldedGroup.of(
                                request, checked, AddressFields.line(form.fixed(), fields, references), "fixed."),
                        AddressFields.of("fixed", form.fixed(), fields, places, references),
                        FoldedGroup.of(
                                request,
                                checked,
                                FoldedGroup.line(chosen(accommodation), annual(form, annualSame, fields, references)),
                                "accommodation",
                                "annual"),
                        accommodation,
                        annualSame,
                        AddressFields.of("annual", form.annual(), fields, places, references),
                        FoldedGroup.of(
                                request,
                                checked,
                                FoldedGroup.line(PhoneText.of(form.phone()), form.email()),
                                "phone",
                                "email",
                                "copies"),
                        fields.text("phone"),
                        fields.text("email"),
                        fields.problems().of("email") == null ? form.emailKept() : "",
                        fields.text("copies"),
                        FoldedGroup.of(
                                request,
                                checked,
                                FoldedGroup.line(chosen(family), form.children()),
                                "family",
                                "children"),
                        family,
                        fields.text("children"),
                        FoldedGroup.of(request, checked, military == null ? "" : chosen(military), "military"),
                        military,
                        FoldedGroup.of(request, checked, chosen(disability), "disability"),
                        disability));
    }

    private static String names(StudentRecord student, Words words) {
        var name = student.cardName();
        return student.usedName() == null ? name : words.say("enrolment.identity.names", name, student.usedName());
    }

    private static String annual(PersonalForm form, FormField same, FormFields fields, References references) {
        return form.annualSame().equals("no") ? AddressFields.line(form.annual(), fields, references) : chosen(same);
    }

    private static FormField codes(FormFields fields, String name, Nomenclature codes) {
        var locale = fields.words().locale();
        return fields.choice(name, codes.inService(), NomenclatureCode::code, code -> code.label(locale));
    }

    private static String chosen(FormField field) {
        return field.options().stream()
                .filter(FormField.Option::chosen)
                .map(FormField.Option::label)
                .findFirst()
                .orElse("");
    }
}
