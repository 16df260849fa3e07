package fr.rentree.web;

import fr.rentree.web.PersonalData.Line;
import fr.rentree.web.PersonalData.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a table about somebody, in one language; what is not there has no line. */
public final class PersonalDataTable {

    private final Words words;
    private final String prefix;
    private final List<Line> lines = new ArrayList<>();

    /** @param prefix of the labels' keys: {@code student.held} */
    public PersonalDataTable(Words words, String prefix) {
        this.words = words;
        this.prefix = prefix + ".";
    }

    /** A value as it is. */
    public PersonalDataTable add(String label, @Nullable Object value) {
        return value == null || value.toString().isEmpty() ? this : told(words.say(prefix + label), value.toString());
    }

    public PersonalDataTable time(String label, @Nullable Instant at) {
        return add(label, at == null ? null : DateText.moment(at, words));
    }

    public PersonalDataTable yesNo(String label, @Nullable Boolean answer) {
        return add(label, answer == null ? null : yesNo(answer, words));
    }

    /** A language by its tag. */
    public PersonalDataTable language(String label, String tag) {
        return add(label, words.say("shared.held.language." + Locale.of(tag).getLanguage()));
    }

    /** A line whose label is no message. */
    public PersonalDataTable told(String label, String value) {
        lines.add(new Line(label, value));
        return this;
    }

    public PersonalDataTable all(List<Line> more) {
        lines.addAll(more);
        return this;
    }

    public Table under(String title) {
        return new Table(title, lines());
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public static String yesNo(boolean answer, Words words) {
        return words.say(answer ? "shared.held.yes" : "shared.held.no");
    }
}
