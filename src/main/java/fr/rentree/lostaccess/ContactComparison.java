package fr.rentree.lostaccess;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import fr.rentree.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what somebody typed to be recognised and reached at with a student's record. A stranger who knows a name and a
 * birth date asks to be answered somewhere else: staff see at once that this address is new.
 *
 * @param holders students whose confirmed backup address is the one typed
 */
record ContactComparison(LostAccessRequest.Typed typed, Set<StudentNumber> holders) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** One sentence for each thing that was typed, each with a sign that is no colour. */
    List<String> with(StudentRecord student, Words words) {
        var said = new ArrayList<String>();
        add(said, "number", typed.number(), student.number().value().equals(typed.number()), words);
        add(said, "email", typed.email(), knows(typed.email(), student), words);
        add(said, "phone", typed.phone(), samePhone(typed.phone(), student.phone()), words);
        return said;
    }

    private static void add(List<String> said, String what, @Nullable String typed, boolean same, Words words) {
        if (typed != null) said.add(words.say("lostaccess.desk.contact." + what + (same ? ".same" : ".other")));
    }

    private boolean knows(@Nullable String email, StudentRecord student) {
        return email != null
                && (holders.contains(student.number())
                        || Stream.of(student.email(), student.backupEmail())
                                .filter(Objects::nonNull)
                                .anyMatch(email::equalsIgnoreCase));
    }

    /** « 06 12 34 56 78 » and « +33612345678 » are one number. */
    static boolean samePhone(@Nullable String typed, @Nullable String known) {
        if (typed == null || known == null) return false;
        var match = PHONES.isNumberMatch(typed, known);
        return match == MatchType.EXACT_MATCH || match == MatchType.NSN_MATCH;
    }
}
