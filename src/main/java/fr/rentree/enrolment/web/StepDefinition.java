package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.StepForm;
import java.util.function.BiFunction;
import org.springframework.web.servlet.ModelAndView;

/**
 * A step that asks for answers, as {@link StepFlow} needs it.
 *
 * @param form its type, of which what was posted is made
 * @param view draws the page of a journey
 * @param confirmed asks what only an outside system knows, once all else is right, with no connection held
 * @param remark what the next page has to say of how the answers were read: its query, or nothing
 */
record StepDefinition(
        Step step,
        Class<? extends StepForm> form,
        BiFunction<StepRequest, Journey, ModelAndView> view,
        BiFunction<StepRequest, Journey, Journey> confirmed,
        BiFunction<StepForm, Journey, String> remark) {

    StepDefinition(Step step, Class<? extends StepForm> form, BiFunction<StepRequest, Journey, ModelAndView> view) {
        this(step, form, view, (_, journey) -> journey, (_, _) -> "");
    }
}
