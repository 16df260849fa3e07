package fr.rentree.access;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;

/** First use: who are you? @param way of which this form is @param stale whether it has to be sent once more */
public record IdentityView(
        Frame frame, String caption, String way, Field number, BirthFields birth, Faults faults, boolean stale) {}
