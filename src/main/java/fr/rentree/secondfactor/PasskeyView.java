package fr.rentree.secondfactor;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;

/** The page that adds a passkey. @param options what the browser is asked to make, as JSON */
public record PasskeyView(PageFrame frame, String options, FormField label, ErrorSummary faults, String back) {}
