package fr.rentree.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exports, cancellations and changes of accounts: who does it proves again to be there, unless that was done within the last
 * minutes ({@link StaffSettings#proofLasts}). On a controller, for all that it does, or on one of its methods. What was posted
 * comes back to its page afterwards.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Reauthenticate {}
