package fr.rentree.campaign;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One year's re-enrolment as it is at the moment; immutable.
 *
 * @param grace how long after closing a student who has started may finish
 * @param rates by fee profile
 * @param texts those in force
 * @param documents those in force, consents first
 */
public record Campaign(
        AcademicYear year,
        Duration grace,
        List<OpeningWindow> windows,
        Map<ProgrammeKey, Programme> programmes,
        Map<String, CampaignFeeRate> rates,
        List<CampaignText> texts,
        List<ApprovalDocument> documents) {

    public Campaign {
        windows = List.copyOf(windows);
        programmes = Map.copyOf(programmes);
        rates = Map.copyOf(rates);
        texts = List.copyOf(texts);
        documents = List.copyOf(documents);
    }

    public Programme programme(ProgrammeKey key) {
        var programme = programmes.get(key);
        if (programme == null) throw new NotFound("programme " + key + " in " + year);
        return programme;
    }

    /**
     * The programme's own window, else its institute's: one without dates stays closed. The university's own programmes are
     * open from the first day of any institute to the last, where it has no window itself.
     */
    public Optional<OpeningWindow> window(Programme programme) {
        return Stream.<Predicate<OpeningWindow>>of(
                        it -> programme.key().equals(it.programme()),
                        it -> it.programme() == null && Objects.equals(it.institute(), programme.institute()))
                .flatMap(narrowest -> windows.stream().filter(narrowest))
                .findFirst()
                .or(() -> programme.institute() == null ? span() : Optional.empty());
    }

    private Optional<OpeningWindow> span() {
        var institutes = windows.stream().filter(it -> it.programme() == null).toList();
        var opens = institutes.stream().map(OpeningWindow::opens).min(Instant::compareTo);
        var closes = institutes.stream().map(OpeningWindow::closes).max(Instant::compareTo);
        return opens.map(first -> new OpeningWindow(null, null, first, closes.orElseThrow()));
    }

    public EnrolmentOpening opening(Programme programme, Instant now) {
        return EnrolmentOpening.at(now, window(programme).orElse(null), grace);
    }

    /** The text in force of this institute, or of the university where {@code null}: in French where there is no other. */
    public Optional<CampaignText> text(CampaignText.Key key, @Nullable String institute, Locale locale) {
        return Stream.of(locale.getLanguage(), "fr")
                .flatMap(language -> texts.stream()
                        .filter(it -> it.key() == key
                                && Objects.equals(it.institute(), institute)
                                && it.language().equals(language)))
                .findFirst();
    }

    /** What the university says, then what the institute adds. */
    public List<CampaignText> texts(CampaignText.Key key, @Nullable String institute, Locale locale) {
        var university = text(key, null, locale);
        var own = institute == null ? Optional.<CampaignText>empty() : text(key, institute, locale);
        return Stream.of(university, own).flatMap(Optional::stream).toList();
    }
}
