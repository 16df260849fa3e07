package fr.rentree.account;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The scheduled work of this module: creates the demo staff at start and deletes expired rows. */
@Component
@ConditionalOnWebApplication // an import on the command line is no start
@EnableScheduling
class AccountUpkeep implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final DemoMode demo;
    private final Sessions sessions;
    private final KeptForms kept;
    private final BackupAddresses addresses;
    private final PasswordLinks links;
    private final SignInRows signIns;

    AccountUpkeep(
            Accounts accounts,
            DemoMode demo,
            Sessions sessions,
            KeptForms kept,
            BackupAddresses addresses,
            PasswordLinks links,
            SignInRows signIns) {
        this.accounts = accounts;
        this.demo = demo;
        this.sessions = sessions;
        this.kept = kept;
        this.addresses = addresses;
        this.links = links;
        this.signIns = signIns;
    }

    /** Before anybody is answered. */
    @Override
    public void afterSingletonsInstantiated() {
        if (demo.configured()) {
            demo.open();
            accounts.openDemoStaff(List.of());
        } else demo.close();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void purge() {
        sessions.purge();
        kept.purge();
        addresses.purge();
        links.purge();
        signIns.purge();
    }
}
