package fr.rentree.password;

import fr.rentree.password.SignIn.Outcome;
import fr.rentree.session.Person;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.NetworkAddress;
import fr.rentree.web.PageFrame;
import fr.rentree.web.WaitingTime;
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
            problems.add(FIELD, "password.choose.currentPassword.missing");
            return;
        }
        var place = browsers.place(request, person.email());
        switch (signIn.attempt(person.email(), typed, place, NetworkAddress.of(request))) {
            case Outcome.Welcome welcome -> {}
            case Outcome.Wrong wrong -> problems.add(FIELD, "password.choose.currentPassword.wrong");
            case Outcome.Busy busy -> problems.add(FIELD, busy.key(), WaitingTime.said(frame.words(), busy.delay()));
            case Outcome.TooMany many ->
                problems.add(FIELD, "password.signin.wait", WaitingTime.said(frame.words(), many.delay()));
        }
    }
}
