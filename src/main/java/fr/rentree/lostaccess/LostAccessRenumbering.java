package fr.rentree.lostaccess;

import fr.rentree.shared.Renumbering;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests for lost identifiers. */
@Component
class LostAccessRenumbering implements Renumbering {

    @Override
    public List<String> columns() {
        return List.of("lost_request.student_number");
    }
}
