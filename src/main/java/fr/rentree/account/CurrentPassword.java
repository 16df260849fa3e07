package fr.rentree.account;

import fr.rentree.account.SignIn.Outcome;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.web.NetworkAddress;
import fr.rentree.shared.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The password once more, before what would let somebody else into the account. Mistakes count as they do at sign-in. */
@Component
class CurrentPassword {

    static final String FIELD = "currentPassword";

    private final SignIn signIn;
    private final SignInOrigin browsers;

    CurrentPassword(SignIn signIn, SignInOrigin browsers) {
        this.signIn = signIn;
        this.browsers = browsers;
    }

    void check(String typed, Person person, PageFrame frame, HttpServletRequest request, FormProblems problems) {
        if (typed.isEmpty()) {
            problems.add(FIELD, "account.password.currentPassword.missing");
            return;
        }
        var place = browsers.place(request, person.email());
        switch (signIn.attempt(person.email(), typed, place, NetworkAddress.of(request))) {
            case Outcome.Welcome welcome -> {}
            case Outcome.Wrong wrong -> problems.add(FIELD, "account.password.currentPassword.wrong");
            case Outcome.Busy busy -> problems.add(FIELD, busy.key(), WaitingTime.said(frame.words(), busy.delay()));
            case Outcome.TooMany many ->
                problems.add(FIELD, "account.signin.wait", WaitingTime.said(frame.words(), many.delay()));
        }
    }
}
