package fr.rentree.privacy;

import fr.rentree.web.PageFrame;
import org.jspecify.annotations.Nullable;

/** @param notice why there is no file now; {@code null} = there is one */
public record SubjectAccessView(PageFrame frame, @Nullable String notice) {

    public String say(String key) {
        return frame.say("privacy." + key, frame.university().name());
    }
}
