package fr.rentree.lostaccess;

import fr.rentree.session.KeptForms;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.TypedDate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a secretary decides on a request for lost identifiers.
 *
 * @param name looked for, as is the birth date and the number
 * @param student the number of who it is
 * @param checked how that was made sure
 */
record LostAccessDecisionForm(
        @Nullable String name,
        @Nullable String birthDay,
        @Nullable String birthMonth,
        @Nullable String birthYear,
        @Nullable String number,
        @Nullable String student,
        @Nullable List<String> checked) {

    /** Looks for what was typed by who asks. */
    static LostAccessDecisionForm of(LostAccessRequest request) {
        var search = LostAccessCandidates.Search.of(request);
        var born = request.typed().birthDate();
        return new LostAccessDecisionForm(
                search.name(),
                String.valueOf(born.day()),
                String.valueOf(born.month()),
                String.valueOf(born.year()),
                search.number(),
                null,
                null);
    }

    /** As a kept form gives it back. */
    static LostAccessDecisionForm kept(Map<String, String> typed) {
        return new LostAccessDecisionForm(
                typed.get("name"),
                typed.get("birthDay"),
                typed.get("birthMonth"),
                typed.get("birthYear"),
                typed.get("number"),
                typed.get("student"),
                KeptForms.values(typed, "checked"));
    }

    /** What is not a date or a number is not looked for; the fields say so. */
    LostAccessCandidates.Search search(FormProblems problems, LocalDate today) {
        var date = new TypedDate(text(birthDay), text(birthMonth), text(birthYear));
        var empty = Blanks.only(text(birthDay) + text(birthMonth) + text(birthYear));
        var born = empty ? null : date.check(problems, today);
        var digits = TypedDate.digits(text(number));
        if (!digits.isEmpty() && !digits.matches("[0-9]{8}")) problems.add("number", "lostaccess.form.number.digits");
        var words = Blanks.fold(text(name));
        return new LostAccessCandidates.Search(words.length() > 100 ? words.substring(0, 100) : words, born, digits);
    }

    Set<IdentityCheck> checks() {
        var checks = EnumSet.noneOf(IdentityCheck.class);
        for (var each : IdentityCheck.values()) if (checked != null && checked.contains(each.name())) checks.add(each);
        return checks;
    }

    /** Whom the secretary has picked; {@code null} = nobody yet. */
    @Nullable
    StudentNumber chosen() {
        return text(student).matches("[0-9]{8}") ? new StudentNumber(text(student)) : null;
    }

    /** Who it is; {@code null} with a problem where that or the check is missing. */
    @Nullable
    StudentNumber decided(FormProblems problems) {
        if (chosen() == null) problems.add("student", "lostaccess.desk.student.missing");
        if (checks().isEmpty()) problems.add("checked", "lostaccess.desk.checked.missing");
        return problems.none() ? chosen() : null;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
