package fr.rentree.account;

import fr.rentree.session.Person;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;

/** The password once more, before what would let somebody else into the account; whoever has passwords checks it. */
public interface PasswordCheck {

    String FIELD = "currentPassword";

    /** Adds what is wrong with it. @param typed into {@value #FIELD} */
    void check(String typed, Person person, PageFrame frame, HttpServletRequest request, FormProblems problems);
}
