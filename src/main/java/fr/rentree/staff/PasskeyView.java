package fr.rentree.staff;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;

/** The page that adds a passkey. @param options what the browser is asked to make, as JSON */
public record PasskeyView(Frame frame, String options, Field label, Faults faults, String back) {}
