package fr.rentree.enrolment;

import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.EnrolmentOpening;
import fr.rentree.campaign.Offer;
import fr.rentree.campaign.Programme;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The programmes that a student is offered this year, each with its institute, its state and its window at this moment.
 *
 * @param offers all of them
 * @param undecidedSince when the student began, who has not said yet which of several offers it will be; {@code null} else
 */
public record Programmes(List<Chosen> offers, @Nullable Instant undecidedSince, Campaign campaign) {

    /** An enrolment with what it is about. */
    public record Chosen(
            Enrolment enrolment,
            Programme programme,
            @Nullable Institute institute,
            EnrolmentOpening opening) {
        public Offer offer() {
            return enrolment.offer();
        }

        /** The programme's key as text, by which forms name it. */
        public String key() {
            return programme.key().toString();
        }
    }

    static Programmes of(Dossier dossier, Campaign campaign, Institutes institutes, Instant now) {
        var offers = dossier.enrolments().stream()
                .map(it -> chosen(it, campaign, institutes, now))
                .toList();
        var draft = dossier.draft();
        return new Programmes(offers, draft.chosen() == null ? draft.informed() : null, campaign);
    }

    private static Chosen chosen(Enrolment enrolment, Campaign campaign, Institutes institutes, Instant now) {
        var programme = campaign.programme(enrolment.offer().programme());
        var institute = Optional.ofNullable(programme.institute()).flatMap(institutes::find);
        return new Chosen(
                enrolment, programme, institute.orElse(null), enrolment.within(campaign.opening(programme, now), now));
    }

    /** What this student is enrolling in now: on its way, and its window or the time to finish after it still runs. */
    public List<Chosen> chosen() {
        return offers.stream()
                .filter(each -> each.enrolment() instanceof Enrolment.Started
                        && each.opening().mayGoOn())
                .toList();
    }

    /** What this student has finished, in this version or validated. */
    public List<Chosen> finished() {
        return offers.stream()
                .filter(each -> switch (each.enrolment()) {
                    case Enrolment.Finished _, Enrolment.Validated _ -> true;
                    case Enrolment.Offered _, Enrolment.Started _, Enrolment.Cancelled _ -> false;
                })
                .toList();
    }

    /** Everything of this year that counts: what is finished, and what is on its way. */
    List<Chosen> enrolled() {
        return Stream.concat(finished().stream(), chosen().stream()).toList();
    }

    /** What can be ticked: what is on its way already, and what is offered while its window is open, or was when one began. */
    public List<Chosen> choosable() {
        return offers.stream()
                .filter(each -> switch (each.enrolment()) {
                    case Enrolment.Started _ -> each.opening().mayGoOn();
                    case Enrolment.Offered _ -> each.opening().mayStart() || begunInTime(each.opening());
                    case Enrolment.Finished _, Enrolment.Validated _, Enrolment.Cancelled _ -> false;
                })
                .toList();
    }

    /** « The started student may finish during the grace time », though not yet which of several offers was said. */
    private boolean begunInTime(EnrolmentOpening opening) {
        return undecidedSince != null
                && opening instanceof EnrolmentOpening.Grace(var until)
                && undecidedSince.isBefore(until.minus(campaign.grace()));
    }

    /** Whether the student may go on: something is open, or was begun and its grace time runs (product section 10). */
    public boolean open() {
        return !choosable().isEmpty();
    }

    /** What matters now: what is chosen, else what is finished, else what can be chosen, else all that is offered. */
    public List<Chosen> concerned() {
        return Stream.of(chosen(), finished(), choosable())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(offers);
    }

    /** The institute to turn to: the first one of what matters now; none for the university's own students. */
    public Optional<Institute> institute() {
        return concerned().stream()
                .flatMap(each -> Optional.ofNullable(each.institute()).stream())
                .findFirst();
    }

    /** Whether « Maintenez-vous votre inscription à … ? » is asked with this programme: once an institute. */
    public boolean asksMaintained(Chosen each) {
        return each.institute() != null && firstOfInstitute(each).equals(each);
    }

    Chosen firstOfInstitute(Chosen each) {
        return chosen().stream()
                .filter(it -> Objects.equals(it.institute(), each.institute()))
                .findFirst()
                .orElse(each);
    }
}
