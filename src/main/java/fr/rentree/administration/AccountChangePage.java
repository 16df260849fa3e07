package fr.rentree.administration;

import fr.rentree.account.Account;
import fr.rentree.account.AccountAdministration;
import fr.rentree.account.AccountAdministration.Outcome;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.session.Reauthenticate;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.NotFound;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one account, with an administrator's actions. */
@Controller
@RequestMapping(AccountChangePage.PATH + "/{id}")
class AccountChangePage {

    static final String PATH = AccountsPage.PATH;

    private final AccountAdministration accounts;
    private final AccountViews views;
    private final Institutes institutes;
    private final KeptForms kept;

    AccountChangePage(AccountAdministration accounts, AccountViews views, Institutes institutes, KeptForms kept) {
        this.accounts = accounts;
        this.views = views;
        this.institutes = institutes;
        this.kept = kept;
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    /** @param what was done, as the audit calls it */
    static String done(UUID id, String what) {
        return path(id) + "?fait=" + what;
    }

    @GetMapping
    ModelAndView show(
            @SignedIn Person person,
            @PathVariable String id,
            @RequestParam(name = "fait", defaultValue = "") String done,
            PageFrame frame) {
        var account = get(id);
        return views.page(
                frame, person, account, account.role().name(), account.institutes(), done, new FormProblems());
    }

    /** Where role and institutes are typed: a page of its own, so that what was typed has a place to come back to. */
    @GetMapping("/droits")
    ModelAndView rights(@SignedIn Person person, @PathVariable String id, PageFrame frame, HttpServletRequest request) {
        var account = get(id);
        var typed = kept.peek(request, person, request.getRequestURI()).orElse(Map.of());
        var role = typed.getOrDefault("role", account.role().name());
        var ticked = typed.isEmpty() ? account.institutes() : InviteForm.ticked(typed);
        return views.page(frame, person, account, role, ticked, "", new FormProblems());
    }

    @Reauthenticate
    @PostMapping("/droits")
    ModelAndView rights(
            @SignedIn Person person,
            @PathVariable String id,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "institutes", required = false) String @Nullable [] ticked,
            @RequestParam(name = "version", defaultValue = "") String version,
            PageFrame frame) {
        var account = get(id);
        var problems = new FormProblems();
        var wanted = ticked == null ? Set.<String>of() : Set.copyOf(Arrays.asList(ticked));
        var chosen = InviteRules.role(role, problems);
        var scope = InviteRules.institutes(role, wanted, codes(), problems);
        if (chosen.isEmpty() || !problems.none()) return views.page(frame, person, account, role, wanted, "", problems);
        return told(
                account, "rights-changed", accounts.rights(person, account.id(), number(version), chosen.get(), scope));
    }

    static ModelAndView told(Account account, String what, Outcome outcome) {
        return switch (outcome) {
            case DONE -> Page.seeOther(done(account.id(), what));
            case NOTHING -> Page.seeOther(done(account.id(), "nothing"));
            case STALE -> Page.seeOther(done(account.id(), "stale"));
            case OWN -> Page.seeOther(done(account.id(), "own"));
            case LAST_ADMINISTRATOR -> Page.seeOther(done(account.id(), "last"));
            case MISSING -> throw new NotFound("account");
        };
    }

    Account get(String id) {
        try {
            return accounts.find(UUID.fromString(id)).orElseThrow(() -> new NotFound("account"));
        } catch (IllegalArgumentException e) {
            throw new NotFound("account");
        }
    }

    private Set<String> codes() {
        return institutes.all().stream().map(Institute::code).collect(Collectors.toSet());
    }

    static int number(String version) {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }
}
