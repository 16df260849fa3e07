package fr.rentree.session;

import org.springframework.stereotype.Component;

/** Accounts with a password of ours. Where the settings want none, people come in by the university's sign-on only. */
@Component
public class BuiltInAccounts {

    private final boolean there;

    BuiltInAccounts(SignInSettings settings) {
        there = settings.builtIn();
    }

    public boolean there() {
        return there;
    }
}
