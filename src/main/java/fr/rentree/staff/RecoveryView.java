package fr.rentree.staff;

import fr.rentree.shared.web.Frame;
import java.util.List;

/** The codes for who has lost the rest, this once. */
public record RecoveryView(Frame frame, List<String> codes, String back) {}
