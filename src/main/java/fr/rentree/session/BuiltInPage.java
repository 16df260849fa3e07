package fr.rentree.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** A page that is there only where there are {@linkplain BuiltInAccounts built-in accounts}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "rentree.sign-in.built-in", matchIfMissing = true)
public @interface BuiltInPage {}
