package fr.rentree.administration;

import fr.rentree.account.Account;
import fr.rentree.account.AccountAdministration;
import fr.rentree.session.BuiltInAccounts;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * « Comptes »: those of the staff by name, and a student's by number or address. What is searched for is posted, since an address of
 * a page is no place for names; role and page are in it.
 */
@Controller
@RequestMapping(AccountsPage.PATH)
class AccountsPage {

    static final String PATH = "/administration/comptes";

    private static final int LONGEST = 200;

    private final AccountAdministration accounts;
    private final BuiltInAccounts builtIn;
    private final KeptForms kept;

    AccountsPage(AccountAdministration accounts, BuiltInAccounts builtIn, KeptForms kept) {
        this.accounts = accounts;
        this.builtIn = builtIn;
        this.kept = kept;
    }

    @GetMapping
    ModelAndView show(
            PageFrame frame,
            @SignedIn Person person,
            HttpServletRequest request,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "page", defaultValue = "1") String page) {
        return kept.peek(request, person, PATH)
                .map(typed -> search(frame, typed.getOrDefault("text", "")))
                .orElseGet(() -> page(frame, "", "", role(role), number(page), new FormProblems()));
    }

    /** Back from signing in again, with the number or address that was typed. */
    @GetMapping("/etudiant")
    ModelAndView student(PageFrame frame, @SignedIn Person person, HttpServletRequest request) {
        return kept.peek(request, person, request.getRequestURI())
                .map(typed -> page(frame, "", cut(typed.getOrDefault("student", "")), null, 1, new FormProblems()))
                .orElseGet(() -> Page.seeOther(PATH));
    }

    @PostMapping
    ModelAndView search(PageFrame frame, @RequestParam(name = "text", defaultValue = "") String text) {
        return page(frame, cut(text), "", null, 1, new FormProblems());
    }

    @PostMapping("/etudiant")
    ModelAndView student(PageFrame frame, @RequestParam(name = "student", defaultValue = "") String typed) {
        var found = accounts.findStudent(cut(typed));
        if (found.isPresent())
            return Page.seeOther(AccountChangePage.path(found.get().id()));
        var problems = new FormProblems();
        problems.add("student", "administration.accounts.student.unknown");
        return page(frame, "", cut(typed), null, 1, problems);
    }

    private ModelAndView page(
            PageFrame frame, String text, String student, @Nullable Role role, int page, FormProblems problems) {
        var count = accounts.countStaff(text, role);
        var pages = Math.max(1, (count + AccountAdministration.PAGE - 1) / AccountAdministration.PAGE);
        var shown = Math.min(page, pages);
        var fields = new FormFields(
                frame.words(), "administration.accounts", Map.of("text", text, "student", student), problems);
        return Page.of(
                "administration/comptes",
                new AccountsView(
                        frame,
                        fields.text("text"),
                        fields.text("student"),
                        fields.faults(),
                        builtIn.there(),
                        count,
                        lines(frame, accounts.staff(text, role, shown)),
                        filters(frame, role),
                        shown > 1 ? link(role, shown - 1) : null,
                        text.isEmpty() && shown < pages ? link(role, shown + 1) : null,
                        frame.say("administration.accounts.page", shown, pages)));
    }

    private static List<AccountsView.Line> lines(PageFrame frame, List<Account> all) {
        return all.stream()
                .map(it -> new AccountsView.Line(
                        AccountChangePage.path(it.id()),
                        it.displayName(),
                        it.email(),
                        AccountViews.rights(frame, it),
                        AccountViews.state(frame, it),
                        frame.say(
                                it.secondFactor()
                                        ? "administration.accounts.factor.yes"
                                        : "administration.accounts.factor.no"),
                        it.sessions()))
                .toList();
    }

    private static List<AccountsView.Filter> filters(PageFrame frame, @Nullable Role chosen) {
        return Stream.of(null, Role.SECRETARY, Role.REGISTRY, Role.ADMIN)
                .map(it -> new AccountsView.Filter(
                        link(it, 1),
                        frame.say(it == null ? "administration.accounts.all" : "administration.role." + it),
                        it == chosen))
                .toList();
    }

    private static String link(@Nullable Role role, int page) {
        return PATH + "?page=" + page + (role == null ? "" : "&role=" + role);
    }

    private static @Nullable Role role(String typed) {
        return Arrays.stream(Role.values())
                .filter(it -> it != Role.STUDENT && it.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static int number(String typed) {
        return typed.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(typed) : 1;
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
