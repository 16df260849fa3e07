package fr.rentree.lostaccess;

import fr.rentree.desk.CaseWording;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.MailCheck;
import fr.rentree.shared.TypedDate;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * « Identifiants perdus », as typed.
 *
 * @param institute code, or {@value #UNIVERSITY}
 * @param firstName empty for who has one name only
 * @param once mark of this form: sent twice, it is one request
 */
record LostAccessForm(
        @Nullable String institute,
        @Nullable String familyName,
        @Nullable String firstName,
        @Nullable String birthDay,
        @Nullable String birthMonth,
        @Nullable String birthYear,
        @Nullable String number,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String message,
        @Nullable String once) {

    static final String UNIVERSITY = "-";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PHONE = 30;
    private static final int LONGEST_MESSAGE = 1_000;

    static LostAccessForm empty() {
        var once = UUID.randomUUID().toString();
        return new LostAccessForm(null, null, null, null, null, null, null, null, null, null, once);
    }

    /** A form without a mark of ours is a new one each time. */
    UUID mark() {
        try {
            return UUID.fromString(text(once));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** What was typed, in the domain's types; {@code null} where there are problems. */
    LostAccessRequest.@Nullable Typed check(FormProblems problems, Institutes institutes, LocalDate today) {
        var code = text(institute);
        if (!code.equals(UNIVERSITY) && institutes.find(code).isEmpty())
            problems.add("institute", "lostaccess.form.institute.missing");
        if (text(familyName).isEmpty()) problems.add("familyName", "lostaccess.form.familyName.missing");
        fits("familyName", text(familyName), problems);
        fits("firstName", text(firstName), problems);
        var born = new TypedDate(raw(birthDay), raw(birthMonth), raw(birthYear)).check(problems, today);
        var digits = TypedDate.digits(raw(number));
        if (!digits.isEmpty() && !digits.matches("[0-9]{8}")) problems.add("number", "lostaccess.form.number.digits");
        reach(problems);
        int length = CaseWording.length(CaseWording.clean(raw(message)));
        if (length > LONGEST_MESSAGE) problems.add("message", "lostaccess.form.message.long", LONGEST_MESSAGE, length);
        if (!problems.none() || born == null) return null;
        return new LostAccessRequest.Typed(
                code.equals(UNIVERSITY) ? null : code,
                text(familyName),
                text(firstName),
                born,
                absent(digits),
                absent(text(email)),
                absent(text(phone)),
                CaseWording.clean(raw(message)));
    }

    private static void fits(String field, String typed, FormProblems problems) {
        if (typed.length() > LONGEST_NAME) problems.add(field, "lostaccess.form.name.long", LONGEST_NAME);
    }

    private void reach(FormProblems problems) {
        var mail = text(email);
        var telephone = text(phone);
        if (mail.isEmpty() && telephone.isEmpty()) problems.add("email", "lostaccess.form.reach");
        else if (!mail.isEmpty())
            MailCheck.check("email", mail, "")
                    .all()
                    .forEach(it ->
                            problems.add(it.field(), it.key(), it.arguments().toArray()));
        if (!telephone.isEmpty()
                && (telephone.length() > LONGEST_PHONE || !telephone.matches("[+0-9][0-9().\\p{Z}/-]{5,}")))
            problems.add("phone", "lostaccess.form.phone.unreadable");
    }

    private static String raw(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static String text(@Nullable String typed) {
        return Blanks.fold(raw(typed));
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
