package fr.rentree.account;

import fr.rentree.shared.Renumbering;
import java.util.List;
import org.springframework.stereotype.Component;

/** The account, and with it sessions, links and addresses. */
@Component
class AccountRenumbering implements Renumbering {

    @Override
    public List<String> columns() {
        return List.of("account.student_number");
    }
}
