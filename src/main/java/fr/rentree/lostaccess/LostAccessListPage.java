package fr.rentree.lostaccess;

import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.Person;
import fr.rentree.web.DateText;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The secretary's list of requests for lost identifiers, the most urgent first. */
@Controller
@BuiltInPage
class LostAccessListPage {

    static final String PATH = "/secretariat/identifiants";

    private final LostAccessDesk requests;
    private final Institutes institutes;
    private final Clock clock;

    LostAccessListPage(LostAccessDesk requests, Institutes institutes, Clock clock) {
        this.requests = requests;
        this.institutes = institutes;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(@SignedIn Person staff, PageFrame frame) {
        var now = clock.instant();
        var lines =
                requests.waiting(staff).stream().map(it -> line(it, frame, now)).toList();
        return Page.of("secretariat/identifiants", new LostAccessListView(frame, lines, LostAccessDesk.MOST_LISTED));
    }

    private LostAccessListView.Line line(LostAccessRequest it, PageFrame frame, Instant now) {
        var typed = it.typed();
        var institute = typed.institute() == null
                ? frame.university().name()
                : institutes.find(typed.institute()).map(Institute::shortName).orElse(typed.institute());
        return new LostAccessListView.Line(
                PATH + "/" + it.id(),
                typed.name(),
                institute,
                it.state().name(),
                DateText.moment(it.askedAt(), frame.words()),
                DateText.moment(it.dueAt(), frame.words()),
                it.dueAt().isBefore(now));
    }
}
