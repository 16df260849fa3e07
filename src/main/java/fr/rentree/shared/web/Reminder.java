package fr.rentree.shared.web;

import org.jspecify.annotations.Nullable;

/** What every page reminds of above its own matter; asked only by a page that says it. */
public interface Reminder {

    /** A sentence; nothing where there is nothing to do, or where it cannot be known now: no page fails for it. */
    @Nullable
    String of(Visitor visitor, Words words);
}
