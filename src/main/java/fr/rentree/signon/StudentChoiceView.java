package fr.rentree.signon;

import fr.rentree.shared.web.ErrorSummary;
import fr.rentree.shared.web.FormField;
import fr.rentree.shared.web.PageFrame;

/** Which of several student numbers to come in with. */
public record StudentChoiceView(PageFrame frame, FormField student, ErrorSummary faults) {}
