package fr.rentree.backoffice;

import fr.rentree.account.Person;
import fr.rentree.account.Role;
import fr.rentree.backoffice.EnrolmentsView.Line;
import fr.rentree.backoffice.EnrolmentsView.Tab;
import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.Programme;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.Listed;
import fr.rentree.enrolment.Worklist;
import fr.rentree.institute.Institute;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the list of enrolments and the page of what was found. */
@Component
class EnrolmentsViews {

    private static final List<String> STATES =
            List.of("OFFERED", "STARTED", "FINISHED", ListAddress.TO_CHECK, "VALIDATED", "CANCELLED");

    private final Worklist worklist;
    private final Campaigns campaigns;
    private final EnrolmentWords words;

    EnrolmentsViews(Worklist worklist, Campaigns campaigns, EnrolmentWords words) {
        this.worklist = worklist;
        this.campaigns = campaigns;
        this.words = words;
    }

    static int pages(int count) {
        return Math.max(1, (count + Worklist.PAGE - 1) / Worklist.PAGE);
    }

    ModelAndView list(Frame frame, ListAddress address, Worklist.Sheet sheet, @Nullable String done, Person staff) {
        var filter = address.filter();
        int count = sheet.counts().of(filter);
        int page = address.number();
        var registry = staff.role() == Role.REGISTRY;
        var fields = fields(frame, address, "");
        return Page.of(
                "secretariat/inscriptions",
                new EnrolmentsView(
                        frame,
                        campaigns.current().year().toString(),
                        fields.text("text"),
                        false,
                        done,
                        tabs(frame, address, sheet.counts()),
                        address.etat(),
                        institute(fields, frame, staff),
                        programme(fields, address, staff),
                        heading(count, frame),
                        lines(sheet.lines(), registry, frame),
                        registry ? address.at(1).of(ValidationPage.PATH) : OfferPage.PATH,
                        registry && sheet.lines().stream().anyMatch(EnrolmentsViews::finished),
                        registry ? all(filter, sheet.counts().finished(), frame) : null,
                        page > 1 ? address.at(page - 1).of(EnrolmentsPage.PATH) : null,
                        page < pages(count) ? address.at(page + 1).of(EnrolmentsPage.PATH) : null,
                        frame.say("backoffice.list.page", page, pages(count))));
    }

    ModelAndView found(Frame frame, String typed, List<Listed> found, Person staff) {
        var registry = staff.role() == Role.REGISTRY;
        var shown = found.subList(0, Math.min(found.size(), Worklist.PAGE));
        var fields = fields(frame, ListAddress.ALL, typed);
        var heading = found.size() > Worklist.PAGE
                ? frame.say("backoffice.list.found.more", Worklist.PAGE)
                : EnrolmentWords.counted("backoffice.list.found", found.size(), frame);
        return Page.of(
                "secretariat/inscriptions",
                new EnrolmentsView(
                        frame,
                        campaigns.current().year().toString(),
                        fields.text("text"),
                        true,
                        null,
                        List.of(),
                        null,
                        null,
                        fields.text("formation"),
                        heading,
                        lines(shown, registry, frame),
                        registry ? ValidationPage.PATH : OfferPage.PATH,
                        registry && shown.stream().anyMatch(EnrolmentsViews::finished),
                        null,
                        null,
                        null,
                        ""));
    }

    /** The button for all finished ones of the filter; {@code null} where there can be none. */
    private static @Nullable String all(Worklist.Filter filter, int finished, Frame frame) {
        var others = filter.toCheck() || (filter.state() != null && filter.state() != State.FINISHED);
        if (others || finished == 0) return null;
        return finished > ValidationPage.MOST
                ? frame.say("backoffice.list.all.most", number(ValidationPage.MOST, frame))
                : EnrolmentWords.counted("backoffice.list.all", finished, frame);
    }

    private static Fields fields(Frame frame, ListAddress address, String text) {
        var typed = Map.of(
                "text", text,
                "institut", text(address.institut()),
                "formation", text(address.formation()));
        return new Fields(frame.words(), "backoffice.list", typed, new Problems());
    }

    private static List<Tab> tabs(Frame frame, ListAddress address, Worklist.Counts counts) {
        return Stream.concat(Stream.of((String) null), STATES.stream())
                .map(state -> new Tab(
                        address.in(state).of(EnrolmentsPage.PATH),
                        frame.say("backoffice.list.state." + (state == null ? "ALL" : state)),
                        number(counts.of(address.in(state).filter()), frame),
                        Objects.equals(state, known(address.etat()))))
                .toList();
    }

    private static @Nullable String known(@Nullable String state) {
        return state != null && STATES.contains(state) ? state : null;
    }

    private @Nullable Field institute(Fields fields, Frame frame, Person staff) {
        var codes = worklist.programmes(staff).stream()
                .map(it -> it.institute() == null ? ListAddress.UNIVERSITY : it.institute())
                .distinct()
                .toList();
        if (codes.size() < 2) return null;
        return fields.choice(
                "institut",
                codes.stream()
                        .sorted(Comparator.comparing(it -> words.institute(it, frame)))
                        .toList(),
                it -> it,
                it -> words.institute(it, frame));
    }

    /** Those of the chosen institute, or all. */
    private Field programme(Fields fields, ListAddress address, Person staff) {
        var institute = address.filter().institute();
        var programmes = worklist.programmes(staff).stream()
                .filter(it -> institute == null || institute.equals(text(it.institute())))
                .toList();
        return fields.choice(
                "formation", programmes, it -> it.key().toString(), it -> it.label() + " (" + it.key() + ")");
    }

    private List<Line> lines(List<Listed> listed, boolean registry, Frame frame) {
        return listed.stream().map(it -> line(it, registry, frame)).toList();
    }

    private Line line(Listed it, boolean registry, Frame frame) {
        Programme programme = words.programme(it);
        var institute = words.institute(programme).map(Institute::shortName);
        return new Line(
                it.id() == null ? null : EnrolmentPage.path(it.id()),
                OfferPage.written(it),
                EnrolmentWords.name(it.student()),
                it.student().number() + " · " + it.student().email(),
                programme.label(),
                institute.orElse(frame.university().name()),
                EnrolmentWords.state(it, frame),
                EnrolmentWords.checks(it, frame),
                it.since() == null ? "" : Dates.figures(it.since()),
                text(it.reference()),
                registry && finished(it) ? Selection.written(it.seen()) : null);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static boolean finished(Listed it) {
        return it.state() == State.FINISHED;
    }

    private static String heading(int count, Frame frame) {
        return count < 2
                ? frame.say("backoffice.list.count." + (count == 0 ? "none" : "one"))
                : frame.say("backoffice.list.count", number(count, frame));
    }

    private static String number(int count, Frame frame) {
        return NumberFormat.getIntegerInstance(frame.words().locale()).format(count);
    }
}
