package fr.rentree.firstuse;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;

/** First use: the backup address. @param way of which this form is @param stale whether it has to be sent once more */
public record AddressView(
        PageFrame frame, String caption, String way, FormField address, ErrorSummary faults, boolean stale) {}
