package fr.rentree.lostaccess;

import fr.rentree.desk.CaseWording;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.session.Reauthenticate;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.ParisTime;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * One request for lost identifiers: what was typed beside who it may be, and what the secretary or the registry does with
 * it. What is looked for is posted, since names and birth dates belong into no address.
 */
@Controller
@BuiltInPage
@RequestMapping(LostAccessListPage.PATH + "/{id}")
class LostAccessDecisionPage {

    private static final int LONGEST_REASON = 1_000;

    private final LostAccessDesk requests;
    private final LostAccessDecisionViews views;
    private final KeptForms kept;
    private final Clock clock;

    LostAccessDecisionPage(LostAccessDesk requests, LostAccessDecisionViews views, KeptForms kept, Clock clock) {
        this.requests = requests;
        this.views = views;
        this.kept = kept;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, @SignedIn Person staff, PageFrame frame, HttpServletRequest http) {
        var request = requests.find(read(id), staff);
        var form = typed(staff, http)
                .map(LostAccessDecisionForm::kept)
                .orElseGet(() -> LostAccessDecisionForm.of(request));
        return page(frame, request, staff, form, new FormProblems(), "", http);
    }

    @PostMapping
    ModelAndView search(
            @PathVariable String id,
            @ModelAttribute LostAccessDecisionForm form,
            @SignedIn Person staff,
            PageFrame frame,
            HttpServletRequest http) {
        var request = requests.find(read(id), staff);
        if (request.state() != LostAccessRequest.State.OPEN) return back(request);
        var problems = new FormProblems();
        var search = form.search(problems, today());
        return views.page(frame, request, staff, form, search, problems, "", http);
    }

    /** A scol'pass opens an account: who hands one out has proved a moment ago to be there. */
    @Reauthenticate
    @PostMapping(params = "action=confirm")
    ModelAndView confirm(
            @PathVariable String id,
            @ModelAttribute LostAccessDecisionForm form,
            @SignedIn Person staff,
            PageFrame frame,
            HttpServletRequest http,
            HttpServletResponse response) {
        var request = requests.find(read(id), staff);
        if (request.state() != LostAccessRequest.State.OPEN) return back(request);
        var problems = new FormProblems();
        var student = form.decided(problems);
        if (student != null)
            try {
                requests.confirm(request.id(), student, form.checks(), staff)
                        .ifPresent(it -> HandoverCookie.write(http, response, request.id(), it.code()));
                return back(request);
            } catch (NotFound e) {
                problems.add("student", "lostaccess.desk.student.account");
            }
        return page(frame, request, staff, form, problems, "", http);
    }

    /** Back from signing in again, with the reason that was typed. */
    @GetMapping("/refuser")
    ModelAndView refusing(@PathVariable String id, @SignedIn Person staff, PageFrame frame, HttpServletRequest http) {
        var request = requests.find(read(id), staff);
        return typed(staff, http)
                .map(it -> it.getOrDefault("reason", ""))
                .map(it ->
                        page(frame, request, staff, LostAccessDecisionForm.of(request), new FormProblems(), it, http))
                .orElseGet(() -> back(request));
    }

    @PostMapping("/refuser")
    ModelAndView refuse(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @SignedIn Person staff,
            PageFrame frame,
            HttpServletRequest http) {
        var request = requests.find(read(id), staff);
        var said = CaseWording.clean(reason);
        var problems = new FormProblems();
        if (said.isEmpty()) problems.add("reason", "lostaccess.desk.reason.missing");
        else if (CaseWording.length(said) > LONGEST_REASON)
            problems.add("reason", "lostaccess.form.message.long", LONGEST_REASON, CaseWording.length(said));
        if (!problems.none())
            return page(frame, request, staff, LostAccessDecisionForm.of(request), problems, reason, http);
        requests.refuse(request.id(), said, staff);
        return back(request);
    }

    /** Back from signing in again: the button is on the request's page. */
    @GetMapping({"/accorder", "/emettre"})
    ModelAndView pressAgain(@PathVariable String id, @SignedIn Person staff) {
        return back(requests.find(read(id), staff));
    }

    @Reauthenticate
    @PostMapping("/accorder")
    ModelAndView grant(@PathVariable String id, @SignedIn Person staff) {
        var request = requests.find(read(id), staff);
        requests.grant(request.id(), staff);
        return back(request);
    }

    @Reauthenticate
    @PostMapping("/emettre")
    ModelAndView issue(
            @PathVariable String id, @SignedIn Person staff, HttpServletRequest http, HttpServletResponse response) {
        var request = requests.find(read(id), staff);
        requests.issue(request.id(), staff)
                .ifPresent(it -> HandoverCookie.write(http, response, request.id(), it.code()));
        return back(request);
    }

    private Optional<Map<String, String>> typed(Person staff, HttpServletRequest http) {
        return kept.peek(http, staff, http.getRequestURI());
    }

    private ModelAndView page(
            PageFrame frame,
            LostAccessRequest request,
            Person staff,
            LostAccessDecisionForm form,
            FormProblems problems,
            String reason,
            HttpServletRequest http) {
        var search = form.search(new FormProblems(), today());
        return views.page(frame, request, staff, form, search, problems, reason, http);
    }

    private static ModelAndView back(LostAccessRequest request) {
        return Page.seeOther(LostAccessListPage.PATH + "/" + request.id());
    }

    static UUID read(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("request for lost identifiers");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ParisTime.ZONE);
    }
}
