package fr.rentree.shared.web;

import org.jspecify.annotations.Nullable;

/** What the fields of forms are called, and what was chosen in them; a module that has such forms knows. */
public interface FormWords {

    /**
     * One field of a form that was posted.
     *
     * @param path where the form is
     * @return its label and its value in words; nothing where the form is another module's
     */
    HeldData.@Nullable Line line(String path, String name, String value, Words words);
}
