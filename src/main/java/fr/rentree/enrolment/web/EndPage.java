package fr.rentree.enrolment.web;

import static java.util.Objects.requireNonNull;

import fr.rentree.campaign.CampaignText;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Programmes;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.VersionStanding;
import fr.rentree.institute.Institute;
import fr.rentree.web.DateText;
import fr.rentree.web.Page;
import fr.rentree.web.Words;
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

    /** The finished enrolments, which stay so whatever comes later. */
    record Ended(Programmes.Chosen chosen, String id, String reference, int version, Instant at, boolean validated) {}

    @GetMapping(PATH)
    ModelAndView show(StepRequest request) {
        var journey = dossiers.way(request.student());
        var ended = ended(journey);
        return ended.isEmpty() && !journey.dossier().earlier()
                ? Page.seeOther("/")
                : Page.of("reinscription/fin", view(request, journey));
    }

    /** « Corriger »: back on the way; where nothing can be corrected any more, the end says so. */
    @PostMapping("/reinscription/corriger")
    ModelAndView correct(StepRequest request) {
        var journey = dossiers.way(request.student());
        try {
            dossiers.reopen(journey);
        } catch (Dossiers.Outdated e) {
            return Page.seeOther("/reinscription");
        }
        return Page.seeOther(Dossiers.canCorrect(journey) ? Step.RECAP.path() : PATH);
    }

    /** « Annuler la correction »: what was finished before stands again. */
    @PostMapping("/reinscription/corriger/annuler")
    ModelAndView undo(StepRequest request) {
        try {
            dossiers.undo(dossiers.way(request.student()), request.words().locale());
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
    ModelAndView current(StepRequest request) {
        var journey = dossiers.way(request.student());
        return Page.seeOther(
                journey.programmes().open()
                        ? journey.progress().current().path()
                        : ended(journey).isEmpty() ? "/" : PATH);
    }

    static List<Ended> ended(Journey journey) {
        return journey.programmes().offers().stream()
                .map(EndPage::ended)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Ended ended(Programmes.Chosen chosen) {
        return switch (chosen.enrolment()) {
            case Enrolment.Finished it ->
                new Ended(chosen, it.id().toString(), it.reference(), it.version(), it.at(), false);
            case Enrolment.Validated it ->
                new Ended(chosen, it.id().toString(), it.reference(), it.version(), it.at(), true);
            case Enrolment.Offered _, Enrolment.Started _, Enrolment.Cancelled _ -> null;
        };
    }

    private EndView view(StepRequest request, Journey journey) {
        var words = request.words();
        var finished = journey.programmes().finished();
        var personal = emails.of(journey, words, EmailLink.sent(request.request()));
        return new EndView(
                request.frame(),
                words.say("enrolment.end.done" + outcome(journey, finished)),
                lead(journey, finished, words),
                journey.leaving(finished).isEmpty(),
                proofs(journey, words),
                earlier(dossiers.earlier(journey), words),
                OutstandingTask.of(journey, words),
                OutstandingTask.owed(journey) == 0
                        ? List.of()
                        : CampaignTexts.of(CampaignText.Key.PAYMENT, finished, journey, words.locale()),
                validated(finished)
                        ? List.of()
                        : CampaignTexts.of(CampaignText.Key.AFTER, finished, journey, words.locale()),
                StudentContact.of(
                        finished.isEmpty() ? journey.programmes().concerned() : finished, journey.university()),
                mail(validated(finished) ? "enrolment.end.mailed" : "enrolment.end.receipt", request, personal),
                mail(validated(finished) ? "enrolment.end.sent.validated" : "enrolment.end.sent", request, personal),
                personal,
                Dossiers.canCorrect(journey),
                request.request().getParameter("envoye") != null);
    }

    private static boolean validated(List<Programmes.Chosen> finished) {
        return finished.stream().allMatch(it -> it.enrolment() instanceof Enrolment.Validated);
    }

    /** Who does not stay in the institute is not congratulated; what is validated is more than finished. */
    private static String outcome(Journey journey, List<Programmes.Chosen> finished) {
        if (!journey.leaving(finished).isEmpty()) return ".leaves";
        return validated(finished) ? ".validated" : "";
    }

    private static String lead(Journey journey, List<Programmes.Chosen> finished, Words words) {
        var year = journey.campaign().year();
        var leaving = journey.leaving(finished);
        if (!leaving.isEmpty()) return words.say("enrolment.end.lead.leaves", names(leaving, words), year);
        if (validated(finished)) return words.say("enrolment.end.lead.validated", year);
        return words.say(
                OutstandingTask.of(journey, words).isEmpty() ? "enrolment.end.lead" : "enrolment.end.lead.left", year);
    }

    /** « l'IFSI de Montpellier ». */
    static String names(List<Institute> institutes, Words words) {
        return institutes.stream().map(it -> words.the(it.shortName())).collect(Collectors.joining(", "));
    }

    private static String mail(String key, StepRequest request, EmailView personal) {
        return personal.copiesTo() == null
                ? request.words().say(key, request.person().email())
                : request.words().say(key + ".both", request.person().email(), personal.copiesTo());
    }

    /** What is finished this year, with its documents. */
    static List<EndView.Proof> proofs(Journey journey, Words words) {
        return ended(journey).stream().map(it -> proof(it, journey, words)).toList();
    }

    /** What is finished in earlier years, with its documents. */
    static List<EndView.Proof> earlier(List<VersionStanding.Valid> versions, Words words) {
        return versions.stream().map(it -> proof(it, words)).toList();
    }

    private static EndView.Proof proof(Ended it, Journey journey, Words words) {
        return new EndView.Proof(
                it.id(),
                it.chosen().programme().label(),
                it.reference(),
                words.say(
                        it.validated() ? "enrolment.end.validated" : "enrolment.end.at",
                        DateText.dateTime(it.at(), words)),
                it.version(),
                it.validated(),
                journey.leaves(it.chosen()) && it.chosen().institute() != null
                        ? words.the(it.chosen().institute().shortName())
                        : null);
    }

    private static EndView.Proof proof(VersionStanding.Valid it, Words words) {
        var snapshot = it.snapshot();
        return new EndView.Proof(
                snapshot.enrolment().toString(),
                snapshot.year() + " · " + snapshot.programme().label(),
                requireNonNull(snapshot.reference()),
                words.say("enrolment.end.at", DateText.dateTime(snapshot.finishedAt(), words)),
                snapshot.version(),
                it.validated(),
                null);
    }
}
