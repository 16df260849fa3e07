package fr.rentree.lostaccess;

import fr.rentree.account.BackupAddresses;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.shared.FormProblems;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import fr.rentree.web.BirthFields;
import fr.rentree.web.DateText;
import fr.rentree.web.FlatForm;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SummaryRow;
import fr.rentree.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of a request for lost identifiers, in whatever state it is. */
@Component
class LostAccessDecisionViews {

    private final LostAccessDesk requests;
    private final LostAccessCandidates candidates;
    private final Students students;
    private final Institutes institutes;
    private final BackupAddresses addresses;

    LostAccessDecisionViews(
            LostAccessDesk requests,
            LostAccessCandidates candidates,
            Students students,
            Institutes institutes,
            BackupAddresses addresses) {
        this.requests = requests;
        this.candidates = candidates;
        this.students = students;
        this.institutes = institutes;
        this.addresses = addresses;
    }

    ModelAndView page(
            PageFrame frame,
            LostAccessRequest request,
            Person staff,
            LostAccessDecisionForm form,
            LostAccessCandidates.Search search,
            FormProblems problems,
            String reason,
            HttpServletRequest http) {
        var typed = new HashMap<>(FlatForm.of(form));
        typed.put("reason", reason);
        var fields = new FormFields(frame.words(), "lostaccess.desk", typed, problems);
        var open = request.state() == LostAccessRequest.State.OPEN;
        return Page.of(
                "secretariat/identifiant",
                new LostAccessDecisionView(
                        frame,
                        LostAccessListPage.PATH + "/" + request.id(),
                        request.state().name(),
                        request.typed().name(),
                        typed(request, frame),
                        open
                                ? search(
                                        fields,
                                        form,
                                        candidates.find(search, form.chosen(), request, staff),
                                        compared(request),
                                        frame)
                                : null,
                        fields.text("reason"),
                        fields.faults(),
                        requests.toGrant(staff),
                        staff.role() == Role.REGISTRY,
                        recognised(request, frame),
                        compared(request, frame.words()),
                        shown(request, http, frame)));
    }

    private ContactComparison compared(LostAccessRequest request) {
        var email = request.typed().email();
        return new ContactComparison(request.typed(), email == null ? Set.of() : addresses.holders(email));
    }

    private List<String> compared(LostAccessRequest request, Words words) {
        return Optional.ofNullable(request.student())
                .flatMap(students::find)
                .map(it -> compared(request).with(it, words))
                .orElse(List.of());
    }

    private LostAccessDecisionView.Search search(
            FormFields fields,
            LostAccessDecisionForm form,
            List<StudentRecord> found,
            ContactComparison contact,
            PageFrame frame) {
        var words = frame.words();
        var options = found.stream()
                .map(it -> new FormField.Option(
                        it.number().value(),
                        LostAccessCandidates.fullName(it),
                        Stream.concat(
                                        Stream.of(words.say(
                                                "lostaccess.desk.student.line",
                                                DateText.date(it.birthDate(), words),
                                                it.number(),
                                                it.email())),
                                        contact.with(it, words).stream())
                                .collect(Collectors.joining(" · ")),
                        it.number().value().equals(form.student())))
                .toList();
        var checks = Arrays.stream(IdentityCheck.values())
                .map(it -> new FormField.Option(
                        it.name(),
                        words.say("lostaccess.desk.checked." + it),
                        null,
                        form.checks().contains(it)))
                .toList();
        return new LostAccessDecisionView.Search(
                fields.text("name"),
                BirthFields.of(fields),
                fields.text("number"),
                with(fields.text("student"), options),
                with(fields.text("checked"), checks));
    }

    private static FormField with(FormField field, List<FormField.Option> options) {
        return new FormField(field.name(), field.label(), field.hint(), "", field.error(), options);
    }

    /** What who asks has typed. */
    private List<SummaryRow> typed(LostAccessRequest request, PageFrame frame) {
        var words = frame.words();
        var typed = request.typed();
        var lines = new ArrayList<SummaryRow>();
        var institute = typed.institute() == null
                ? frame.university().name()
                : institutes.find(typed.institute()).map(Institute::name).orElse(typed.institute());
        add(lines, "institute", institute, words);
        add(lines, "familyName", typed.familyName(), words);
        add(lines, "firstName", typed.firstName(), words);
        add(lines, "born", DateText.date(typed.birthDate(), words), words);
        add(lines, "number", typed.number(), words);
        add(lines, "email", typed.email(), words);
        add(lines, "phone", typed.phone(), words);
        add(lines, "message", typed.message().isEmpty() ? null : typed.message(), words);
        add(
                lines,
                "language",
                words.say("shared.held.language." + request.language().getLanguage()),
                words);
        add(lines, "askedAt", DateText.moment(request.askedAt(), words), words);
        add(lines, "dueAt", DateText.moment(request.dueAt(), words), words);
        add(lines, "refused", request.reason(), words);
        return lines;
    }

    private static void add(List<SummaryRow> lines, String label, @Nullable String value, Words words) {
        if (value != null) lines.add(new SummaryRow(words.say("lostaccess.desk.typed." + label), value, null));
    }

    /** Whom the secretary has recognised. */
    private @Nullable String recognised(LostAccessRequest request, PageFrame frame) {
        if (request.student() == null) return null;
        var checked = request.checked().stream()
                .sorted()
                .map(it -> frame.say("lostaccess.desk.checked." + it).toLowerCase(Locale.ROOT))
                .toList();
        return students.find(request.student())
                .map(it -> frame.say(
                        "lostaccess.desk.recognised",
                        LostAccessCandidates.fullName(it),
                        it.number(),
                        DateText.on(it.birthDate(), frame.words()),
                        String.join(", ", checked)))
                .orElse(request.student().value());
    }

    private LostAccessDecisionView.@Nullable Shown shown(
            LostAccessRequest request, HttpServletRequest http, PageFrame frame) {
        return requests.shown(request, HandoverCookie.read(http))
                .map(it -> new LostAccessDecisionView.Shown(
                        it.issued().code().grouped(),
                        DateText.dateTime(it.issued().expiresAt(), frame.words())))
                .orElse(null);
    }
}
