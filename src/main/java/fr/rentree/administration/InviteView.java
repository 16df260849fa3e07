package fr.rentree.administration;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;

/** The page « Inviter une personne ». */
public record InviteView(
        PageFrame frame, FormField email, FormField name, RoleFields rights, FormField language, ErrorSummary faults) {}
