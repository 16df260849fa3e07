package fr.rentree.fee;

import fr.rentree.fee.FeeStatement.Line;
import fr.rentree.fee.FeeStatement.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out what a student owes. Same facts, same statement, for ever; nothing is computed in floating point. */
public final class FeeCalculation {

    private FeeCalculation() {}

    /**
     * The statement of everything a student enrols in this year, in the order given. The full rate is due once, for the
     * dearest enrolment that is paid for and no césure; the reduced rate for every other one.
     */
    public static FeeStatement statement(List<ChargedEnrolment> enrolments, PayerStatus payer, FeeSchedule rates) {
        var full = enrolments.stream()
                .filter(each -> !each.atInstitute() && !each.onGapYear() && !each.apprentice())
                .max(Comparator.comparingInt(each -> rates.of(each.profile()).fullCents()))
                .orElse(null);
        var lines = new ArrayList<Line>();
        var fullCharged = false;
        for (var each : enrolments) {
            var takesFull = !fullCharged && each.equals(full);
            fullCharged |= takesFull;
            lines.add(line(each, takesFull, payer, rates));
        }
        var total = lines.stream().mapToLong(Line::cents).sum();
        return new FeeStatement(List.copyOf(lines), total, sentences(enrolments, total, payer, rates));
    }

    private static Line line(ChargedEnrolment each, boolean full, PayerStatus payer, FeeSchedule rates) {
        if (each.atInstitute()) return new Line("fee.line.institute", List.of(each.programme()), 0, 0, null);
        var rate = rates.of(each.profile());
        var whole = full || each.apprentice() && !each.onGapYear();
        var cents = whole ? rate.fullCents() : rate.reducedCents();
        var exemption = exemption(each, payer);
        return new Line(
                whole ? "fee.line.full" : each.onGapYear() ? "fee.line.gapYear" : "fee.line.further",
                List.of(each.programme()),
                exemption == null ? cents : 0,
                exemption == null ? 0 : cents,
                exemption);
    }

    /** « La formation est gratuite pour l'apprenti » (code du travail, L6211-1), whoever the apprentice is. */
    private static @Nullable String exemption(ChargedEnrolment each, PayerStatus payer) {
        if (each.apprentice()) return "fee.exemption.apprentice";
        if (payer.stateGrant()) return "fee.exemption.grant";
        return payer.wardOfTheNation() ? "fee.exemption.ward" : null;
    }

    private static List<Sentence> sentences(
            List<ChargedEnrolment> enrolments, long total, PayerStatus payer, FeeSchedule rates) {
        var institute =
                enrolments.stream().filter(ChargedEnrolment::atInstitute).toList();
        var national = institute.size() < enrolments.size();
        return Stream.of(
                        says(institute.stream().anyMatch(ChargedEnrolment::nursing), "fee.institute.nursing"),
                        says(institute.stream().anyMatch(each -> !each.nursing()), "fee.institute.agreement"),
                        says(
                                national && !rates.confirmed(),
                                "fee.provisional",
                                rates.from().toString()),
                        says(total > 0, "fee.payment"),
                        says(payer.owesCvec(), "fee.cvec"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sentence> says(boolean applies, String key, String... arguments) {
        return applies ? List.of(new Sentence(key, List.of(arguments))) : List.of();
    }
}
