package fr.rentree.enrolment.web;

import fr.rentree.shared.web.Field;
import java.util.List;

/** @param later offers that cannot be chosen now, each with why */
public record ChoiceView(Around around, Field programmes, List<String> later) {}
