package fr.rentree.backoffice;

import fr.rentree.audit.AuditTrail;
import fr.rentree.backoffice.EnrolmentView.Cancel;
import fr.rentree.backoffice.EnrolmentView.Line;
import fr.rentree.backoffice.EnrolmentView.Reopen;
import fr.rentree.campaign.Campaigns;
import fr.rentree.enrolment.Enrolment.CancelReason;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.WorklistItem;
import fr.rentree.institute.Institute;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.DateText;
import fr.rentree.web.FlatForm;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SummaryRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of one enrolment, in whatever state it is. */
@Component
class EnrolmentViews {

    /** So many of the latest entries of the audit are shown. */
    private static final int ENTRIES = 20;

    private static final Set<String> FAILED = Set.of("changed", "toCheck");

    private final Campaigns campaigns;
    private final EnrolmentWords words;
    private final ReviewFacts checks;
    private final AuditTrail audit;
    private final Clock clock;

    EnrolmentViews(Campaigns campaigns, EnrolmentWords words, ReviewFacts checks, AuditTrail audit, Clock clock) {
        this.campaigns = campaigns;
        this.words = words;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param form as typed. @param done what has just been done, or why not */
    ModelAndView page(
            PageFrame frame, WorklistItem it, EnrolmentForm form, FormProblems problems, String done, Person staff) {
        var registry = staff.role() == Role.REGISTRY;
        var fields = fields(frame, it, form, problems);
        var looks = registry && it.state() == State.FINISHED && !it.checks().isEmpty();
        return Page.of(
                "secretariat/inscriptions/inscription",
                new EnrolmentView(
                        frame,
                        EnrolmentWords.name(it.student()),
                        EnrolmentWords.state(it, frame),
                        it.since() == null
                                ? frame.say("backoffice.enrolment.offered")
                                : frame.say("backoffice.enrolment.since", DateText.dateTime(it.since(), frame.words())),
                        frame.words().find("backoffice.done." + done),
                        !FAILED.contains(done),
                        fields.faults(),
                        facts(it, frame),
                        it.id() == null ? OfferPage.PATH : EnrolmentPage.path(it.id()),
                        it.id() == null ? OfferPage.written(it) : null,
                        it.state().name(),
                        it.version(),
                        EnrolmentWords.checks(it, frame),
                        looks ? looked(fields, it, form, frame, staff) : null,
                        registry && it.ready(),
                        it.state() == State.FINISHED ? reopen(fields, form) : null,
                        it.reopened() != null,
                        registry && it.state() != State.CANCELLED ? cancel(fields, form, frame) : null,
                        history(it, frame)));
    }

    private FormFields fields(PageFrame frame, WorklistItem it, EnrolmentForm form, FormProblems problems) {
        var typed = new HashMap<>(FlatForm.of(form));
        if (form.until() == null) {
            var window = campaigns.current().window(words.programme(it));
            typed.put("until", LastDay.preset(clock.instant(), window).toString());
        }
        return new FormFields(frame.words(), "backoffice.enrolment", typed, problems);
    }

    private FormField looked(FormFields fields, WorklistItem it, EnrolmentForm form, PageFrame frame, Person registry) {
        var field = fields.text("looked");
        var options = it.checks().stream()
                .map(check -> new FormField.Option(
                        check.name(),
                        frame.say("enrolment.held.check." + check),
                        checks.of(check, it, frame.words(), registry),
                        form.checks().contains(check)))
                .toList();
        return new FormField(field.name(), field.label(), field.hint(), "", field.error(), options);
    }

    private static Reopen reopen(FormFields fields, EnrolmentForm form) {
        return new Reopen(fields.text("why"), fields.text("until"), form.why() != null);
    }

    private static Cancel cancel(FormFields fields, EnrolmentForm form, PageFrame frame) {
        var reason = fields.choice(
                "reason",
                Arrays.asList(CancelReason.values()),
                CancelReason::name,
                it -> frame.say("enrolment.cancelReason." + it));
        return new Cancel(reason, fields.text("words"), form.reason() != null || form.words() != null);
    }

    private List<SummaryRow> facts(WorklistItem it, PageFrame frame) {
        var say = frame.words();
        var student = it.student();
        var programme = words.programme(it);
        var facts = new ArrayList<SummaryRow>();
        add(facts, "number", student.number().value(), frame);
        add(facts, "ine", student.ine(), frame);
        add(facts, "names", student.civilName(), frame);
        add(facts, "usedFirstName", student.usedFirstName(), frame);
        add(facts, "born", DateText.date(student.birthDate(), say), frame);
        add(facts, "email", student.email(), frame);
        add(facts, "programme", programme.label() + " (" + programme.key() + ")", frame);
        add(
                facts,
                "institute",
                words.institute(programme)
                        .map(Institute::name)
                        .orElse(frame.university().name()),
                frame);
        add(facts, "reference", it.reference(), frame);
        add(facts, "version", it.version() == 0 ? null : Integer.toString(it.version()), frame);
        var cancelled = it.cancelled();
        if (cancelled != null) {
            add(facts, "cancelled", frame.say("enrolment.cancelReason." + cancelled.reason()), frame);
            add(facts, "cancelledWords", cancelled.words(), frame);
        }
        var reopened = it.reopened();
        if (reopened != null) {
            add(facts, "reopened", frame.say("enrolment.held.reopenedBy." + reopened.by()), frame);
            add(facts, "reopenedWhy", reopened.reason(), frame);
            add(facts, "reopenedUntil", DateText.until(reopened.until(), say), frame);
        }
        return facts;
    }

    private static void add(List<SummaryRow> facts, String label, @Nullable String value, PageFrame frame) {
        if (value != null) facts.add(new SummaryRow(frame.say("backoffice.fact." + label), value, null));
    }

    private List<Line> history(WorklistItem it, PageFrame frame) {
        if (it.id() == null) return List.of();
        return audit.about("enrolment", it.id().toString(), ENTRIES).stream()
                .map(entry -> new Line(
                        DateText.moment(entry.at(), frame.words()),
                        EnrolmentWords.said(entry, frame),
                        entry.actor() == null ? frame.say("backoffice.history.student") : entry.actorName()))
                .toList();
    }
}
