package fr.rentree.web;

import fr.rentree.shared.AccessibilityStatement;
import fr.rentree.shared.University;
import fr.rentree.web.asset.StaticFiles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page around its content. A controller method takes it as a parameter and passes it on in its view.
 *
 * @param demo whether every page has to say that nothing here is real
 * @param path of this page, for the language switch
 * @param person name of who is signed in
 * @param csrf value of the hidden field {@code _csrf}
 * @param formTag value of the hidden field {@code _for}: proves later that this form was given to this person, so that
 *     what was typed into it comes back to nobody else
 * @param session how long the visitor stays signed in; {@code null} where nobody is
 * @param reminding see {@link #reminder}
 */
public record PageFrame(
        Words words,
        University university,
        AccessibilityStatement accessibility,
        StaticFiles files,
        boolean demo,
        String path,
        @Nullable String person,
        String csrf,
        @Nullable String formTag,
        @Nullable SessionTime session,
        Supplier<@Nullable String> reminding) {

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** The reminder above the page's content, for pages that do not say it themselves. */
    public @Nullable String reminder() {
        return reminding.get();
    }

    /** Where the language switch leads: back here, in the other language. */
    public String otherLanguage() {
        var other = words.french() ? "en" : "fr";
        return "/langue?vers=" + other + "&retour=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
