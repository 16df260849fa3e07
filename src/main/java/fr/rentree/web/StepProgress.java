package fr.rentree.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The student's progress: the steps in order, exactly one of them current.
 *
 * @param back where « Précédent » leads, or nothing on the first page
 * @param status what the banner says: « Inscription non terminée »; nothing once finished
 */
public record StepProgress(
        List<Step> steps, @Nullable String back, @Nullable String status) {

    /** @param href of the step's page, or {@code null} while it cannot be reached */
    public record Step(String label, @Nullable String href, State state) {}

    /** Said in words beside the step: {@code shared.steps.done}, …. */
    public enum State {
        DONE,
        CURRENT,
        /** Something was typed that does not count yet. */
        UNFINISHED,
        AHEAD;

        public String key() {
            return "shared.steps." + name().toLowerCase(Locale.ROOT);
        }
    }

    public int number() {
        for (int i = 0; i < steps.size(); i++) if (steps.get(i).state() == State.CURRENT) return i + 1;
        return steps.size();
    }

    public String label() {
        return steps.get(number() - 1).label();
    }
}
