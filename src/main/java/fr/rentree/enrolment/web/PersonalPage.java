package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Answers;
import fr.rentree.enrolment.Checked;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.PersonalForm;
import fr.rentree.enrolment.PhoneText;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.reference.Code;
import fr.rentree.reference.Nomenclature;
import fr.rentree.reference.References;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Answer;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.Typed;
import fr.rentree.shared.web.Words;
import fr.rentree.student.StudentRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Données personnelles »: CVEC, addresses, contact, family; what is known is folded. */
@Controller
@RequestMapping("/reinscription/donnees-personnelles")
class PersonalPage implements StepForm<PersonalForm, Answers.Personal> {

    private final StepFlow flow;
    private final Dossiers dossiers;
    private final CvecQuestion cvec;

    PersonalPage(StepFlow flow, Dossiers dossiers, CvecQuestion cvec) {
        this.flow = flow;
        this.dossiers = dossiers;
        this.cvec = cvec;
    }

    @GetMapping
    ModelAndView show(Visit visit) {
        return flow.show(this, PersonalForm.class, visit);
    }

    @PostMapping
    ModelAndView save(Visit visit) {
        return flow.save(this, Forms.posted(PersonalForm.class, visit.request()), visit);
    }

    @Override
    public Step step() {
        return Step.PERSONAL;
    }

    @Override
    public PersonalForm stored(Way way) {
        return PersonalForm.of(way);
    }

    @Override
    public Answers.@Nullable Personal saved(Way way) {
        return way.dossier().answers().personal();
    }

    @Override
    public Checked<Answers.Personal> check(PersonalForm form, Way way) {
        return way.check(form);
    }

    @Override
    public Checked<Answers.Personal> confirm(Visit visit, Way way, PersonalForm form, Answers.Personal answers) {
        return cvec.confirm(visit, way, form, answers);
    }

    @Override
    public void save(Visit visit, Way way, Answers.Personal answers) {
        dossiers.answer(way, answers, visit.words().locale());
    }

    @Override
    public String remark(PersonalForm form, Answers.Personal answers) {
        return AddressRemarks.query(form, answers);
    }

    @Override
    public List<Recap.Line> lines(Answers.Personal answers, Way way, Words words) {
        return Recap.of(answers, way, words);
    }

    @Override
    public ModelAndView page(Visit visit, Way way, PersonalForm form, Problems problems) {
        var words = visit.words();
        var references = way.references();
        var fields = new Fields(words, "enrolment.personal", Typed.of(form), problems);
        var checked = way.check(form);
        var places = new TypedPlaces(fields, references);
        var student = way.dossier().student();
        var military = way.asksMilitary() ? codes(fields, "military", references.militarySituations()) : null;
        var accommodation = codes(fields, "accommodation", references.accommodation());
        var annualSame = fields.choice("annualSame", "yes", "no");
        var family = codes(fields, "family", references.familySituations());
        var disability = fields.choice("disability", "yes", "no");
        return Page.of(
                "reinscription/donnees-personnelles",
                new PersonalView(
                        StepFlow.around(Step.PERSONAL, visit, way, fields.faults(), stored(way)),
                        Recap.identity(way, words).stream()
                                .map(line -> new Answer(line.label(), line.value(), null))
                                .toList(),
                        CvecFields.of(way, form, fields),
                        names(student, words),
                        Known.of(visit, checked, AddressFields.line(form.fixed(), fields, references), "fixed."),
                        AddressFields.of("fixed", form.fixed(), fields, places, references),
                        Known.of(
                                visit,
                                checked,
                                Known.line(chosen(accommodation), annual(form, annualSame, fields, references)),
                                "accommodation",
                                "annual"),
                        accommodation,
                        annualSame,
                        AddressFields.of("annual", form.annual(), fields, places, references),
                        Known.of(
                                visit,
                                checked,
                                Known.line(PhoneText.of(form.phone()), form.email()),
                                "phone",
                                "email",
                                "copies"),
                        fields.text("phone"),
                        fields.text("email"),
                        fields.text("copies"),
                        Known.of(visit, checked, Known.line(chosen(family), form.children()), "family", "children"),
                        family,
                        fields.text("children"),
                        Known.of(visit, checked, military == null ? "" : chosen(military), "military"),
                        military,
                        Known.of(visit, checked, chosen(disability), "disability"),
                        disability));
    }

    private static String names(StudentRecord student, Words words) {
        var name = student.cardName();
        return student.usedName() == null ? name : words.say("enrolment.identity.names", name, student.usedName());
    }

    private static String annual(PersonalForm form, Field same, Fields fields, References references) {
        return form.annualSame().equals("no") ? AddressFields.line(form.annual(), fields, references) : chosen(same);
    }

    private static Field codes(Fields fields, String name, Nomenclature codes) {
        var locale = fields.words().locale();
        return fields.choice(name, codes.inService(), Code::code, code -> code.label(locale));
    }

    private static String chosen(Field field) {
        return field.options().stream()
                .filter(Field.Option::chosen)
                .map(Field.Option::label)
                .findFirst()
                .orElse("");
    }
}
