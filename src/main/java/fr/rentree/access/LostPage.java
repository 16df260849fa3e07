package fr.rentree.access;

import fr.rentree.account.BuiltInPage;
import fr.rentree.account.StaleForm;
import fr.rentree.account.Waiting;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.Paris;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.NetworkAddress;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * « Identifiants perdus »: asks the institute. Nothing is looked up, so that the answer is the same whether there is such
 * a person or not.
 */
@Controller
@BuiltInPage
@RequestMapping(LostPage.PATH)
class LostPage {

    static final String PATH = "/identifiants-perdus";

    private static final String SENT = "envoyee";

    private final LostRequests requests;
    private final LostThrottle throttle;
    private final Institutes institutes;
    private final Clock clock;

    LostPage(LostRequests requests, LostThrottle throttle, Institutes institutes, Clock clock) {
        this.requests = requests;
        this.throttle = throttle;
        this.institutes = institutes;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Frame frame, @RequestParam(name = SENT, required = false) @Nullable String sent) {
        if (sent != null) return Page.of("identifiants-perdus/envoyee", new LostSentView(frame));
        return page(frame, LostForm.empty(), new Problems(), false);
    }

    @PostMapping
    ModelAndView ask(Frame frame, HttpServletRequest request, @ModelAttribute LostForm form) {
        var problems = new Problems();
        if (StaleForm.is(request)) return page(frame, form, problems, true);
        var typed = form.check(problems, institutes, LocalDate.ofInstant(clock.instant(), Paris.ZONE));
        if (typed == null) return page(frame, form, problems, false);
        var wait = throttle.take(NetworkAddress.of(request));
        if (!wait.isZero()) {
            problems.add("institute", "access.lost.many", Waiting.said(frame.words(), wait));
            return page(frame, form, problems, false);
        }
        requests.ask(form.mark(), typed, frame.words().locale());
        return Page.seeOther(PATH + "?" + SENT);
    }

    private ModelAndView page(Frame frame, LostForm form, Problems problems, boolean stale) {
        var fields = new Fields(frame.words(), "access.lost", Typed.of(form), problems);
        return Page.of(
                "identifiants-perdus/formulaire",
                new LostView(
                        frame,
                        institute(frame, form, fields),
                        fields.text("familyName"),
                        fields.text("firstName"),
                        BirthFields.of(fields),
                        fields.text("number"),
                        fields.text("email"),
                        fields.text("phone"),
                        fields.text("message"),
                        form.mark().toString(),
                        fields.faults(),
                        stale));
    }

    private Field institute(Frame frame, LostForm form, Fields fields) {
        var chosen = form.institute();
        var options = new ArrayList<Field.Option>();
        for (var each : institutes.all())
            options.add(
                    new Field.Option(each.code(), each.name(), null, each.code().equals(chosen)));
        options.add(new Field.Option(
                LostForm.UNIVERSITY,
                frame.say("access.lost.university", frame.university().name()),
                null,
                LostForm.UNIVERSITY.equals(chosen)));
        var field = fields.text("institute");
        return new Field(field.name(), field.label(), field.hint(), field.typed(), field.error(), options);
    }
}
