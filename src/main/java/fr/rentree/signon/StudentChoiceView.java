package fr.rentree.signon;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;

/** Which of several student numbers to come in with. */
public record StudentChoiceView(PageFrame frame, FormField student, ErrorSummary faults) {}
