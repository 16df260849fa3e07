package fr.rentree.enrolment.web;

import fr.rentree.web.FormField;
import java.util.List;

/** @param later offers that cannot be chosen now, each with why */
public record ChoiceView(StepFrame stepFrame, FormField programmes, List<String> later) {}
