package fr.rentree.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The doors of the university's own sign-on, beside the built-in accounts. Account shows where they are; whoever has them
 * says which.
 */
public interface SignOnButtons {

    /** Where who came by a door and signs out here goes on, to sign out there, too. */
    String LEAVING = "/connexion/universite/depart";

    /** One door. @param path of ours, from where the browser is sent on */
    record Door(String label, String path) {

        /** Through the door, and then to this path of ours. */
        public String leadingTo(String back) {
            return back.equals(ReturnPath.HOME)
                    ? path
                    : path + "?retour=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        }
    }

    /** Those that are open, in the order of the settings. */
    List<Door> doors(Locale language);
}
