package fr.rentree.audit;

import fr.rentree.shared.Audited;

/** One line of the audit. @param position 1, 2, 3, … without a gap */
record Entry(long position, Audited what) {}
