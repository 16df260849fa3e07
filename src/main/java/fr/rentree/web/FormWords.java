package fr.rentree.web;

import org.jspecify.annotations.Nullable;

/** The labels of form fields and the words of their choices, given by the module that has the forms. */
public interface FormWords {

    /**
     * One field of a form that was posted.
     *
     * @param path where the form is
     * @return its label and its value in words; nothing where the form is another module's
     */
    PersonalData.@Nullable Line line(String path, String name, String value, Words words);
}
