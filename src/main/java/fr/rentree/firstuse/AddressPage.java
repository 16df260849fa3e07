package fr.rentree.firstuse;

import fr.rentree.session.BuiltInPage;
import fr.rentree.session.StaleForm;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.MailCheck;
import fr.rentree.shared.MailEntry;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** First use: the backup address. A link that is valid 24 hours goes there; the way goes on without waiting for it. */
@Controller
@BuiltInPage
@RequestMapping(FirstUsePage.PATH + "/courriel")
class AddressPage {

    private final FirstUseSteps way;
    private final FirstUses uses;
    private final Students students;

    AddressPage(FirstUseSteps way, FirstUses uses, Students students) {
        this.way = way;
        this.uses = uses;
        this.students = students;
    }

    @GetMapping
    ModelAndView show(PageFrame frame, HttpServletRequest request) {
        return way.at(FirstUseStep.ADDRESS, request, use -> page(frame, use, given(use), new FormProblems(), false));
    }

    @PostMapping
    ModelAndView give(
            PageFrame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String parcours,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String addressKept,
            @RequestParam(defaultValue = "") String addressMeant) {
        var entry = new MailEntry(address, addressKept, addressMeant);
        var typed = entry.address();
        keepIfLate(request, parcours, typed);
        return way.posted(FirstUseStep.ADDRESS, request, parcours, use -> {
            var stale = StaleForm.is(request);
            var problems = stale
                    ? new FormProblems()
                    : MailCheck.check(
                            "address", entry, uses.owner(use.student()).email());
            if (stale || !problems.none()) return page(frame, use, address, problems, stale);
            uses.give(use, typed, frame.words().locale());
            return uses.find(FirstUseCookie.read(request).orElseThrow())
                    .map(way::on)
                    .orElseGet(FirstUsePage::again);
        });
    }

    /** Who took too long begins again, and finds the address that was typed. */
    private void keepIfLate(HttpServletRequest request, String parcours, String typed) {
        FirstUseCookie.read(request)
                .flatMap(uses::find)
                .filter(use -> use.doneAt() == null && use.verified() && uses.expired(use))
                .filter(use -> use.scolpass().toString().equals(parcours))
                .filter(use -> MailCheck.check("address", typed, "").none())
                .ifPresent(use -> uses.keep(use, typed));
    }

    /** What was given before, else what the university knows. */
    private String given(FirstUse use) {
        if (use.address() != null) return use.address();
        var known = students.find(use.student()).map(StudentRecord::backupEmail).orElse(null);
        return Objects.requireNonNullElse(known, "");
    }

    private ModelAndView page(PageFrame frame, FirstUse use, String typed, FormProblems problems, boolean stale) {
        var fields = new FormFields(frame.words(), "firstuse.address", Map.of("address", typed), problems);
        return Page.of(
                "premiere-connexion/courriel",
                new AddressView(
                        frame,
                        way.caption(FirstUseStep.ADDRESS, frame),
                        use.scolpass().toString(),
                        fields.text("address"),
                        fields.faults(),
                        stale));
    }
}
