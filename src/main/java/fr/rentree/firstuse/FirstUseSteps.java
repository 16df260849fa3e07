package fr.rentree.firstuse;

import fr.rentree.enrolment.Approvals;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Leads everybody on the way through the first use to the page where they stand. */
@Component
class FirstUseSteps {

    /** The page « Première connexion » is the first step. */
    private static final int BEFORE = 1;

    private final FirstUses uses;
    private final Approvals approvals;

    FirstUseSteps(FirstUses uses, Approvals approvals) {
        this.uses = uses;
        this.approvals = approvals;
    }

    /** Shows this page or does what it does, to who has come this far; others are led to where they stand. */
    ModelAndView at(FirstUseStep step, HttpServletRequest request, Function<FirstUse, ModelAndView> page) {
        try {
            return found(step, request, page);
        } catch (FirstUseOver e) {
            return FirstUsePage.again();
        }
    }

    private ModelAndView found(FirstUseStep step, HttpServletRequest request, Function<FirstUse, ModelAndView> page) {
        var found = FirstUseCookie.read(request).flatMap(uses::find);
        if (found.isEmpty()) return Visitor.of(request) == null ? FirstUsePage.again() : Page.seeOther("/");
        var use = found.get();
        if (use.doneAt() != null) return step == FirstUseStep.PASSWORD ? page.apply(use) : Page.seeOther("/");
        if (uses.expired(use)) return FirstUsePage.again();
        return step.compareTo(uses.step(use)) > 0 ? on(use) : page.apply(use);
    }

    /** The same for what was posted: the form of another way than this browser's is not taken for one of this. */
    ModelAndView posted(
            FirstUseStep step, HttpServletRequest request, String way, Function<FirstUse, ModelAndView> action) {
        return at(step, request, use -> use.scolpass().toString().equals(way) ? action.apply(use) : on(use));
    }

    ModelAndView on(FirstUse use) {
        return Page.seeOther(uses.step(use).path());
    }

    /** « Première connexion · étape 2 sur 5 ». */
    String caption(FirstUseStep step, PageFrame frame) {
        var charter = approvals.asked();
        int skipped = charter || step.compareTo(FirstUseStep.CHARTER) < 0 ? 0 : 1;
        int all = FirstUseStep.values().length + BEFORE - (charter ? 0 : 1);
        return frame.say("firstuse.caption", step.ordinal() + 1 + BEFORE - skipped, all);
    }
}
