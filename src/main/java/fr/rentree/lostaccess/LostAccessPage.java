package fr.rentree.lostaccess;

import fr.rentree.institute.Institutes;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.StaleForm;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.ParisTime;
import fr.rentree.web.BirthFields;
import fr.rentree.web.FlatForm;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import fr.rentree.web.NetworkAddress;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.WaitingTime;
import fr.rentree.web.load.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
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
@RequestMapping(LostAccessPage.PATH)
class LostAccessPage {

    static final String PATH = "/identifiants-perdus";

    /** So many requests an hour from one network address. */
    static final int AN_HOUR = 20;

    private static final String SENT = "envoyee";

    private final LostAccessRequests requests;
    /** By network address, which a whole institute may share. */
    private final Throttle<String> throttle;

    private final Institutes institutes;
    private final Clock clock;

    LostAccessPage(LostAccessRequests requests, Institutes institutes, Clock clock) {
        this.requests = requests;
        throttle = new Throttle<>(AN_HOUR, Duration.ofHours(1).dividedBy(AN_HOUR), clock);
        this.institutes = institutes;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(PageFrame frame, @RequestParam(name = SENT, required = false) @Nullable String sent) {
        if (sent != null) return Page.of("identifiants-perdus/envoyee", new LostAccessSentView(frame));
        return page(frame, LostAccessForm.empty(), new FormProblems(), false);
    }

    @PostMapping
    ModelAndView ask(PageFrame frame, HttpServletRequest request, @ModelAttribute LostAccessForm form) {
        var problems = new FormProblems();
        if (StaleForm.is(request)) return page(frame, form, problems, true);
        var typed = form.check(problems, institutes, LocalDate.ofInstant(clock.instant(), ParisTime.ZONE));
        if (typed == null) return page(frame, form, problems, false);
        var wait = throttle.take(NetworkAddress.of(request));
        if (!wait.isZero()) {
            problems.add("institute", "lostaccess.form.many", WaitingTime.said(frame.words(), wait));
            return page(frame, form, problems, false);
        }
        requests.ask(form.mark(), typed, frame.words().locale());
        return Page.seeOther(PATH + "?" + SENT);
    }

    private ModelAndView page(PageFrame frame, LostAccessForm form, FormProblems problems, boolean stale) {
        var fields = new FormFields(frame.words(), "lostaccess.form", FlatForm.of(form), problems);
        return Page.of(
                "identifiants-perdus/formulaire",
                new LostAccessView(
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

    private FormField institute(PageFrame frame, LostAccessForm form, FormFields fields) {
        var chosen = form.institute();
        var options = new ArrayList<FormField.Option>();
        for (var each : institutes.all())
            options.add(new FormField.Option(
                    each.code(), each.name(), null, each.code().equals(chosen)));
        options.add(new FormField.Option(
                LostAccessForm.UNIVERSITY,
                frame.say("lostaccess.form.university", frame.university().name()),
                null,
                LostAccessForm.UNIVERSITY.equals(chosen)));
        var field = fields.text("institute");
        return new FormField(field.name(), field.label(), field.hint(), field.typed(), field.error(), options);
    }
}
