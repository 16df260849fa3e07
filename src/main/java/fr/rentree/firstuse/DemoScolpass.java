package fr.rentree.firstuse;

import fr.rentree.account.StudentAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * In demo mode one student holds a scol'pass that stands in the README, so that the first use of an account can be tried.
 * It is issued once a database; the student can sign in with the demo password, too.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("rentree.demo")
@ConditionalOnBooleanProperty(name = "rentree.demo-campaign", matchIfMissing = true)
class DemoScolpass {

    static final String EMAIL = "maud.muller@etu.univ.example";
    static final ScolpassCode CODE = ScolpassCode.read("PRMR-CNXN-3467-9999");

    private static final Logger LOG = LoggerFactory.getLogger(DemoScolpass.class);

    private final Scolpasses scolpasses;
    private final StudentAccounts accounts;

    DemoScolpass(Scolpasses scolpasses, StudentAccounts accounts) {
        this.scolpasses = scolpasses;
        this.accounts = accounts;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        accounts.find(EMAIL).ifPresent(owner -> {
            scolpasses.issueOnce(owner.student(), CODE, ScolpassIssuer.DEMO);
            LOG.info("Demo, « Première connexion »: {}, scol'pass of the README", EMAIL);
        });
    }
}
