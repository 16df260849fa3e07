package fr.rentree.administration;

import fr.rentree.shared.web.ErrorSummary;
import fr.rentree.shared.web.FormField;
import fr.rentree.shared.web.PageFrame;

/** The page « Inviter une personne ». */
public record InviteView(
        PageFrame frame, FormField email, FormField name, RoleFields rights, FormField language, ErrorSummary faults) {}
