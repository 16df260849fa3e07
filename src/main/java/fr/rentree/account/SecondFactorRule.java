package fr.rentree.account;

import fr.rentree.account.StaffSettings.SecondFactor;
import org.springframework.stereotype.Component;

/**
 * « Staff sign in with a second factor » (product 6). Whoever scripts the demo signs in with the password alone, so there it
 * is offered unless a setting says otherwise; who has set one up is always asked for it.
 */
@Component
public class SecondFactorRule {

    private final boolean required;

    SecondFactorRule(StaffSettings settings, DemoSettings demo) {
        required = settings.secondFactor() == null ? !demo.demo() : settings.secondFactor() == SecondFactor.REQUIRED;
    }

    /** Whether staff may do nothing without one. */
    public boolean required() {
        return required;
    }

    boolean due(Role role, boolean hasOne, boolean given) {
        return role != Role.STUDENT && !given && (required || hasOne);
    }
}
