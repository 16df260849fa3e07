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
    private final BackupAddresses addresses;

    AccountUpkeep(Accounts accounts, DemoMode demo, BackupAddresses addresses) {
        this.accounts = accounts;
        this.demo = demo;
        this.addresses = addresses;
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
        addresses.purge();
    }
}
