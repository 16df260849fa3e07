package fr.rentree.enrolment.web;

import fr.rentree.account.BackupAddresses;
import fr.rentree.account.BuiltInAccounts;
import fr.rentree.account.Person;
import fr.rentree.account.Role;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Tile;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.SignedIn;
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
    ModelAndView show(@SignedIn Person person, Frame frame, HttpServletRequest request) {
        if (person.student() == null) return staff(person, frame);
        var way = dossiers.way(person.student());
        var welcome = request.getParameter(WELCOME) == null ? null : welcome(way, frame);
        var personal = emails.of(way, frame.words(), EmailLink.sent(request));
        var earlier = EndPage.earlier(dossiers.earlier(way), frame.words());
        return Page.of("espace", view(way, frame, personal, earlier, welcome, tooLate(way, request)));
    }

    private Page staff(Person person, Frame frame) {
        var administrator = person.role() == Role.ADMIN;
        return Page.of(
                "espace-personnel",
                new StaffHomeView(frame, person.email(), administrator, !administrator && builtIn.there()));
    }

    private String welcome(Way way, Frame frame) {
        return addresses
                .unconfirmed(way.dossier().student().number())
                .map(address -> " " + frame.say("enrolment.home.welcome.link", address))
                .map(link -> frame.say("enrolment.home.welcome") + link)
                .orElseGet(() -> frame.say("enrolment.home.welcome"));
    }

    private static @Nullable String tooLate(Way way, HttpServletRequest request) {
        var slug = request.getParameter(TOO_LATE);
        if (slug == null || way.open()) return null;
        var type = Tile.of(way).state() == Tile.State.CANCELLED ? "OTHER" : "CORRECTION";
        return "/demandes/nouvelle?type=" + type + "&etape=" + slug;
    }

    private static HomeView view(
            Way way,
            Frame frame,
            EmailView personal,
            List<EndView.Proof> earlier,
            @Nullable String welcome,
            @Nullable String tooLate) {
        var tile = Tile.of(way);
        var differ = way.offers().stream().map(Way.Chosen::opening).distinct().count() > 1;
        return new HomeView(
                frame,
                welcome,
                tooLate,
                way.dossier().student().calledName(),
                way.campaign().year().toString(),
                tile.state().name(),
                sentence(tile, way, frame),
                tile.leadsOn() ? way.current().path() : null,
                way.offers().stream().map(it -> offer(it, differ, frame)).toList(),
                Contact.of(way.concerned(), way.university()),
                personal,
                way.dossier().notes().stream()
                        .map(note -> new Around.CaseLine(
                                frame.say(
                                        note.open() ? "enrolment.home.case.open" : "enrolment.home.case.settled",
                                        frame.say("enrolment.case.type." + note.type()),
                                        Dates.dateTime(note.at(), frame.words())),
                                "/demandes/" + note.id()))
                        .toList(),
                !way.dossier().ownCorrections().isEmpty(),
                EndPage.proofs(way, frame.words()),
                earlier,
                way.offers().stream()
                        .map(Way.Chosen::opening)
                        .distinct()
                        .map(it -> Openings.said(it, frame.words()))
                        .distinct()
                        .toList(),
                History.of(way, frame.words()));
    }

    private static String sentence(Tile tile, Way way, Frame frame) {
        var key = "enrolment.tile." + tile.state();
        var ordered = way.dossier().ownCorrections().isEmpty();
        if (ordered && (tile.state() == Tile.State.CORRECTING || tile.state() == Tile.State.CORRECTION_CLOSED))
            key += ".reopened";
        var leaving =
                tile.state() == Tile.State.FINISHED ? EndPage.names(way.leaving(way.finished()), frame.words()) : "";
        if (!leaving.isEmpty())
            return tile.at() == null
                    ? frame.say(key + ".leaves.undated", leaving)
                    : frame.say(key + ".leaves", Dates.until(tile.at(), frame.words()), leaving);
        if (tile.at() == null) return frame.say(key + (frame.words().find(key + ".undated") == null ? "" : ".undated"));
        var opens = tile.state() == Tile.State.NOT_YET;
        return frame.say(key, opens ? Dates.dateTime(tile.at(), frame.words()) : Dates.until(tile.at(), frame.words()));
    }

    /** @param dated whether the offers' dates differ, so that each is told */
    private static HomeView.Offer offer(Way.Chosen each, boolean dated, Frame frame) {
        var reference = reference(each.enrolment());
        return new HomeView.Offer(
                each.programme().label(),
                each.institute() == null ? null : each.institute().name(),
                frame.say("enrolment.state." + state(each.enrolment())),
                dated && reference == null ? Openings.said(each.opening(), frame.words()) : null,
                reference,
                Reopenings.said(each, frame.words()).orElse(null));
    }

    private static String state(Enrolment enrolment) {
        return enrolment instanceof Enrolment.Started started && !started.revocable()
                ? "InCorrection"
                : enrolment.getClass().getSimpleName();
    }

    private static @Nullable String reference(Enrolment enrolment) {
        return switch (enrolment) {
            case Enrolment.Finished finished -> finished.reference();
            case Enrolment.Validated validated -> validated.reference();
            case Enrolment.Offered _, Enrolment.Started _, Enrolment.Cancelled _ -> null;
        };
    }
}
