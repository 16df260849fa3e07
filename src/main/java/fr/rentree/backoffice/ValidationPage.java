package fr.rentree.backoffice;

import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.enrolment.Enrolments.EnrolmentVersion;
import fr.rentree.enrolment.Worklist;
import fr.rentree.enrolment.WorklistItem;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Valider »: many at once, after a look at what that will do. */
@Controller
@RequestMapping(ValidationPage.PATH)
class ValidationPage {

    static final String PATH = WorklistPage.PATH + "/valider";

    /** So many at once. */
    static final int MOST = 1_000;

    private static final Pattern DONE = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})\\.([0-9]{1,4})");

    private final Worklist worklist;
    private final Enrolments enrolments;
    private final KeptForms kept;

    ValidationPage(Worklist worklist, Enrolments enrolments, KeptForms kept) {
        this.worklist = worklist;
        this.enrolments = enrolments;
        this.kept = kept;
    }

    /** Back from signing in again, with what was ticked. */
    @GetMapping
    ModelAndView again(
            @ModelAttribute ListAddress address,
            @SignedIn Person registry,
            PageFrame frame,
            HttpServletRequest request) {
        return kept.peek(request, registry, PATH)
                .map(typed -> Stream.of("pick", "selection")
                        .flatMap(name -> KeptForms.values(typed, name).stream())
                        .collect(Collectors.joining(" ")))
                .map(text -> preview(EnrolmentSelection.read(text), address, registry, frame))
                .orElseGet(() -> Page.seeOther(address.of(WorklistPage.PATH)));
    }

    /** What validating the ticked ones, or all of the filter, will do. */
    @PostMapping
    ModelAndView preview(
            @ModelAttribute ListAddress address,
            @RequestParam(name = "pick", required = false) @Nullable List<String> picked,
            @RequestParam(name = "all", required = false) @Nullable String all,
            @SignedIn Person registry,
            PageFrame frame) {
        var seen = all == null
                ? EnrolmentSelection.read(picked == null ? "" : String.join(" ", picked))
                : worklist.finished(address.filter(), MOST, registry).stream()
                        .map(WorklistItem::seen)
                        .toList();
        return preview(seen, address, registry, frame);
    }

    private ModelAndView preview(List<EnrolmentVersion> seen, ListAddress address, Person registry, PageFrame frame) {
        var ready = new ArrayList<EnrolmentVersion>();
        var toCheck = new ArrayList<WorklistItem>();
        for (var it : there(seen, registry)) {
            if (it.ready()) ready.add(it.seen());
            else toCheck.add(it);
        }
        int changed = seen.size() - ready.size() - toCheck.size();
        return Page.of(
                "secretariat/inscriptions/valider",
                new ValidationView(
                        frame,
                        address.of(PATH),
                        address.of(WorklistPage.PATH),
                        ready.size(),
                        sentences("backoffice.validate", ready.size(), toCheck.size(), changed, frame),
                        toCheck.stream()
                                .limit(Worklist.PAGE)
                                .map(it -> new ValidationView.Left(
                                        EnrolmentPage.path(it.seen().id()),
                                        EnrolmentWords.name(it.student()),
                                        String.join(", ", EnrolmentWords.checks(it, frame))))
                                .toList(),
                        EnrolmentSelection.written(ready)));
    }

    /** Those that are still as they were seen. */
    private List<WorklistItem> there(Collection<EnrolmentVersion> seen, Person registry) {
        var versions = new HashMap<Object, Integer>();
        seen.forEach(it -> versions.put(it.id(), it.version()));
        return worklist.among(seen.stream().map(EnrolmentVersion::id).toList(), registry).stream()
                .filter(it -> it.state() == State.FINISHED
                        && Integer.valueOf(it.version())
                                .equals(versions.get(it.seen().id())))
                .toList();
    }

    @PostMapping(params = "selection")
    ModelAndView validate(
            @ModelAttribute ListAddress address,
            @RequestParam(name = "selection") String selection,
            @SignedIn Person registry) {
        var done = enrolments.validate(EnrolmentSelection.read(selection), registry);
        var list = address.of(WorklistPage.PATH);
        return Page.seeOther(list + (list.contains("?") ? "&" : "?") + "fait=" + done.validated() + "." + done.toCheck()
                + "." + done.changed());
    }

    /** What has become of many, as the list's address says it. */
    static @Nullable String told(String done, PageFrame frame) {
        var counts = DONE.matcher(done);
        if (!counts.matches()) return null;
        return String.join(
                " ",
                sentences(
                        "backoffice.validated",
                        Integer.parseInt(counts.group(1)),
                        Integer.parseInt(counts.group(2)),
                        Integer.parseInt(counts.group(3)),
                        frame));
    }

    private static List<String> sentences(String key, int ready, int toCheck, int changed, PageFrame frame) {
        var sentences = new ArrayList<String>();
        sentences.add(ready == 0 ? frame.say(key + ".none") : EnrolmentWords.counted(key + ".ready", ready, frame));
        if (toCheck > 0) sentences.add(EnrolmentWords.counted(key + ".toCheck", toCheck, frame));
        if (changed > 0) sentences.add(EnrolmentWords.counted(key + ".changed", changed, frame));
        return sentences;
    }
}
