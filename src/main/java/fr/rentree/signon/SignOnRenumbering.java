package fr.rentree.signon;

import fr.rentree.shared.Renumbering;
import java.util.List;
import org.springframework.stereotype.Component;

/** Visits through the university's sign-on for which there was no account. */
@Component
class SignOnRenumbering implements Renumbering {

    @Override
    public List<String> columns() {
        return List.of("sign_on_stranger.student_number");
    }
}
