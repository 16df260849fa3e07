package fr.rentree.firstuse;

import fr.rentree.enrolment.Approvals;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.StaleForm;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** First use: the IT charter, where its version in force is not answered yet. Without a yes the way ends here. */
@Controller
@BuiltInPage
@RequestMapping(FirstUsePage.PATH + "/charte")
class CharterPage {

    private final FirstUseSteps way;
    private final FirstUses uses;
    private final Approvals approvals;

    CharterPage(FirstUseSteps way, FirstUses uses, Approvals approvals) {
        this.way = way;
        this.uses = uses;
        this.approvals = approvals;
    }

    @GetMapping
    ModelAndView show(PageFrame frame, HttpServletRequest request) {
        return way.at(FirstUseStep.CHARTER, request, use -> page(frame, use, "", new FormProblems(), false));
    }

    @PostMapping
    ModelAndView agree(
            PageFrame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String parcours,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(name = "agreed", required = false) @Nullable String agreed) {
        return way.posted(FirstUseStep.CHARTER, request, parcours, use -> {
            var problems = new FormProblems();
            var stale = StaleForm.is(request);
            var typed = agreed == null ? "" : agreed;
            if (stale || !shown.equals(versions(use)) && !versions(use).isEmpty())
                return page(frame, use, typed, problems, true);
            if (!typed.equals("true")) problems.add("agreed", "firstuse.charter.missing");
            if (!problems.none()) return page(frame, use, typed, problems, false);
            uses.agree(use);
            return way.on(use);
        });
    }

    /** What is agreed to is what was shown, even if a new version came into force meanwhile. */
    private String versions(FirstUse use) {
        return Blanks.strip(approvals.toAnswer(use.student()).stream()
                .map(it -> it.code() + ":" + it.version())
                .reduce("", (all, each) -> all + each + " "));
    }

    private ModelAndView page(PageFrame frame, FirstUse use, String typed, FormProblems problems, boolean stale) {
        var documents = approvals.toAnswer(use.student());
        if (documents.isEmpty()) return way.on(use);
        var locale = frame.words().locale();
        var fields = new FormFields(frame.words(), "firstuse.charter", Map.of("agreed", typed), problems);
        return Page.of(
                "premiere-connexion/charte",
                new CharterView(
                        frame,
                        way.caption(FirstUseStep.CHARTER, frame),
                        use.scolpass().toString(),
                        versions(use),
                        documents.stream()
                                .map(it -> new CharterView.Text(it.title(locale), it.html(locale)))
                                .toList(),
                        java.util.Objects.requireNonNullElse(use.address(), ""),
                        fields.text("agreed"),
                        fields.faults(),
                        stale));
    }
}
