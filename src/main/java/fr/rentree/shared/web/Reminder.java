package fr.rentree.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * What every page reminds of beside its own matter: « Inscription non terminée » and what is left (product section 2).
 *
 * @param href where it goes on
 */
public record Reminder(String text, String href) {

    /** Knows what a visitor is to be reminded of; asked only by a page that says it. */
    public interface Source {

        /** Nothing where there is nothing to do, or where it cannot be known now: no page fails for it. */
        @Nullable
        Reminder of(Visitor visitor, Words words);
    }
}
