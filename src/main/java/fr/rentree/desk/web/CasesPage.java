package fr.rentree.desk.web;

import fr.rentree.desk.Case;
import fr.rentree.desk.CaseState;
import fr.rentree.desk.Cases;
import fr.rentree.desk.web.CasesView.Line;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.DateText;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import fr.rentree.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Mes demandes » */
@Controller
class CasesPage {

    private final Cases cases;

    CasesPage(Cases cases) {
        this.cases = cases;
    }

    @GetMapping(CasePage.PATH)
    ModelAndView show(PageFrame frame, @SignedIn StudentNumber student) {
        var lines = cases.of(student).stream()
                .map(each -> line(each, frame.words()))
                .toList();
        return Page.of("demandes/liste", new CasesView(frame, lines));
    }

    /** How a state looks. */
    static String kind(CaseState state) {
        return switch (state) {
            case OPEN -> "info";
            case WAITING_FOR_STUDENT -> "warning";
            case SETTLED -> "success";
        };
    }

    private static Line line(Case it, Words words) {
        return new Line(
                CasePage.path(it.id()),
                words.say(it.type().title()),
                it.number(),
                words.say("desk.list.sent", DateText.dateTime(it.openedAt(), words)),
                words.say(it.state().title()),
                kind(it.state()));
    }
}
