package fr.rentree.access;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;

/** « Identifiants perdus ». @param once mark of this form @param stale whether it has to be sent once more */
public record LostView(
        Frame frame,
        Field institute,
        Field familyName,
        Field firstName,
        BirthFields birth,
        Field number,
        Field email,
        Field phone,
        Field message,
        String once,
        Faults faults,
        boolean stale) {}
