package fr.rentree.firstuse;

import fr.rentree.web.BirthFields;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;

/** First use: who are you? @param way of which this form is @param stale whether it has to be sent once more */
public record IdentityView(
        PageFrame frame,
        String caption,
        String way,
        FormField number,
        BirthFields birth,
        ErrorSummary faults,
        boolean stale) {}
