package fr.rentree.signon;

import fr.rentree.web.PageFrame;
import fr.rentree.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the university knows and we do not.
 *
 * @param told what the university says
 * @param asked whether the registry was asked today
 * @param email where the copy of what was asked goes; {@code null} = nowhere
 */
public record UnmatchedPersonView(
        PageFrame frame,
        List<SummaryRow> told,
        boolean asked,
        @Nullable String email) {}
