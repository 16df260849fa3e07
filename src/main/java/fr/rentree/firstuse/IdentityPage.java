package fr.rentree.firstuse;

import fr.rentree.password.SignInThrottle;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.StaleForm;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.TypedDate;
import fr.rentree.web.BirthFields;
import fr.rentree.web.FlatForm;
import fr.rentree.web.FormFields;
import fr.rentree.web.NetworkAddress;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.WaitingTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** First use: student number and birth date, so that a found scol'pass is worth nothing. */
@Controller
@BuiltInPage
@RequestMapping(FirstUsePage.PATH + "/identite")
class IdentityPage {

    private final FirstUseSteps way;
    private final FirstUses uses;
    private final SignInThrottle throttle;
    private final Clock clock;

    IdentityPage(FirstUseSteps way, FirstUses uses, SignInThrottle throttle, Clock clock) {
        this.way = way;
        this.uses = uses;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** As typed. */
    record Form(String number, String birthDay, String birthMonth, String birthYear) {
        static final Form EMPTY = new Form("", "", "", "");

        TypedDate birth() {
            return new TypedDate(birthDay, birthMonth, birthYear);
        }
    }

    @GetMapping
    ModelAndView show(PageFrame frame, HttpServletRequest request) {
        return way.at(FirstUseStep.IDENTITY, request, use -> page(frame, use, Form.EMPTY, new FormProblems(), false));
    }

    @PostMapping
    ModelAndView verify(
            PageFrame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String parcours,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String birthDay,
            @RequestParam(defaultValue = "") String birthMonth,
            @RequestParam(defaultValue = "") String birthYear) {
        var form = new Form(number, birthDay, birthMonth, birthYear);
        return way.posted(FirstUseStep.IDENTITY, request, parcours, use -> {
            var stale = StaleForm.is(request);
            var problems = stale ? new FormProblems() : check(use, form, frame, NetworkAddress.of(request));
            if (stale || !problems.none()) return page(frame, use, form, problems, stale);
            return uses.find(FirstUseCookie.read(request).orElseThrow())
                    .map(way::on)
                    .orElseGet(FirstUsePage::again);
        });
    }

    private FormProblems check(FirstUse use, Form form, PageFrame frame, String address) {
        var problems = new FormProblems();
        var number = TypedDate.digits(form.number());
        if (number.isEmpty()) problems.add("number", "firstuse.identity.number.missing");
        else if (!number.matches("[0-9]{8}")) problems.add("number", "firstuse.identity.number.digits");
        var born = form.birth().check(problems, LocalDate.ofInstant(clock.instant(), ParisTime.ZONE));
        if (born == null || !problems.none()) return problems;
        var key = "identity\n" + use.student();
        var wait = throttle.take(key, address, address);
        if (!wait.isZero()) problems.add("number", "firstuse.wait", WaitingTime.said(frame.words(), wait));
        else if (uses.identify(use, number, born)) throttle.right(key, address, address);
        else problems.add("number", "firstuse.identity.wrong");
        return problems;
    }

    private ModelAndView page(PageFrame frame, FirstUse use, Form form, FormProblems problems, boolean stale) {
        var fields = new FormFields(frame.words(), "firstuse.identity", FlatForm.of(form), problems);
        return Page.of(
                "premiere-connexion/identite",
                new IdentityView(
                        frame,
                        way.caption(FirstUseStep.IDENTITY, frame),
                        use.scolpass().toString(),
                        fields.text("number"),
                        BirthFields.of(fields),
                        fields.faults(),
                        stale));
    }
}
