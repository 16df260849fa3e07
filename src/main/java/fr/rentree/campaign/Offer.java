package fr.rentree.campaign;

import fr.rentree.shared.StudentNumber;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation to enrol in a programme (« autorisation d'inscription »).
 *
 * @param regime 10, 11, 12, 20, 22 or 90
 * @param status status code; {@code null} = the programme's
 * @param reason jury result that led to the offer, shown to staff only
 * @param exchange {@code true} = the student comes in exchange, as the university knows; {@code null} = no, or stored before
 */
public record Offer(
        StudentNumber student,
        ProgrammeKey programme,
        String regime,
        @Nullable String status,
        @Nullable String reason,
        @Nullable Boolean exchange) {

    /** Of a student who does not come in exchange. */
    public Offer(
            StudentNumber student,
            ProgrammeKey programme,
            String regime,
            @Nullable String status,
            @Nullable String reason) {
        this(student, programme, regime, status, reason, false);
    }

    /** Whether the student comes in exchange. */
    public boolean incoming() {
        return Boolean.TRUE.equals(exchange);
    }
}
