package fr.rentree.access;

import fr.rentree.account.Person;
import fr.rentree.desk.Wording;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.Paris;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
@RequestMapping(RequestsPage.PATH + "/{id}")
class RequestPage {

    private static final int LONGEST_REASON = 1_000;

    private final LostDesk requests;
    private final RequestViews views;
    private final Clock clock;

    RequestPage(LostDesk requests, RequestViews views, Clock clock) {
        this.requests = requests;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, @SignedIn Person staff, Frame frame, HttpServletRequest http) {
        var request = requests.find(read(id), staff);
        var form = RequestForm.of(request);
        return views.page(frame, request, staff, form, form.search(new Problems(), today()), new Problems(), "", http);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "search") String action,
            @ModelAttribute RequestForm form,
            @SignedIn Person staff,
            Frame frame,
            HttpServletRequest http,
            HttpServletResponse response) {
        var request = requests.find(read(id), staff);
        var problems = new Problems();
        var search = form.search(problems, today());
        if (request.state() != LostRequest.State.OPEN) return back(request);
        if (action.equals("confirm")) {
            problems = new Problems();
            var student = form.decided(problems);
            if (student != null)
                try {
                    requests.confirm(request.id(), student, form.checks(), staff)
                            .ifPresent(it -> HandoverCookie.write(http, response, request.id(), it.code()));
                    return back(request);
                } catch (NotFound e) {
                    problems.add("student", "access.desk.student.account");
                }
        }
        return views.page(frame, request, staff, form, search, problems, "", http);
    }

    @PostMapping("/refuser")
    ModelAndView refuse(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @SignedIn Person staff,
            Frame frame,
            HttpServletRequest http) {
        var request = requests.find(read(id), staff);
        var said = Wording.clean(reason);
        var problems = new Problems();
        if (said.isEmpty()) problems.add("reason", "access.desk.reason.missing");
        else if (Wording.length(said) > LONGEST_REASON)
            problems.add("reason", "access.lost.message.long", LONGEST_REASON, Wording.length(said));
        if (!problems.none()) {
            var form = RequestForm.of(request);
            var search = form.search(new Problems(), today());
            return views.page(frame, request, staff, form, search, problems, reason, http);
        }
        requests.refuse(request.id(), said, staff);
        return back(request);
    }

    @PostMapping("/accorder")
    ModelAndView grant(@PathVariable String id, @SignedIn Person staff) {
        var request = requests.find(read(id), staff);
        requests.grant(request.id(), staff);
        return back(request);
    }

    @PostMapping("/emettre")
    ModelAndView issue(
            @PathVariable String id, @SignedIn Person staff, HttpServletRequest http, HttpServletResponse response) {
        var request = requests.find(read(id), staff);
        requests.issue(request.id(), staff)
                .ifPresent(it -> HandoverCookie.write(http, response, request.id(), it.code()));
        return back(request);
    }

    private static ModelAndView back(LostRequest request) {
        return Page.seeOther(RequestsPage.PATH + "/" + request.id());
    }

    static UUID read(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("request for lost identifiers");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
    }
}
