package fr.rentree.campaign;

import fr.rentree.shared.Renumbering;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers of all years. */
@Component
class OfferRenumbering implements Renumbering {

    @Override
    public List<String> columns() {
        return List.of("offer.student_number");
    }
}
