package fr.rentree.desk.web;

import fr.rentree.desk.Case;
import fr.rentree.desk.Case.Message;
import fr.rentree.desk.CaseId;
import fr.rentree.desk.CaseState;
import fr.rentree.desk.CaseWording;
import fr.rentree.desk.Cases;
import fr.rentree.desk.RecordPart;
import fr.rentree.desk.web.CaseView.Done;
import fr.rentree.desk.web.CaseView.Said;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.DateText;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import fr.rentree.web.SummaryRow;
import fr.rentree.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One of the student's own cases; anybody else's does not exist. */
@Controller
@RequestMapping(CasePage.PATH + "/{id}")
class CasePage {

    static final String PATH = "/demandes";
    static final String SENT = "envoyee";
    private static final String ADDED = "ajoute";

    private final Cases cases;
    private final KeptForms kept;
    private final ReturnToStep back;
    private final CaseRecipient who;
    private final QuestionContext along;

    CasePage(Cases cases, KeptForms kept, ReturnToStep back, CaseRecipient who, QuestionContext along) {
        this.cases = cases;
        this.kept = kept;
        this.back = back;
        this.who = who;
        this.along = along;
    }

    static String path(CaseId id) {
        return PATH + "/" + id;
    }

    @GetMapping
    ModelAndView show(
            PageFrame frame,
            @SignedIn Person person,
            @SignedIn StudentNumber student,
            @PathVariable String id,
            HttpServletRequest request) {
        var found = cases.of(student, CaseId.parse(id));
        var typed = kept.peek(request, person, path(found.id())).orElse(Map.of());
        return page(
                frame, person, found, CaseWording.clean(typed.getOrDefault("text", "")), new FormProblems(), request);
    }

    @PostMapping
    ModelAndView add(
            PageFrame frame,
            @SignedIn Person person,
            @SignedIn StudentNumber student,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        var found = cases.of(student, CaseId.parse(id));
        var clean = CaseWording.clean(text);
        var problems = new FormProblems();
        CaseForm.checkText(clean, problems);
        if (problems.none()) {
            try {
                cases.add(student, found.id(), clean);
                return Page.seeOther(path(found.id()) + "?" + ADDED);
            } catch (Cases.Settled e) {
                problems.add("text", "desk.problem.settled");
            } catch (Cases.TooMany e) {
                problems.add("text", "desk.problem.full");
            }
        }
        return page(frame, person, found, clean, problems, request);
    }

    private Page page(
            PageFrame frame, Person person, Case it, String text, FormProblems problems, HttpServletRequest request) {
        var words = frame.words();
        var fields = new FormFields(words, "desk.case", Map.of("text", text), problems);
        var shown = it.open() || !text.isEmpty();
        return Page.of(
                "demandes/demande",
                new CaseView(
                        frame,
                        fields.faults(),
                        done(it, words, request),
                        words.say(it.type().title()),
                        it.number(),
                        words.say(it.state().title()),
                        CasesPage.kind(it.state()),
                        facts(it, words),
                        it.messages().stream()
                                .map(each -> said(each, it, words))
                                .toList(),
                        shown ? fields.text("text") : null,
                        along.of(it.context(), words),
                        back.to(it.step(), back.typed(request, person, it.step()), words),
                        path(it.id())));
    }

    private @Nullable Done done(Case it, Words words, HttpServletRequest request) {
        var asked = request.getParameterMap();
        var key = asked.containsKey(SENT) ? "desk.done.sent" : asked.containsKey(ADDED) ? "desk.done.added" : null;
        return key == null || request.getMethod().equals("POST")
                ? null
                : new Done(words.say(key), words.say(key + ".text", who.name(it.institute(), words)));
    }

    private List<SummaryRow> facts(Case it, Words words) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(new SummaryRow(words.say("desk.case.number"), it.number(), null));
        facts.add(new SummaryRow(words.say("desk.case.to"), who.name(it.institute(), words), null));
        facts.add(new SummaryRow(words.say("desk.case.opened"), DateText.dateTime(it.openedAt(), words), null));
        if (it.state() == CaseState.OPEN)
            facts.add(new SummaryRow(
                    words.say("desk.case.due"),
                    words.say(
                            "desk.case.due.by",
                            DateText.date(it.dueAt().atZone(ParisTime.ZONE).toLocalDate(), words)),
                    null));
        if (it.settledAt() != null)
            facts.add(new SummaryRow(words.say("desk.case.settled"), DateText.dateTime(it.settledAt(), words), null));
        if (!it.about().isEmpty()) facts.add(new SummaryRow(words.say("desk.case.about"), parts(it, words), null));
        return facts;
    }

    private static String parts(Case it, Words words) {
        return it.about().stream().map(RecordPart::title).map(words::say).collect(Collectors.joining(", "));
    }

    private Said said(Message message, Case it, Words words) {
        return new Said(
                who.author(message.author(), it.institute(), words),
                DateText.moment(message.at(), words),
                message.text().lines().toList());
    }
}
