package fr.rentree.signon;

import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SummaryRow;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The university says who somebody is, and there is no account for them here. Tells on the same browser what the university
 * has said, and nothing of what is known here; the button asks the registry.
 */
@Controller
@RequestMapping(UnmatchedPersonPage.PATH)
class UnmatchedPersonPage {

    static final String PATH = SignOnPage.PATH + "/inconnu";

    private final UnmatchedPersons unmatchedPersons;

    UnmatchedPersonPage(UnmatchedPersons unmatchedPersons) {
        this.unmatchedPersons = unmatchedPersons;
    }

    @GetMapping
    ModelAndView show(PageFrame frame, HttpServletRequest request) {
        return seen(request)
                .map(it -> Page.of(
                        "universite/inconnu",
                        new UnmatchedPersonView(frame, told(it, frame), unmatchedPersons.asked(it), it.email())))
                .map(ModelAndView.class::cast)
                .orElseGet(() -> Page.seeOther("/connexion"));
    }

    @PostMapping
    ModelAndView ask(PageFrame frame, HttpServletRequest request) {
        seen(request).ifPresent(it -> unmatchedPersons.ask(it, frame.words().locale()));
        return Page.seeOther(PATH);
    }

    private Optional<UnmatchedPerson> seen(HttpServletRequest request) {
        return LoginAttemptCookies.browser(request).flatMap(unmatchedPersons::seen);
    }

    private static List<SummaryRow> told(UnmatchedPerson it, PageFrame frame) {
        var told = new ArrayList<SummaryRow>();
        if (it.displayName() != null)
            told.add(new SummaryRow(frame.say("signon.stranger.name"), it.displayName(), null));
        told.add(new SummaryRow(frame.say("signon.stranger.user"), it.userId(), null));
        if (it.email() != null) told.add(new SummaryRow(frame.say("signon.stranger.email"), it.email(), null));
        if (!it.toldNumbers().isEmpty())
            told.add(new SummaryRow(frame.say("signon.stranger.number"), it.toldNumbers(), null));
        return told;
    }
}
