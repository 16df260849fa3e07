package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Checked;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Words;
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
    F stored(Way way);

    /** What has been saved, {@code null} if nothing was. */
    @Nullable
    A saved(Way way);

    Checked<A> check(F form, Way way);

    /** What only an outside system knows: asked once all else is right, with no connection held. */
    default Checked<A> confirm(Visit visit, Way way, F form, A answers) {
        return new Checked.Valid<>(answers);
    }

    void save(Visit visit, Way way, A answers);

    /** What the next page has to say of how the answers were read: its query, or nothing. */
    default String remark(F form, A answers) {
        return "";
    }

    /** The answers in words, to show two of them side by side. */
    List<Recap.Line> lines(A answers, Way way, Words words);

    ModelAndView page(Visit visit, Way way, F form, Problems problems);
}
