package fr.rentree.desk.web;

import fr.rentree.desk.CaseType;
import fr.rentree.desk.Cases;
import fr.rentree.desk.RecordPart;
import fr.rentree.desk.StudentContext;
import fr.rentree.desk.web.NewCaseView.Link;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Journey;
import fr.rentree.institute.Institute;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.DateText;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Une demande »: where the way hands over when it does not fit. */
@Controller
@RequestMapping(NewCaseQuery.PATH)
class NewCasePage {

    private final Cases cases;
    private final Dossiers dossiers;
    private final KeptForms kept;
    private final ReturnToStep back;
    private final CaseRecipient who;
    private final QuestionContext along;

    NewCasePage(
            Cases cases,
            Dossiers dossiers,
            KeptForms kept,
            ReturnToStep back,
            CaseRecipient who,
            QuestionContext along) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.kept = kept;
        this.back = back;
        this.who = who;
        this.along = along;
    }

    @GetMapping
    ModelAndView show(
            PageFrame frame,
            @SignedIn Person person,
            @SignedIn StudentNumber student,
            @RequestParam(defaultValue = "OTHER") String type,
            @RequestParam(defaultValue = "") String etape,
            HttpServletRequest request) {
        var asked = NewCaseQuery.of(type, etape);
        var form = kept.peek(request, person, NewCaseQuery.PATH)
                .map(CaseForm::kept)
                .orElseGet(CaseForm::empty);
        var typed = back.typed(request, person, asked.step());
        return page(frame, asked, form, new FormProblems(), dossiers.way(student), typed);
    }

    @PostMapping
    ModelAndView send(
            PageFrame frame,
            @SignedIn Person person,
            @SignedIn StudentNumber student,
            @RequestParam(defaultValue = "OTHER") String type,
            @RequestParam(defaultValue = "") String etape,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request) {
        var asked = NewCaseQuery.of(type, etape);
        var form = CaseForm.posted(posted);
        var typed = back.typed(request, person, asked.step());
        var journey = dossiers.way(student);
        var problems = form.check(asked.type());
        if (problems.none()) {
            try {
                var question = form.question(asked, typed, frame.words().locale());
                return Page.seeOther(CasePage.path(cases.open(journey, question)) + "?" + CasePage.SENT);
            } catch (Cases.TooMany e) {
                problems.add("text", "desk.problem.many");
            }
        }
        return page(frame, asked, form, problems, journey, typed);
    }

    private Page page(
            PageFrame frame,
            NewCaseQuery asked,
            CaseForm form,
            FormProblems problems,
            Journey journey,
            Map<String, String> typed) {
        var words = frame.words();
        var context = StudentContext.of(journey, asked.step(), typed);
        var fields = new FormFields(words, asked.type().key(), Map.of("text", form.text()), problems);
        var institute = journey.programmes().institute().map(Institute::code).orElse(null);
        var promise = List.of(
                who.promise(asked.type(), institute, words),
                words.say(asked.type().key() + ".meanwhile"));
        return Page.of(
                "demandes/nouvelle",
                new NewCaseView(
                        frame,
                        fields.faults(),
                        words.say(asked.type().key() + ".title"),
                        asked.path(),
                        promise,
                        before(journey, asked.type(), frame),
                        about(frame, asked.type(), form, problems, context),
                        fields.text("text"),
                        form.once().toString(),
                        along.of(context, words),
                        back.to(asked.step(), typed, words)));
    }

    private static @Nullable Link before(Journey journey, CaseType type, PageFrame frame) {
        return journey.dossier().notes().stream()
                .filter(note -> note.open() && note.type().equals(type.name()))
                .findFirst()
                .map(note -> new Link(
                        CasePage.PATH + "/" + note.id(),
                        frame.say("desk.new.before", DateText.dateTime(note.at(), frame.words()))))
                .orElse(null);
    }

    /** What the record says stands beside each box. */
    private @Nullable FormField about(
            PageFrame frame, CaseType type, CaseForm form, FormProblems problems, StudentContext context) {
        if (type != CaseType.WRONG_DATA) return null;
        var options = Arrays.stream(RecordPart.values())
                .map(part -> new FormField.Option(
                        part.name(),
                        frame.say(part.title()),
                        along.known(part, context.known(), frame.words()),
                        form.about().contains(part)))
                .toList();
        var problem = problems.of("about");
        return new FormField(
                "about",
                frame.say("desk.wrongData.about"),
                null,
                "",
                problem == null ? null : frame.say(problem.key()),
                options);
    }
}
