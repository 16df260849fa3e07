package fr.rentree.firstuse;

import fr.rentree.shared.Renumbering;
import java.util.List;
import org.springframework.stereotype.Component;

/** Scol'pass. */
@Component
class FirstUseRenumbering implements Renumbering {

    @Override
    public List<String> columns() {
        return List.of("scolpass.student_number");
    }
}
