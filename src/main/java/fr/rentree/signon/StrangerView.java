package fr.rentree.signon;

import fr.rentree.shared.web.Answer;
import fr.rentree.shared.web.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the university knows and we do not.
 *
 * @param told what the university says
 * @param asked whether the registry was asked today
 * @param email where the copy of what was asked goes; {@code null} = nowhere
 */
public record StrangerView(
        Frame frame,
        List<Answer> told,
        boolean asked,
        @Nullable String email) {}
