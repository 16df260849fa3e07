package fr.rentree.access;

import fr.rentree.account.BackupAddresses;
import fr.rentree.account.Person;
import fr.rentree.account.Role;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Answer;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.Typed;
import fr.rentree.shared.web.Words;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
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
class RequestViews {

    private final LostDesk requests;
    private final Candidates candidates;
    private final Scolpasses scolpasses;
    private final Students students;
    private final Institutes institutes;
    private final BackupAddresses addresses;

    RequestViews(
            LostDesk requests,
            Candidates candidates,
            Scolpasses scolpasses,
            Students students,
            Institutes institutes,
            BackupAddresses addresses) {
        this.requests = requests;
        this.candidates = candidates;
        this.scolpasses = scolpasses;
        this.students = students;
        this.institutes = institutes;
        this.addresses = addresses;
    }

    ModelAndView page(
            Frame frame,
            LostRequest request,
            Person staff,
            RequestForm form,
            Candidates.Search search,
            Problems problems,
            String reason,
            HttpServletRequest http) {
        var typed = new HashMap<>(Typed.of(form));
        typed.put("reason", reason);
        var fields = new Fields(frame.words(), "access.desk", typed, problems);
        var open = request.state() == LostRequest.State.OPEN;
        return Page.of(
                "secretariat/identifiant",
                new RequestView(
                        frame,
                        RequestsPage.PATH + "/" + request.id(),
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

    private ContactComparison compared(LostRequest request) {
        var email = request.typed().email();
        return new ContactComparison(request.typed(), email == null ? Set.of() : addresses.holders(email));
    }

    private List<String> compared(LostRequest request, Words words) {
        return Optional.ofNullable(request.student())
                .flatMap(students::find)
                .map(it -> compared(request).with(it, words))
                .orElse(List.of());
    }

    private RequestView.Search search(
            Fields fields, RequestForm form, List<StudentRecord> found, ContactComparison contact, Frame frame) {
        var words = frame.words();
        var options = found.stream()
                .map(it -> new Field.Option(
                        it.number().value(),
                        Candidates.fullName(it),
                        Stream.concat(
                                        Stream.of(words.say(
                                                "access.desk.student.line",
                                                Dates.date(it.birthDate(), words),
                                                it.number(),
                                                it.email())),
                                        contact.with(it, words).stream())
                                .collect(Collectors.joining(" · ")),
                        it.number().value().equals(form.student())))
                .toList();
        var checks = Arrays.stream(IdentityCheck.values())
                .map(it -> new Field.Option(
                        it.name(),
                        words.say("access.desk.checked." + it),
                        null,
                        form.checks().contains(it)))
                .toList();
        return new RequestView.Search(
                fields.text("name"),
                BirthFields.of(fields),
                fields.text("number"),
                with(fields.text("student"), options),
                with(fields.text("checked"), checks));
    }

    private static Field with(Field field, List<Field.Option> options) {
        return new Field(field.name(), field.label(), field.hint(), "", field.error(), options);
    }

    /** What who asks has typed. */
    private List<Answer> typed(LostRequest request, Frame frame) {
        var words = frame.words();
        var typed = request.typed();
        var lines = new ArrayList<Answer>();
        var institute = typed.institute() == null
                ? frame.university().name()
                : institutes.find(typed.institute()).map(Institute::name).orElse(typed.institute());
        add(lines, "institute", institute, words);
        add(lines, "familyName", typed.familyName(), words);
        add(lines, "firstName", typed.firstName(), words);
        add(lines, "born", Dates.date(typed.birthDate(), words), words);
        add(lines, "number", typed.number(), words);
        add(lines, "email", typed.email(), words);
        add(lines, "phone", typed.phone(), words);
        add(lines, "message", typed.message().isEmpty() ? null : typed.message(), words);
        add(
                lines,
                "language",
                words.say("shared.held.language." + request.language().getLanguage()),
                words);
        add(lines, "askedAt", Dates.moment(request.askedAt(), words), words);
        add(lines, "dueAt", Dates.moment(request.dueAt(), words), words);
        add(lines, "refused", request.reason(), words);
        return lines;
    }

    private static void add(List<Answer> lines, String label, @Nullable String value, Words words) {
        if (value != null) lines.add(new Answer(words.say("access.desk.typed." + label), value, null));
    }

    /** Whom the secretary has recognised. */
    private @Nullable String recognised(LostRequest request, Frame frame) {
        if (request.student() == null) return null;
        var checked = request.checked().stream()
                .sorted()
                .map(it -> frame.say("access.desk.checked." + it).toLowerCase(Locale.ROOT))
                .toList();
        return students.find(request.student())
                .map(it -> frame.say(
                        "access.desk.recognised",
                        Candidates.fullName(it),
                        it.number(),
                        Dates.on(it.birthDate(), frame.words()),
                        String.join(", ", checked)))
                .orElse(request.student().value());
    }

    private RequestView.@Nullable Shown shown(LostRequest request, HttpServletRequest http, Frame frame) {
        return scolpasses
                .shown(request, http)
                .map(it -> new RequestView.Shown(
                        it.issued().code().grouped(), Dates.dateTime(it.issued().expiresAt(), frame.words())))
                .orElse(null);
    }
}
