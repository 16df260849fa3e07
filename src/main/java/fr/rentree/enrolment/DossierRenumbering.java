package fr.rentree.enrolment;

import fr.rentree.shared.Renumbering;
import java.util.List;
import org.springframework.stereotype.Component;

/** Dossiers, which take their enrolments and CVEC numbers with them (« on update cascade »), and approvals. */
@Component
class DossierRenumbering implements Renumbering {

    @Override
    public List<String> columns() {
        return List.of("dossier.student_number", "approval.student_number");
    }
}
