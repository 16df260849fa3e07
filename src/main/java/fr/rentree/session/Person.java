package fr.rentree.session;

import fr.rentree.shared.StudentNumber;
import fr.rentree.web.SessionTime;
import fr.rentree.web.Visitor;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The signed-in person, read from the session in this request.
 *
 * @param student the student number; {@code null} for staff
 * @param institutes codes of the institutes that a secretary works for; empty for everybody else
 * @param assurance how sure the session is of that
 * @param formTag proves that a form was given to this person, see {@link KeptForms}
 */
public record Person(
        UUID account,
        String email,
        String displayName,
        Role role,
        @Nullable StudentNumber student,
        Set<String> institutes,
        AssuranceLevel assurance,
        String formTag,
        SessionTime session)
        implements AuthenticatedPrincipal, Visitor {

    @Override
    public String getName() {
        return displayName;
    }
}
