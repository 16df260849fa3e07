package fr.rentree.account;

import fr.rentree.account.AddressLink.State;
import fr.rentree.account.BackupAddresses.Found;
import fr.rentree.session.StaleForm;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind the link of a confirmation mail. It needs no session, since mails are often opened on another device.
 * Programs that look at links before people do must not confirm anything, so a button does.
 */
@Controller
@RequestMapping(ConfirmPage.PATH + "/{link}/{seal}")
class ConfirmPage {

    static final String PATH = "/courriel/confirmer";

    private final BackupAddresses addresses;

    ConfirmPage(BackupAddresses addresses) {
        this.addresses = addresses;
    }

    /** The address of this page is worth something: it goes nowhere else. */
    @ModelAttribute
    void discreet(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String link,
            @PathVariable String seal,
            @RequestParam(name = StaleForm.AGAIN, required = false) @Nullable String again,
            PageFrame frame) {
        var found = find(link, seal);
        return Page.of("courriel/confirmer", new ConfirmView(frame, found, again != null), status(found.state()));
    }

    @PostMapping
    ModelAndView confirm(@PathVariable String link, @PathVariable String seal, PageFrame frame) {
        if (find(link, seal).state() == State.UNKNOWN) return show(link, seal, null, frame);
        addresses.confirm(UUID.fromString(link), seal);
        return Page.seeOther(frame.path());
    }

    private Found find(String link, String seal) {
        try {
            return addresses.find(UUID.fromString(link), seal);
        } catch (IllegalArgumentException e) {
            return Found.NOTHING;
        }
    }

    private static HttpStatus status(State state) {
        return switch (state) {
            case OPEN, CONFIRMED -> HttpStatus.OK;
            case EXPIRED, REPLACED -> HttpStatus.GONE;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }
}
