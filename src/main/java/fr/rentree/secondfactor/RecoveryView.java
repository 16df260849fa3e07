package fr.rentree.secondfactor;

import fr.rentree.web.PageFrame;
import java.util.List;

/** The codes for who has lost the rest, this once. */
public record RecoveryView(PageFrame frame, List<String> codes, String back) {}
