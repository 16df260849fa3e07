package fr.rentree.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;

/** A page of text. */
public record SiteView(PageFrame frame) {

    /** The audit's rate as the language writes it: « 80,6 ». */
    public String rate() {
        return NumberFormat.getInstance(frame.words().locale())
                .format(frame.accessibility().rate());
    }

    /** What was checked of this site. */
    public List<String> pages() {
        return Stream.of("signIn", "home", "way", "cases", "account", "verify", "staff", "texts")
                .map(it -> frame.say("shared.accessibility.pages." + it))
                .toList();
    }
}
