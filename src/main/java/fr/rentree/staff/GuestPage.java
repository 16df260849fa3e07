package fr.rentree.staff;

import fr.rentree.account.BuiltInPage;
import fr.rentree.account.Fresh;
import fr.rentree.account.KeptForms;
import fr.rentree.account.Person;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Inviter une personne ». */
@Controller
@BuiltInPage
@RequestMapping(GuestPage.PATH)
class GuestPage {

    static final String PATH = AccountsPage.PATH + "/nouveau";

    private final Invitations invitations;
    private final Institutes institutes;
    private final KeptForms kept;

    GuestPage(Invitations invitations, Institutes institutes, KeptForms kept) {
        this.invitations = invitations;
        this.institutes = institutes;
        this.kept = kept;
    }

    @GetMapping
    ModelAndView show(@SignedIn Person person, Frame frame, HttpServletRequest request) {
        var form = kept.peek(request, person, PATH).map(GuestForm::kept).orElse(GuestForm.EMPTY);
        return page(frame, form, new Problems());
    }

    @Fresh
    @PostMapping
    ModelAndView invite(@SignedIn Person person, Frame frame, HttpServletRequest request) {
        var form = GuestForm.posted(request.getParameterMap());
        var problems = new Problems();
        var account = GuestRules.check(form, codes(), problems).flatMap(guest -> invitations.invite(person, guest));
        if (account.isPresent()) return Page.seeOther(AccountChangePage.done(account.get(), "account-invited"));
        if (problems.none()) problems.add("email", "staff.guest.email.taken");
        return page(frame, form, problems);
    }

    private Set<String> codes() {
        return institutes.all().stream().map(Institute::code).collect(Collectors.toSet());
    }

    private ModelAndView page(Frame frame, GuestForm form, Problems problems) {
        var fields = new Fields(frame.words(), "staff.guest", form.typed(), problems);
        return Page.of(
                "administration/comptes/nouveau",
                new GuestView(
                        frame,
                        fields.text("email"),
                        fields.text("name"),
                        RoleFields.of(fields, institutes.all(), form.institutes()),
                        fields.choice("language", "fr", "en"),
                        fields.faults()));
    }
}
