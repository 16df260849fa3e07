package fr.rentree.account;

import fr.rentree.session.Secrets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes and recognises links: the id and our seal of it. What is sealed is one row, thus one account and one address. */
@Component
class ConfirmLink {

    private static final String PURPOSE = "address-link";

    private final Secrets secret;

    ConfirmLink(Secrets secret) {
        this.secret = secret;
    }

    String path(UUID link) {
        return ConfirmPage.PATH + "/" + link + "/" + secret.seal(PURPOSE, link.toString());
    }

    boolean ours(UUID link, String seal) {
        return secret.sealed(PURPOSE, link.toString(), seal);
    }
}
