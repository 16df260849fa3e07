package fr.rentree.session;

import fr.rentree.session.StaffSettings.SecondFactor;
import org.springframework.stereotype.Component;

/**
 * The rule « staff sign in with a second factor » (product 6). A setting of its own makes it an offer, as {@code make run}
 * does for those who script the demo; whoever has set one up is always asked for it.
 */
@Component
public class SecondFactorRule {

    private final boolean required;

    SecondFactorRule(StaffSettings settings) {
        required = settings.secondFactor() == SecondFactor.REQUIRED;
    }

    /** Whether staff may do nothing without one. */
    public boolean required() {
        return required;
    }

    boolean due(Role role, boolean hasOne, boolean given) {
        return role != Role.STUDENT && !given && (required || hasOne);
    }
}
