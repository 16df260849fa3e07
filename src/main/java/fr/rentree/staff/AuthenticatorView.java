package fr.rentree.staff;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;

/** The page that sets up an application. @param secret in groups of four characters */
public record AuthenticatorView(Frame frame, QrPath qr, String secret, Field code, Faults faults, String back) {}
