package fr.rentree.enrolment.web;

import static java.util.Objects.requireNonNull;

import fr.rentree.campaign.CampaignText;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Standing;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Fin de l'inscription »: reachable once finished, and for ever after: when the next year has begun, too. */
@Controller
class EndPage {

    static final String PATH = "/reinscription/fin";

    private final Dossiers dossiers;
    private final EmailViews emails;

    EndPage(Dossiers dossiers, EmailViews emails) {
        this.dossiers = dossiers;
        this.emails = emails;
    }

    /** What is finished, and stays so whatever comes later. */
    record Ended(Way.Chosen chosen, String id, String reference, int version, Instant at, boolean validated) {}

    @GetMapping(PATH)
    ModelAndView show(Visit visit) {
        var way = dossiers.way(visit.student());
        var ended = ended(way);
        return ended.isEmpty() && !way.dossier().earlier()
                ? Page.seeOther("/")
                : Page.of("reinscription/fin", view(visit, way));
    }

    /** « Corriger »: back on the way; where nothing can be corrected any more, the end says so. */
    @PostMapping("/reinscription/corriger")
    ModelAndView correct(Visit visit) {
        var way = dossiers.way(visit.student());
        try {
            dossiers.reopen(way);
        } catch (Dossiers.Outdated e) {
            return Page.seeOther("/reinscription");
        }
        return Page.seeOther(Dossiers.canCorrect(way) ? Step.RECAP.path() : PATH);
    }

    /** « Annuler la correction »: what was finished before stands again. */
    @PostMapping("/reinscription/corriger/annuler")
    ModelAndView undo(Visit visit) {
        try {
            dossiers.undo(dossiers.way(visit.student()), visit.words().locale());
        } catch (Dossiers.Outdated e) {
            return Page.seeOther("/reinscription");
        }
        return Page.seeOther(PATH);
    }

    /** Where signing in again leads after a press on « Corriger » or « Recevoir par courriel »: nothing happens by a link. */
    @GetMapping({
        "/reinscription/corriger",
        "/reinscription/corriger/annuler",
        "/reinscription/attestation/{enrolment}/courriel"
    })
    ModelAndView again() {
        return Page.seeOther(PATH);
    }

    /** Where the student stands. */
    @GetMapping("/reinscription")
    ModelAndView current(Visit visit) {
        var way = dossiers.way(visit.student());
        return Page.seeOther(way.open() ? way.current().path() : ended(way).isEmpty() ? "/" : PATH);
    }

    static List<Ended> ended(Way way) {
        return way.offers().stream()
                .map(EndPage::ended)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Ended ended(Way.Chosen chosen) {
        return switch (chosen.enrolment()) {
            case Enrolment.Finished it ->
                new Ended(chosen, it.id().toString(), it.reference(), it.version(), it.at(), false);
            case Enrolment.Validated it ->
                new Ended(chosen, it.id().toString(), it.reference(), it.version(), it.at(), true);
            case Enrolment.Offered _, Enrolment.Started _, Enrolment.Cancelled _ -> null;
        };
    }

    private EndView view(Visit visit, Way way) {
        var words = visit.words();
        var finished = way.finished();
        return new EndView(
                visit.frame(),
                way.campaign().year().toString(),
                proofs(way, words),
                dossiers.earlier(way).stream().map(it -> proof(it, words)).toList(),
                Left.of(way, words),
                Left.owed(way) == 0 ? List.of() : Texts.of(CampaignText.Key.PAYMENT, finished, way, words.locale()),
                Texts.of(CampaignText.Key.AFTER, finished, way, words.locale()),
                Contact.of(finished.isEmpty() ? way.concerned() : finished, way.university()),
                visit.person().email(),
                emails.of(way, words, EmailLink.sent(visit.request())),
                Dossiers.canCorrect(way),
                visit.request().getParameter("envoye") != null);
    }

    /** What is finished this year, with its documents. */
    static List<EndView.Proof> proofs(Way way, Words words) {
        return ended(way).stream().map(it -> proof(it, words)).toList();
    }

    private static EndView.Proof proof(Ended it, Words words) {
        return new EndView.Proof(
                it.id(),
                it.chosen().programme().label(),
                it.reference(),
                Dates.dateTime(it.at(), words),
                it.version(),
                it.validated());
    }

    private static EndView.Proof proof(Standing.Valid it, Words words) {
        var snapshot = it.snapshot();
        return new EndView.Proof(
                snapshot.enrolment().toString(),
                snapshot.year() + " · " + snapshot.programme().label(),
                requireNonNull(snapshot.reference()),
                Dates.dateTime(snapshot.finishedAt(), words),
                snapshot.version(),
                it.validated());
    }
}
