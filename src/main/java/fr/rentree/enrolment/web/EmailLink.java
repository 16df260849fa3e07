package fr.rentree.enrolment.web;

import fr.rentree.account.BackupAddresses;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Renvoyer le lien »: one more mail to the personal e-mail that waits to be confirmed, from home or from the end. */
@Controller
@RequestMapping("/reinscription/lien")
class EmailLink {

    private static final String SENT = "lien";

    private final Dossiers dossiers;
    private final BackupAddresses addresses;

    EmailLink(Dossiers dossiers, BackupAddresses addresses) {
        this.dossiers = dossiers;
        this.addresses = addresses;
    }

    /** Whether this request shows a page after a link was sent. */
    static boolean sent(HttpServletRequest request) {
        return request.getParameter(SENT) != null;
    }

    @PostMapping
    ModelAndView send(StepRequest request, @RequestParam(name = "retour", defaultValue = "") String from) {
        var dossier = dossiers.way(request.student()).dossier();
        var sent = dossier.newEmail()
                .filter(email -> !dossier.backedUpElsewhere(email))
                .filter(email -> addresses.askAgain(
                        request.student(), email, request.words().locale()));
        return Page.seeOther((from.equals("fin") ? EndPage.PATH : "/") + (sent.isPresent() ? "?" + SENT : ""));
    }

    /** Who had to sign in first, or comes back to this address, finds the button at home. */
    @GetMapping
    ModelAndView home() {
        return Page.seeOther("/");
    }
}
