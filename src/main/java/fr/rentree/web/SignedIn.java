package fr.rentree.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that holds the signed-in person, from the session and never from the URL: a {@link
 * fr.rentree.shared.StudentNumber} (a person who is no student gets 403) or the account's {@code Person}.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedIn {}
