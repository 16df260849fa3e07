package fr.rentree.secondfactor;

import fr.rentree.session.Person;
import fr.rentree.session.Reauthenticate;
import fr.rentree.session.SecondFactorRule;
import fr.rentree.web.DateText;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Sécurité »: what somebody of the staff has beside the password. */
@Controller
@RequestMapping(SecurityPage.PATH)
class SecurityPage {

    static final String PATH = "/mon-compte/securite";

    private final SecondFactors factors;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final SecondFactorRule rule;

    SecurityPage(
            SecondFactors factors,
            Authenticators authenticators,
            Passkeys passkeys,
            RecoveryCodes recovery,
            SecondFactorRule rule) {
        this.factors = factors;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.rule = rule;
    }

    @GetMapping
    ModelAndView show(
            @SignedIn Person person,
            PageFrame frame,
            @RequestParam(name = "dernier", required = false) @Nullable String last) {
        var account = person.account();
        return Page.of(
                "mon-compte/securite",
                new SecurityView(
                        frame,
                        authenticators.inUse(account),
                        passkeys.of(account).stream()
                                .map(it -> new SecurityView.Key(
                                        it.getCredentialId().toBase64UrlString(),
                                        it.getLabel(),
                                        DateText.moment(it.getLastUsed(), frame.words())))
                                .toList(),
                        person.assurance().hasSecondFactor() ? recovery.left(account) : 0,
                        rule.required(),
                        factors.count(account),
                        last != null));
    }

    /** Who had to prove to be there first presses again. */
    @GetMapping({"/application/retirer", "/cle/retirer", "/codes"})
    ModelAndView again() {
        return Page.seeOther(PATH);
    }

    @Reauthenticate
    @PostMapping("/application/retirer")
    ModelAndView removeAuthenticator(@SignedIn Person person) {
        return Page.seeOther(factors.removeAuthenticator(person) ? PATH : PATH + "?dernier");
    }

    @Reauthenticate
    @PostMapping("/cle/retirer")
    ModelAndView removePasskey(@SignedIn Person person, @RequestParam(name = "cle", defaultValue = "") String id) {
        return Page.seeOther(factors.removePasskey(person, id) ? PATH : PATH + "?dernier");
    }

    @Reauthenticate
    @PostMapping("/codes")
    ModelAndView newCodes(@SignedIn Person person) {
        if (!person.assurance().hasSecondFactor()) return Page.seeOther(PATH);
        factors.makeRecoveryCodes(person);
        return Page.seeOther(ReturnPathParameter.returning(RecoveryPage.PATH, PATH));
    }
}
