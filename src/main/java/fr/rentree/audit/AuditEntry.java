package fr.rentree.audit;

import fr.rentree.shared.AuditEvent;

/** One line of the audit. @param position 1, 2, 3, … without a gap */
record AuditEntry(long position, AuditEvent what) {}
