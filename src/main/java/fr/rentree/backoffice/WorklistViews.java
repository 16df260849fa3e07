package fr.rentree.backoffice;

import fr.rentree.backoffice.WorklistView.Line;
import fr.rentree.backoffice.WorklistView.Tab;
import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.Programme;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.Worklist;
import fr.rentree.enrolment.WorklistItem;
import fr.rentree.institute.Institute;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.DateText;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
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
class WorklistViews {

    private static final List<String> STATES =
            List.of("OFFERED", "STARTED", "FINISHED", ListAddress.TO_CHECK, "VALIDATED", "CANCELLED");

    private final Worklist worklist;
    private final Campaigns campaigns;
    private final EnrolmentWords words;

    WorklistViews(Worklist worklist, Campaigns campaigns, EnrolmentWords words) {
        this.worklist = worklist;
        this.campaigns = campaigns;
        this.words = words;
    }

    static int pages(int count) {
        return Math.max(1, (count + Worklist.PAGE - 1) / Worklist.PAGE);
    }

    ModelAndView list(PageFrame frame, ListAddress address, Worklist.Sheet sheet, @Nullable String done, Person staff) {
        var filter = address.filter();
        int count = sheet.counts().of(filter);
        int page = address.number();
        var registry = staff.role() == Role.REGISTRY;
        var fields = fields(frame, address, "");
        return Page.of(
                "secretariat/inscriptions",
                new WorklistView(
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
                        registry && sheet.lines().stream().anyMatch(WorklistViews::finished),
                        registry ? all(filter, sheet.counts().finished(), frame) : null,
                        page > 1 ? address.at(page - 1).of(WorklistPage.PATH) : null,
                        page < pages(count) ? address.at(page + 1).of(WorklistPage.PATH) : null,
                        frame.say("backoffice.list.page", page, pages(count))));
    }

    ModelAndView found(PageFrame frame, String typed, List<WorklistItem> found, Person staff) {
        var registry = staff.role() == Role.REGISTRY;
        var shown = found.subList(0, Math.min(found.size(), Worklist.PAGE));
        var fields = fields(frame, ListAddress.ALL, typed);
        var heading = found.size() > Worklist.PAGE
                ? frame.say("backoffice.list.found.more", Worklist.PAGE)
                : EnrolmentWords.counted("backoffice.list.found", found.size(), frame);
        return Page.of(
                "secretariat/inscriptions",
                new WorklistView(
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
                        registry && shown.stream().anyMatch(WorklistViews::finished),
                        null,
                        null,
                        null,
                        ""));
    }

    /** The button for all finished ones of the filter; {@code null} where there can be none. */
    private static @Nullable String all(Worklist.Filter filter, int finished, PageFrame frame) {
        var others = filter.toCheck() || (filter.state() != null && filter.state() != State.FINISHED);
        if (others || finished == 0) return null;
        return finished > ValidationPage.MOST
                ? frame.say("backoffice.list.all.most", number(ValidationPage.MOST, frame))
                : EnrolmentWords.counted("backoffice.list.all", finished, frame);
    }

    private static FormFields fields(PageFrame frame, ListAddress address, String text) {
        var typed = Map.of(
                "text", text,
                "institut", text(address.institut()),
                "formation", text(address.formation()));
        return new FormFields(frame.words(), "backoffice.list", typed, new FormProblems());
    }

    private static List<Tab> tabs(PageFrame frame, ListAddress address, Worklist.Counts counts) {
        return Stream.concat(Stream.of((String) null), STATES.stream())
                .map(state -> new Tab(
                        address.in(state).of(WorklistPage.PATH),
                        frame.say("backoffice.list.state." + (state == null ? "ALL" : state)),
                        number(counts.of(address.in(state).filter()), frame),
                        Objects.equals(state, known(address.etat()))))
                .toList();
    }

    private static @Nullable String known(@Nullable String state) {
        return state != null && STATES.contains(state) ? state : null;
    }

    private @Nullable FormField institute(FormFields fields, PageFrame frame, Person staff) {
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
    private FormField programme(FormFields fields, ListAddress address, Person staff) {
        var institute = address.filter().institute();
        var programmes = worklist.programmes(staff).stream()
                .filter(it -> institute == null || institute.equals(text(it.institute())))
                .toList();
        return fields.choice(
                "formation", programmes, it -> it.key().toString(), it -> it.label() + " (" + it.key() + ")");
    }

    private List<Line> lines(List<WorklistItem> listed, boolean registry, PageFrame frame) {
        return listed.stream().map(it -> line(it, registry, frame)).toList();
    }

    private Line line(WorklistItem it, boolean registry, PageFrame frame) {
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
                it.since() == null ? "" : DateText.figures(it.since()),
                text(it.reference()),
                registry && finished(it) ? EnrolmentSelection.written(it.seen()) : null);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static boolean finished(WorklistItem it) {
        return it.state() == State.FINISHED;
    }

    private static String heading(int count, PageFrame frame) {
        return count < 2
                ? frame.say("backoffice.list.count." + (count == 0 ? "none" : "one"))
                : frame.say("backoffice.list.count", number(count, frame));
    }

    private static String number(int count, PageFrame frame) {
        return NumberFormat.getIntegerInstance(frame.words().locale()).format(count);
    }
}
