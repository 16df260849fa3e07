package fr.rentree.signon;

import fr.rentree.session.SessionStart;
import fr.rentree.shared.FormProblems;
import fr.rentree.student.Students;
import fr.rentree.web.DateText;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks somebody with several student numbers which one to come in with. */
@Controller
@RequestMapping(StudentChoicePage.PATH)
class StudentChoicePage {

    static final String PATH = SignOnPage.PATH + "/choisir";

    private static final String FIELD = "student";

    private final StudentChoices choices;
    private final Students students;
    private final IdentityProviders doors;
    private final AccountMatching matching;
    private final SessionStart admission;

    StudentChoicePage(
            StudentChoices choices,
            Students students,
            IdentityProviders doors,
            AccountMatching matching,
            SessionStart admission) {
        this.choices = choices;
        this.students = students;
        this.doors = doors;
        this.matching = matching;
        this.admission = admission;
    }

    @GetMapping
    ModelAndView show(PageFrame frame, HttpServletRequest request) {
        return offered(request)
                .<ModelAndView>map(it -> page(frame, it, "", new FormProblems()))
                .orElseGet(() -> Page.seeOther("/connexion"));
    }

    @PostMapping
    ModelAndView choose(
            @RequestParam(name = FIELD, defaultValue = "") String chosen,
            PageFrame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var browser = LoginAttemptCookies.browser(request).orElse("");
        var choice = choices.of(browser).orElse(null);
        if (choice == null) return Page.seeOther("/connexion");
        var number = choice.numbers().stream()
                .filter(it -> it.value().equals(chosen))
                .findFirst();
        var problems = new FormProblems();
        if (number.isEmpty()) {
            problems.add(FIELD, "signon.choice.student.missing");
            return page(frame, choice, chosen, problems);
        }
        var account = matching.chosen(number.get());
        if (account.isEmpty()) {
            problems.add(
                    FIELD, "signon.choice.student.closed", frame.university().email());
            return page(frame, choice, chosen, problems);
        }
        var door = doors.find(choice.door());
        if (door.isEmpty() || !choices.take(browser)) return Page.seeOther("/connexion");
        admission.admit(account.get(), door.get().settings().method(), choice.session(), request, response);
        return Page.seeOther(choice.back());
    }

    private Optional<StudentChoices.Choice> offered(HttpServletRequest request) {
        return LoginAttemptCookies.browser(request).flatMap(choices::of);
    }

    private Page page(PageFrame frame, StudentChoices.Choice choice, String chosen, FormProblems problems) {
        var fields = new FormFields(frame.words(), "signon.choice", Map.of(), problems);
        var words = frame.words();
        var options = students.find(choice.numbers()).stream()
                .map(it -> new FormField.Option(
                        it.number().value(),
                        it.displayName(),
                        words.say("signon.choice.student.line", it.number(), DateText.date(it.birthDate(), words)),
                        it.number().value().equals(chosen)))
                .toList();
        var field = fields.text(FIELD);
        return Page.of(
                "universite/choisir",
                new StudentChoiceView(
                        frame,
                        new FormField(field.name(), field.label(), field.hint(), "", field.error(), options),
                        fields.faults()));
    }
}
