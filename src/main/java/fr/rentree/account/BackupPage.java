package fr.rentree.account;

import fr.rentree.shared.MailAddress;
import fr.rentree.shared.Problems;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.SignedIn;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A student's backup address, whether or not there is an enrolment going on: in force once its link was pressed. */
@Controller
@RequestMapping(AccountPage.PATH + "/adresse-de-secours")
class BackupPage {

    private static final String EMAIL = "email";

    private final OwnAccount account;
    private final BackupAddresses addresses;

    BackupPage(OwnAccount account, BackupAddresses addresses) {
        this.account = account;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView show(
            Frame frame,
            @SignedIn Person person,
            @SignedIn StudentNumber student,
            @RequestParam(name = Doorkeeper.AGAIN, required = false) @Nullable String again) {
        var standing = account.standing(person.account());
        var typed = standing.waiting() == null ? "" : standing.waiting();
        return page(frame, standing, typed, new Problems(), again != null);
    }

    @PostMapping
    ModelAndView change(
            Frame frame,
            @SignedIn Person person,
            @SignedIn StudentNumber student,
            @RequestParam(name = EMAIL, defaultValue = "") String typed) {
        var email = typed.strip();
        var problems = check(email, person);
        if (problems.none()) {
            if (addresses.askAgain(student, email, frame.words().locale())) return Page.seeOther(AccountPage.LINK_SENT);
            if (addresses.confirmed(student, email)) return Page.seeOther(AccountPage.PATH);
            problems.add(EMAIL, "account.backup.email.many");
        }
        return page(frame, account.standing(person.account()), typed, problems, false);
    }

    private static Problems check(String email, Person person) {
        var problems = new Problems();
        if (email.isEmpty()) problems.add(EMAIL, "account.backup.email.missing");
        else if (!MailAddress.is(email)) problems.add(EMAIL, "account.backup.email.unreadable");
        else if (email.equalsIgnoreCase(person.email())) problems.add(EMAIL, "account.backup.email.university");
        return problems;
    }

    private static Page page(
            Frame frame, OwnAccount.Standing standing, String typed, Problems problems, boolean again) {
        var fields = new Fields(frame.words(), "account.backup", Map.of(EMAIL, typed), problems);
        return Page.of(
                "mon-compte/adresse-de-secours",
                new BackupView(
                        frame, standing.backup(), standing.waiting(), fields.text(EMAIL), fields.faults(), again));
    }
}
