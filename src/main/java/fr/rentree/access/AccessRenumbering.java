package fr.rentree.access;

import fr.rentree.shared.Renumbering;
import java.util.List;
import org.springframework.stereotype.Component;

/** Scol'pass and requests for lost identifiers. */
@Component
class AccessRenumbering implements Renumbering {

    @Override
    public List<String> columns() {
        return List.of("scolpass.student_number", "lost_request.student_number");
    }
}
