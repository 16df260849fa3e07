package fr.rentree.enrolment.web;

import fr.rentree.account.BackupAddresses;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.HomeTile;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Programmes;
import fr.rentree.session.BuiltInAccounts;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.web.DateText;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Espace numérique »: the tile « Réinscription » with its state, and whom to turn to. */
@Controller
class HomePage {

    /** Asked for by who has just used the account for the first time. */
    private static final String WELCOME = "bienvenue";

    /** Names the step whose form came too late. */
    static final String TOO_LATE = "trop-tard";

    private final Dossiers dossiers;
    private final EmailViews emails;
    private final BackupAddresses addresses;
    private final BuiltInAccounts builtIn;

    HomePage(Dossiers dossiers, EmailViews emails, BackupAddresses addresses, BuiltInAccounts builtIn) {
        this.dossiers = dossiers;
        this.emails = emails;
        this.addresses = addresses;
        this.builtIn = builtIn;
    }

    @GetMapping("/")
    ModelAndView show(@SignedIn Person person, PageFrame frame, HttpServletRequest request) {
        if (person.student() == null) return staff(person, frame);
        var journey = dossiers.way(person.student());
        var welcome = request.getParameter(WELCOME) == null ? null : welcome(journey, frame);
        var personal = emails.of(journey, frame.words(), EmailLink.sent(request));
        var earlier = EndPage.earlier(dossiers.earlier(journey), frame.words());
        return Page.of("espace", view(journey, frame, personal, earlier, welcome, tooLate(journey, request)));
    }

    private Page staff(Person person, PageFrame frame) {
        var administrator = person.role() == Role.ADMIN;
        return Page.of(
                "espace-personnel",
                new StaffHomeView(frame, person.email(), administrator, !administrator && builtIn.there()));
    }

    private String welcome(Journey journey, PageFrame frame) {
        return addresses
                .unconfirmed(journey.dossier().student().number())
                .map(address -> " " + frame.say("enrolment.home.welcome.link", address))
                .map(link -> frame.say("enrolment.home.welcome") + link)
                .orElseGet(() -> frame.say("enrolment.home.welcome"));
    }

    private static @Nullable String tooLate(Journey journey, HttpServletRequest request) {
        var slug = request.getParameter(TOO_LATE);
        if (slug == null || journey.programmes().open()) return null;
        var type = HomeTile.of(journey).state() == HomeTile.State.CANCELLED ? "OTHER" : "CORRECTION";
        return "/demandes/nouvelle?type=" + type + "&etape=" + slug;
    }

    private static HomeView view(
            Journey journey,
            PageFrame frame,
            EmailView personal,
            List<EndView.Proof> earlier,
            @Nullable String welcome,
            @Nullable String tooLate) {
        var tile = HomeTile.of(journey);
        var differ = journey.programmes().offers().stream()
                        .map(Programmes.Chosen::opening)
                        .distinct()
                        .count()
                > 1;
        return new HomeView(
                frame,
                welcome,
                tooLate,
                journey.dossier().student().calledName(),
                journey.campaign().year().toString(),
                tile.state().name(),
                sentence(tile, journey, frame),
                tile.leadsOn() ? journey.progress().current().path() : null,
                journey.programmes().offers().stream()
                        .map(it -> offer(it, differ, frame))
                        .toList(),
                StudentContact.of(journey.programmes().concerned(), journey.university()),
                personal,
                journey.dossier().notes().stream()
                        .map(note -> new StepFrame.CaseLine(
                                frame.say(
                                        note.open() ? "enrolment.home.case.open" : "enrolment.home.case.settled",
                                        frame.say("enrolment.case.type." + note.type()),
                                        DateText.dateTime(note.at(), frame.words())),
                                "/demandes/" + note.id()))
                        .toList(),
                !journey.dossier().ownCorrections().isEmpty(),
                EndPage.proofs(journey, frame.words()),
                earlier,
                journey.programmes().offers().stream()
                        .map(Programmes.Chosen::opening)
                        .distinct()
                        .map(it -> OpeningWords.said(it, frame.words()))
                        .distinct()
                        .toList(),
                FileHistory.of(journey, frame.words()));
    }

    private static String sentence(HomeTile tile, Journey journey, PageFrame frame) {
        var key = "enrolment.tile." + tile.state();
        var ordered = journey.dossier().ownCorrections().isEmpty();
        if (ordered && (tile.state() == HomeTile.State.CORRECTING || tile.state() == HomeTile.State.CORRECTION_CLOSED))
            key += ".reopened";
        var leaving = tile.state() == HomeTile.State.FINISHED
                ? EndPage.names(journey.leaving(journey.programmes().finished()), frame.words())
                : "";
        if (!leaving.isEmpty())
            return tile.at() == null
                    ? frame.say(key + ".leaves.undated", leaving)
                    : frame.say(key + ".leaves", DateText.until(tile.at(), frame.words()), leaving);
        if (tile.at() == null) return frame.say(key + (frame.words().find(key + ".undated") == null ? "" : ".undated"));
        var opens = tile.state() == HomeTile.State.NOT_YET;
        return frame.say(
                key, opens ? DateText.dateTime(tile.at(), frame.words()) : DateText.until(tile.at(), frame.words()));
    }

    /** @param dated whether the offers' dates differ, so that each is told */
    private static HomeView.Offer offer(Programmes.Chosen each, boolean dated, PageFrame frame) {
        var reference = reference(each.enrolment());
        return new HomeView.Offer(
                each.programme().label(),
                each.institute() == null ? null : each.institute().name(),
                frame.say("enrolment.state." + state(each.enrolment())),
                dated && reference == null ? OpeningWords.said(each.opening(), frame.words()) : null,
                reference,
                ReopeningWords.said(each, frame.words()).orElse(null));
    }

    private static String state(Enrolment enrolment) {
        return enrolment instanceof Enrolment.Started started && !started.revocable()
                ? "CORRECTING"
                : enrolment.state().name();
    }

    private static @Nullable String reference(Enrolment enrolment) {
        return switch (enrolment) {
            case Enrolment.Finished finished -> finished.reference();
            case Enrolment.Validated validated -> validated.reference();
            case Enrolment.Offered _, Enrolment.Started _, Enrolment.Cancelled _ -> null;
        };
    }
}
