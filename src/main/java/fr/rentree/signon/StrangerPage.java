package fr.rentree.signon;

import fr.rentree.shared.web.Answer;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
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
@RequestMapping(StrangerPage.PATH)
class StrangerPage {

    static final String PATH = DoorPage.PATH + "/inconnu";

    private final Strangers strangers;

    StrangerPage(Strangers strangers) {
        this.strangers = strangers;
    }

    @GetMapping
    ModelAndView show(Frame frame, HttpServletRequest request) {
        return seen(request)
                .map(it -> Page.of(
                        "universite/inconnu",
                        new StrangerView(frame, told(it, frame), strangers.asked(it), it.email())))
                .map(ModelAndView.class::cast)
                .orElseGet(() -> Page.seeOther("/connexion"));
    }

    @PostMapping
    ModelAndView ask(Frame frame, HttpServletRequest request) {
        seen(request).ifPresent(it -> strangers.ask(it, frame.words().locale()));
        return Page.seeOther(PATH);
    }

    private Optional<Stranger> seen(HttpServletRequest request) {
        return TripCookies.browser(request).flatMap(strangers::seen);
    }

    private static List<Answer> told(Stranger it, Frame frame) {
        var told = new ArrayList<Answer>();
        if (it.displayName() != null) told.add(new Answer(frame.say("signon.stranger.name"), it.displayName(), null));
        told.add(new Answer(frame.say("signon.stranger.user"), it.userId(), null));
        if (it.email() != null) told.add(new Answer(frame.say("signon.stranger.email"), it.email(), null));
        if (!it.toldNumbers().isEmpty())
            told.add(new Answer(frame.say("signon.stranger.number"), it.toldNumbers(), null));
        return told;
    }
}
