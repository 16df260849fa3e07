package fr.rentree.secondfactor;

import fr.rentree.session.ReturnPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes the place to go back to along a way of several pages. */
final class ReturnPathParameter {

    private ReturnPathParameter() {}

    static String returning(String path, @Nullable String back) {
        var place = ReturnPath.of(back);
        return place.equals("/") ? path : path + "?retour=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }
}
