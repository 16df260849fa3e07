package fr.rentree.desk.web;

import fr.rentree.desk.web.NewCaseView.Link;
import fr.rentree.enrolment.Step;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the student back to the very step, with what was typed there (product section 7). */
@Component
class ReturnToStep {

    private final KeptForms kept;

    ReturnToStep(KeptForms kept) {
        this.kept = kept;
    }

    /** What the student left in the step's form; nothing once an hour has passed. */
    Map<String, String> typed(HttpServletRequest request, Person person, @Nullable Step step) {
        return step == null ? Map.of() : kept.left(request, person, step.path()).orElse(Map.of());
    }

    Link to(@Nullable Step step, Map<String, String> typed, Words words) {
        if (step == null) return new Link("/", words.say("desk.back.home"));
        var path = typed.isEmpty() ? step.path() : step.path() + "?" + KeptForms.RESUME;
        return new Link(path, words.say("desk.back.step"));
    }
}
