package fr.rentree.administration;

import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.session.Reauthenticate;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
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
@RequestMapping(InvitePage.PATH)
class InvitePage {

    static final String PATH = AccountsPage.PATH + "/nouveau";

    private final Invitations invitations;
    private final Institutes institutes;
    private final KeptForms kept;

    InvitePage(Invitations invitations, Institutes institutes, KeptForms kept) {
        this.invitations = invitations;
        this.institutes = institutes;
        this.kept = kept;
    }

    @GetMapping
    ModelAndView show(@SignedIn Person person, PageFrame frame, HttpServletRequest request) {
        var form = kept.peek(request, person, PATH).map(InviteForm::kept).orElse(InviteForm.EMPTY);
        return page(frame, form, new FormProblems());
    }

    @Reauthenticate
    @PostMapping
    ModelAndView invite(@SignedIn Person person, PageFrame frame, HttpServletRequest request) {
        var form = InviteForm.posted(request.getParameterMap());
        var problems = new FormProblems();
        var account = InviteRules.check(form, codes(), problems).flatMap(guest -> invitations.invite(person, guest));
        if (account.isPresent()) return Page.seeOther(AccountChangePage.done(account.get(), "account-invited"));
        if (problems.none()) problems.add("email", "administration.guest.email.taken");
        return page(frame, form, problems);
    }

    private Set<String> codes() {
        return institutes.all().stream().map(Institute::code).collect(Collectors.toSet());
    }

    private ModelAndView page(PageFrame frame, InviteForm form, FormProblems problems) {
        var fields = new FormFields(frame.words(), "administration.guest", form.typed(), problems);
        return Page.of(
                "administration/comptes/nouveau",
                new InviteView(
                        frame,
                        fields.text("email"),
                        fields.text("name"),
                        RoleFields.of(fields, institutes.all(), form.institutes()),
                        fields.choice("language", "fr", "en"),
                        fields.faults()));
    }
}
