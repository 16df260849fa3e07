package fr.rentree.administration;

import fr.rentree.account.AccountAdministration;
import fr.rentree.account.AccountAdministration.Outcome;
import fr.rentree.secondfactor.SecondFactors;
import fr.rentree.session.Person;
import fr.rentree.session.Reauthenticate;
import fr.rentree.web.Page;
import fr.rentree.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The buttons of an account's page. Who had to prove to be there first is led back to that page, to press again. */
@Controller
@RequestMapping(AccountChangePage.PATH + "/{id}")
class AccountActions {

    private final AccountChangePage accounts;
    private final AccountAdministration changes;
    private final SecondFactors factors;
    private final Invitations invitations;

    AccountActions(
            AccountChangePage accounts, AccountAdministration changes, SecondFactors factors, Invitations invitations) {
        this.accounts = accounts;
        this.changes = changes;
        this.factors = factors;
        this.invitations = invitations;
    }

    @GetMapping({"/desactiver", "/reactiver", "/sessions", "/second-facteur", "/invitation", "/retirer"})
    ModelAndView again(@PathVariable String id) {
        return Page.seeOther(AccountChangePage.done(accounts.get(id).id(), "again"));
    }

    @Reauthenticate
    @PostMapping("/desactiver")
    ModelAndView disable(
            @SignedIn Person person,
            @PathVariable String id,
            @RequestParam(name = "version", defaultValue = "") String version) {
        var account = accounts.get(id);
        return AccountChangePage.told(
                account,
                "account-disabled",
                changes.disable(person, account.id(), AccountChangePage.number(version), true));
    }

    @Reauthenticate
    @PostMapping("/reactiver")
    ModelAndView enable(
            @SignedIn Person person,
            @PathVariable String id,
            @RequestParam(name = "version", defaultValue = "") String version) {
        var account = accounts.get(id);
        return AccountChangePage.told(
                account,
                "account-enabled",
                changes.disable(person, account.id(), AccountChangePage.number(version), false));
    }

    @Reauthenticate
    @PostMapping("/sessions")
    ModelAndView endSessions(@SignedIn Person person, @PathVariable String id) {
        var account = accounts.get(id);
        return AccountChangePage.told(account, "sessions-ended", changes.endSessions(person, account.id()));
    }

    @Reauthenticate
    @PostMapping("/second-facteur")
    ModelAndView resetSecondFactor(@SignedIn Person person, @PathVariable String id) {
        var account = accounts.get(id);
        return AccountChangePage.told(account, "second-factor-reset", factors.reset(person, account.id()));
    }

    @Reauthenticate
    @PostMapping("/invitation")
    ModelAndView inviteAgain(@SignedIn Person person, @PathVariable String id) {
        var account = accounts.get(id);
        var sent = invitations.again(person, account.id());
        return AccountChangePage.told(account, "invitation-sent-again", sent ? Outcome.DONE : Outcome.STALE);
    }

    @Reauthenticate
    @PostMapping("/retirer")
    ModelAndView withdraw(@SignedIn Person person, @PathVariable String id) {
        var account = accounts.get(id);
        if (invitations.withdraw(person, account.id())) return Page.seeOther(AccountChangePage.PATH);
        return AccountChangePage.told(account, "invitation-withdrawn", Outcome.STALE);
    }
}
