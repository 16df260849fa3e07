package fr.rentree.staff;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;

/** The page « Inviter une personne ». */
public record GuestView(Frame frame, Field email, Field name, RoleFields rights, Field language, Faults faults) {}
