package fr.rentree.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of an error.
 *
 * @param kind of the words: {@code shared.error.<kind>.title} and {@code .text}
 * @param reference of the log's line about it, or {@code null}
 * @param again what « Réessayer » does, or {@code null} where trying again changes nothing
 */
public record ErrorView(
        PageFrame frame,
        int status,
        String kind,
        @Nullable String reference,
        @Nullable Again again) {

    /**
     * @param action path to go to
     * @param fields what was typed, to be posted again; empty for a page that was only looked at
     */
    public record Again(String action, boolean post, List<Map.Entry<String, String>> fields) {}

    public String title() {
        return frame.say("shared.error." + kind + ".title");
    }

    public String text() {
        return frame.say("shared.error." + kind + ".text");
    }
}
