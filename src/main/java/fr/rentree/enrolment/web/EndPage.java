package fr.rentree.enrolment.web;

import static java.util.Objects.requireNonNull;

import fr.rentree.campaign.CampaignText;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Standing;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.institute.Institute;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
        var personal = emails.of(way, words, EmailLink.sent(visit.request()));
        return new EndView(
                visit.frame(),
                words.say("enrolment.end.done" + outcome(way, finished)),
                lead(way, finished, words),
                way.leaving(finished).isEmpty(),
                proofs(way, words),
                earlier(dossiers.earlier(way), words),
                Left.of(way, words),
                Left.owed(way) == 0 ? List.of() : Texts.of(CampaignText.Key.PAYMENT, finished, way, words.locale()),
                validated(finished) ? List.of() : Texts.of(CampaignText.Key.AFTER, finished, way, words.locale()),
                Contact.of(finished.isEmpty() ? way.concerned() : finished, way.university()),
                mail(validated(finished) ? "enrolment.end.mailed" : "enrolment.end.receipt", visit, personal),
                mail(validated(finished) ? "enrolment.end.sent.validated" : "enrolment.end.sent", visit, personal),
                personal,
                Dossiers.canCorrect(way),
                visit.request().getParameter("envoye") != null);
    }

    private static boolean validated(List<Way.Chosen> finished) {
        return finished.stream().allMatch(it -> it.enrolment() instanceof Enrolment.Validated);
    }

    /** Who does not stay in the institute is not congratulated; what is validated is more than finished. */
    private static String outcome(Way way, List<Way.Chosen> finished) {
        if (!way.leaving(finished).isEmpty()) return ".leaves";
        return validated(finished) ? ".validated" : "";
    }

    private static String lead(Way way, List<Way.Chosen> finished, Words words) {
        var year = way.campaign().year();
        var leaving = way.leaving(finished);
        if (!leaving.isEmpty()) return words.say("enrolment.end.lead.leaves", names(leaving, words), year);
        if (validated(finished)) return words.say("enrolment.end.lead.validated", year);
        return words.say(Left.of(way, words).isEmpty() ? "enrolment.end.lead" : "enrolment.end.lead.left", year);
    }

    /** « l'IFSI de Montpellier ». */
    static String names(List<Institute> institutes, Words words) {
        return institutes.stream().map(it -> words.the(it.shortName())).collect(Collectors.joining(", "));
    }

    private static String mail(String key, Visit visit, EmailView personal) {
        return personal.copiesTo() == null
                ? visit.words().say(key, visit.person().email())
                : visit.words().say(key + ".both", visit.person().email(), personal.copiesTo());
    }

    /** What is finished this year, with its documents. */
    static List<EndView.Proof> proofs(Way way, Words words) {
        return ended(way).stream().map(it -> proof(it, way, words)).toList();
    }

    /** What is finished in earlier years, with its documents. */
    static List<EndView.Proof> earlier(List<Standing.Valid> versions, Words words) {
        return versions.stream().map(it -> proof(it, words)).toList();
    }

    private static EndView.Proof proof(Ended it, Way way, Words words) {
        return new EndView.Proof(
                it.id(),
                it.chosen().programme().label(),
                it.reference(),
                words.say(
                        it.validated() ? "enrolment.end.validated" : "enrolment.end.at",
                        Dates.dateTime(it.at(), words)),
                it.version(),
                it.validated(),
                way.leaves(it.chosen()) && it.chosen().institute() != null
                        ? words.the(it.chosen().institute().shortName())
                        : null);
    }

    private static EndView.Proof proof(Standing.Valid it, Words words) {
        var snapshot = it.snapshot();
        return new EndView.Proof(
                snapshot.enrolment().toString(),
                snapshot.year() + " · " + snapshot.programme().label(),
                requireNonNull(snapshot.reference()),
                words.say("enrolment.end.at", Dates.dateTime(snapshot.finishedAt(), words)),
                snapshot.version(),
                it.validated(),
                null);
    }
}
