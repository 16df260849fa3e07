package fr.rentree.staff;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;

/**
 * The page « Second facteur ».
 *
 * @param ask {@code code}, {@code recovery}, or {@code none} where a first factor is to be set up
 * @param application whether the account has one that makes codes
 * @param back where to go on
 */
public record SecondFactorView(Frame frame, String ask, boolean application, Field code, Faults faults, String back) {}
