package fr.rentree.lostaccess;

import fr.rentree.web.BirthFields;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;

/** « Identifiants perdus ». @param once mark of this form @param stale whether it has to be sent once more */
public record LostAccessView(
        PageFrame frame,
        FormField institute,
        FormField familyName,
        FormField firstName,
        BirthFields birth,
        FormField number,
        FormField email,
        FormField phone,
        FormField message,
        String once,
        ErrorSummary faults,
        boolean stale) {}
