package fr.rentree.password;

import fr.rentree.account.BackupAddresses;
import fr.rentree.account.OwnAccount;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.session.StaleForm;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.MailAddress;
import fr.rentree.shared.MailEntry;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A student's backup address, whether or not there is an enrolment going on: in force once its link was pressed. Whoever sits at
 * somebody else's open session does not change it: where there is a password, it is asked for.
 */
@Controller
@RequestMapping(BackupPage.PATH)
class BackupPage {

    static final String PATH = OwnAccount.PATH + "/adresse-de-secours";

    private static final String EMAIL = "email";

    private final OwnAccount account;
    private final BackupAddresses addresses;
    private final CurrentPassword password;
    private final KeptForms kept;

    BackupPage(OwnAccount account, BackupAddresses addresses, CurrentPassword password, KeptForms kept) {
        this.account = account;
        this.addresses = addresses;
        this.password = password;
        this.kept = kept;
    }

    @GetMapping
    ModelAndView show(
            PageFrame frame,
            @SignedIn Person person,
            @SignedIn StudentNumber student,
            HttpServletRequest request,
            @RequestParam(name = StaleForm.AGAIN, required = false) @Nullable String again) {
        var standing = account.standing(person.account());
        var typed = kept.peek(request, person, request.getRequestURI())
                .map(it -> it.getOrDefault(EMAIL, ""))
                .orElseGet(() -> standing.waiting() == null ? "" : standing.waiting());
        return page(frame, standing, typed, new FormProblems(), again != null);
    }

    @PostMapping
    ModelAndView change(
            PageFrame frame,
            @SignedIn Person person,
            @SignedIn StudentNumber student,
            @RequestParam(name = EMAIL, defaultValue = "") String typed,
            @RequestParam(name = EMAIL + "Kept", defaultValue = "") String kept,
            @RequestParam(name = EMAIL + "Meant", defaultValue = "") String meant,
            @RequestParam(name = CurrentPassword.FIELD, defaultValue = "") String given,
            HttpServletRequest request) {
        var entry = new MailEntry(typed, kept, meant);
        var email = entry.address();
        var standing = account.standing(person.account());
        var problems = check(entry, person);
        if (problems.none() && standing.password()) password.check(given, person, frame, request, problems);
        if (problems.none()) {
            if (addresses.askAgain(student, email, frame.words().locale())) return Page.seeOther(OwnAccount.LINK_SENT);
            if (addresses.confirmed(student, email)) return Page.seeOther(OwnAccount.PATH);
            problems.add(EMAIL, "password.backup.email.many");
        }
        return page(frame, standing, email, problems, false);
    }

    private static FormProblems check(MailEntry entry, Person person) {
        var email = entry.address();
        var problems = new FormProblems();
        if (email.isEmpty()) problems.add(EMAIL, "password.backup.email.missing");
        else if (!MailAddress.is(email)) problems.add(EMAIL, "password.backup.email.unreadable");
        else if (email.equalsIgnoreCase(person.email())) problems.add(EMAIL, "password.backup.email.university");
        else entry.question().ifPresent(it -> problems.add(EMAIL, MailEntry.QUESTION, it));
        return problems;
    }

    private static Page page(
            PageFrame frame, OwnAccount.Standing standing, String typed, FormProblems problems, boolean again) {
        var fields = new FormFields(frame.words(), "password.backup", Map.of(EMAIL, typed), problems);
        return Page.of(
                "mon-compte/adresse-de-secours",
                new BackupView(
                        frame,
                        standing.backup(),
                        standing.waiting(),
                        fields.text(EMAIL),
                        standing.password() ? fields.text(CurrentPassword.FIELD) : null,
                        fields.faults(),
                        again));
    }
}
