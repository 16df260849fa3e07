package fr.rentree.administration;

import fr.rentree.account.Account;
import fr.rentree.audit.AuditTrail;
import fr.rentree.institute.Institutes;
import fr.rentree.session.Person;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.DateText;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of one account. */
@Component
class AccountViews {

    /** So many of the latest entries of the audit are shown. */
    private static final int ENTRIES = 20;

    private final Institutes institutes;
    private final AuditTrail audit;

    AccountViews(Institutes institutes, AuditTrail audit) {
        this.institutes = institutes;
        this.audit = audit;
    }

    /** @param role as typed. @param ticked institutes, likewise. @param done what has just been done, or why not */
    ModelAndView page(
            PageFrame frame,
            Person person,
            Account account,
            String role,
            Set<String> ticked,
            String done,
            FormProblems problems) {
        var fields = new FormFields(frame.words(), "administration.guest", Map.of("role", role), problems);
        var told = frame.words().find("administration.done." + done);
        return Page.of(
                "administration/comptes/compte",
                new AccountView(
                        frame,
                        AccountChangePage.path(account.id()),
                        account.displayName(),
                        account.email(),
                        account.student() == null ? null : account.student().value(),
                        rights(frame, account),
                        state(frame, account),
                        account.sessions(),
                        account.seen() == null ? null : DateText.moment(account.seen(), frame.words()),
                        account.secondFactor(),
                        account.invited(),
                        account.disabled(),
                        account.id().equals(person.account()),
                        account.version(),
                        RoleFields.of(fields, institutes.all(), ticked),
                        fields.faults(),
                        told,
                        entries(frame, account)));
    }

    private List<AccountView.Line> entries(PageFrame frame, Account account) {
        return audit.about("account", account.id().toString(), ENTRIES).stream()
                .map(it ->
                        new AccountView.Line(DateText.moment(it.at(), frame.words()), said(frame, it), it.actorName()))
                .toList();
    }

    private static String said(PageFrame frame, AuditEvent entry) {
        var text = frame.words().find("administration.audit." + entry.action());
        var role = entry.detail().get("role");
        var scope = entry.detail().getOrDefault("institutes", "");
        return (text == null ? entry.action() : text)
                + (role == null
                        ? ""
                        : " (" + Blanks.strip(frame.say("administration.role." + role) + " " + scope) + ")");
    }

    static String rights(PageFrame frame, Account account) {
        var role = frame.say("administration.role." + account.role());
        return account.institutes().isEmpty()
                ? role
                : role + " · " + account.institutes().stream().sorted().collect(Collectors.joining(", "));
    }

    static AccountsView.State state(PageFrame frame, Account account) {
        if (account.disabled()) return new AccountsView.State(frame.say("administration.accounts.disabled"), "warning");
        if (account.invited()) return new AccountsView.State(frame.say("administration.accounts.invited"), "info");
        return new AccountsView.State(frame.say("administration.accounts.active"), "success");
    }
}
