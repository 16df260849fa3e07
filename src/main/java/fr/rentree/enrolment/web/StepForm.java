package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Parsed;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * One step that asks for answers, as {@link StepFlow} needs it.
 *
 * @param <F> the form as typed
 * @param <A> the answers once valid
 */
interface StepForm<F extends Record, A> {

    Step step();

    /** What is stored or, before that, known. */
    F stored(Journey journey);

    /** What has been saved, {@code null} if nothing was. */
    @Nullable
    A saved(Journey journey);

    Parsed<A> check(F form, Journey journey);

    /** What only an outside system knows: asked once all else is right, with no connection held. */
    default Parsed<A> confirm(StepRequest request, Journey journey, F form, A answers) {
        return new Parsed.Valid<>(answers);
    }

    void save(StepRequest request, Journey journey, A answers);

    /** What the next page has to say of how the answers were read: its query, or nothing. */
    default String remark(F form, A answers) {
        return "";
    }

    /** The answers in words, to show two of them side by side. */
    List<Recap.Line> lines(A answers, Journey journey, Words words);

    ModelAndView page(StepRequest request, Journey journey, F form, FormProblems problems);
}
