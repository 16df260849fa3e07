package fr.rentree.signon;

import fr.rentree.account.Admission;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
import fr.rentree.student.Students;
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

    static final String PATH = DoorPage.PATH + "/choisir";

    private static final String FIELD = "student";

    private final StudentChoices choices;
    private final Students students;
    private final UniversityDoors doors;
    private final Arrivals arrivals;
    private final Admission admission;

    StudentChoicePage(
            StudentChoices choices, Students students, UniversityDoors doors, Arrivals arrivals, Admission admission) {
        this.choices = choices;
        this.students = students;
        this.doors = doors;
        this.arrivals = arrivals;
        this.admission = admission;
    }

    @GetMapping
    ModelAndView show(Frame frame, HttpServletRequest request) {
        return offered(request)
                .<ModelAndView>map(it -> page(frame, it, new Problems()))
                .orElseGet(() -> Page.seeOther("/connexion"));
    }

    @PostMapping
    ModelAndView choose(
            @RequestParam(name = FIELD, defaultValue = "") String chosen,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var browser = TripCookies.browser(request).orElse("");
        var choice = choices.of(browser).orElse(null);
        if (choice == null) return Page.seeOther("/connexion");
        var number = choice.numbers().stream()
                .filter(it -> it.value().equals(chosen))
                .findFirst();
        var problems = new Problems();
        if (number.isEmpty()) {
            problems.add(FIELD, "signon.choice.student.missing");
            return page(frame, choice, problems);
        }
        var door = doors.find(choice.door());
        if (door.isPresent()
                && arrivals.chosen(number.get()) instanceof AccountMatch.Account(var account)
                && choices.take(browser)) {
            admission.admit(account, door.get().settings().method(), choice.session(), request, response);
            return Page.seeOther(choice.back());
        }
        return Page.seeOther("/connexion");
    }

    private Optional<StudentChoices.Choice> offered(HttpServletRequest request) {
        return TripCookies.browser(request).flatMap(choices::of);
    }

    private Page page(Frame frame, StudentChoices.Choice choice, Problems problems) {
        var fields = new Fields(frame.words(), "signon.choice", Map.of(), problems);
        var words = frame.words();
        var options = students.find(choice.numbers()).stream()
                .map(it -> new Field.Option(
                        it.number().value(),
                        it.displayName(),
                        words.say("signon.choice.student.line", it.number(), Dates.date(it.birthDate(), words)),
                        false))
                .toList();
        var field = fields.text(FIELD);
        return Page.of(
                "universite/choisir",
                new StudentChoiceView(
                        frame,
                        new Field(field.name(), field.label(), field.hint(), "", field.error(), options),
                        fields.faults()));
    }
}
