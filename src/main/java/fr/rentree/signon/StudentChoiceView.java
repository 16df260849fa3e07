package fr.rentree.signon;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;

/** Which of several student numbers to come in with. */
public record StudentChoiceView(Frame frame, Field student, Faults faults) {}
