package fr.rentree.secondfactor;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;

/** The page that sets up an application. @param secret in groups of four characters */
public record AuthenticatorView(
        PageFrame frame, QrPath qr, String secret, FormField code, ErrorSummary faults, String back) {}
