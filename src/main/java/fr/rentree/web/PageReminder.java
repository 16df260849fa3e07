package fr.rentree.web;

import org.jspecify.annotations.Nullable;

/** A reminder above the content of every page; only asked for where a page shows it. */
public interface PageReminder {

    /** A sentence; nothing where there is nothing to do, or where it cannot be known now: no page fails for it. */
    @Nullable
    String of(Visitor visitor, Words words);
}
