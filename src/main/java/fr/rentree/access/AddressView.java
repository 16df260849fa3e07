package fr.rentree.access;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;

/** First use: the backup address. @param way of which this form is @param stale whether it has to be sent once more */
public record AddressView(Frame frame, String caption, String way, Field address, Faults faults, boolean stale) {}
