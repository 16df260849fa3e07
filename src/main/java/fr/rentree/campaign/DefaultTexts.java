package fr.rentree.campaign;

import fr.rentree.shared.Blanks;
import fr.rentree.shared.University;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The texts of a first campaign, until the registry writes its own: {@code campaign/<name>_<language>.md}. */
@Component
class DefaultTexts {

    private final University university;

    DefaultTexts(University university) {
        this.university = university;
    }

    /** A document's first line, and what follows. */
    record Document(String title, String text) {}

    String text(CampaignText.Key key, String language) {
        return read(key.name().toLowerCase(Locale.ROOT), language);
    }

    Document document(String code, String language) {
        var whole = read(code, language);
        var end = whole.indexOf('\n');
        return new Document(whole.substring(0, end).replaceFirst("^# ", ""), Blanks.strip(whole.substring(end)));
    }

    private String read(String name, String language) {
        try {
            return new ClassPathResource("campaign/" + name + "_" + language + ".md")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("{university}", university.name())
                    .replace("{email}", university.email());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
