package fr.rentree.enrolment;

import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * The enrolments of the current campaign, as staff see them: the registry all of them, a secretary those of the own institutes.
 * Others do not exist. Read straight from SQL, one statement a page.
 */
@Service
public class Worklist {

    /** So many a page, and so many at most are found. */
    public static final int PAGE = 50;

    private final WorklistRows rows;
    private final Campaigns campaigns;

    Worklist(WorklistRows rows, Campaigns campaigns) {
        this.rows = rows;
        this.campaigns = campaigns;
    }

    /**
     * The filters of the list; {@code null} = any.
     *
     * @param toCheck only those that are finished and « à vérifier »
     * @param institute its code; empty = the university itself
     */
    public record Filter(
            @Nullable State state,
            boolean toCheck,
            @Nullable String institute,
            @Nullable ProgrammeKey programme) {

        public static final Filter NONE = new Filter(null, false, null, null);

        boolean takes(Programme it) {
            return (institute == null || institute.equals(it.institute() == null ? "" : it.institute()))
                    && (programme == null || programme.equals(it.key()));
        }

        boolean everyProgramme() {
            return institute == null && programme == null;
        }

        /** The finished ones among these. */
        public Filter finished() {
            return new Filter(State.FINISHED, toCheck, institute, programme);
        }
    }

    /** A page of the list, the newest change first; what is only offered in the order of student numbers. */
    public record Sheet(Counts counts, List<WorklistItem> lines) {}

    /** The number of enrolments in the chosen programmes, by state. @param toCheck among those that are finished */
    public record Counts(int offered, int started, int finished, int toCheck, int validated, int cancelled) {

        public int of(Filter filter) {
            return filter.toCheck() ? toCheck : of(filter.state());
        }

        /** Of whatever state: all that were begun. */
        private int of(@Nullable State state) {
            return switch (state) {
                case null -> started + finished + validated + cancelled;
                case OFFERED -> offered;
                case STARTED -> started;
                case FINISHED -> finished;
                case VALIDATED -> validated;
                case CANCELLED -> cancelled;
            };
        }
    }

    /** @param page 1, 2, 3, … */
    public Sheet list(Filter filter, int page, Person staff) {
        return rows.list(campaigns.current().year(), reach(filter, staff), filter, (page - 1) * PAGE, PAGE);
    }

    /** The finished ones among these, the newest change first. */
    public List<WorklistItem> finished(Filter filter, int most, Person staff) {
        var finished = filter.finished();
        return rows.list(campaigns.current().year(), reach(finished, staff), finished, 0, most)
                .lines();
    }

    /** By a student number, an INE or the beginnings of names; by name, one more than a page where there are more. */
    public List<WorklistItem> search(String typed, Person staff) {
        return rows.search(campaigns.current().year(), reach(Filter.NONE, staff), StudentQuery.of(typed), PAGE + 1);
    }

    /** @throws NotFound for those of other institutes, as if there were none */
    public WorklistItem find(EnrolmentId id, Person staff) {
        return one(rows.find(campaigns.current().year(), reach(Filter.NONE, staff), List.of(id)));
    }

    /** What this student is offered, begun or not. @throws NotFound likewise */
    public WorklistItem offered(StudentNumber student, ProgrammeKey programme, Person staff) {
        return one(rows.offered(campaigns.current().year(), reach(Filter.NONE, staff), student, programme));
    }

    /** Those of these that this person sees, the newest change first. */
    public List<WorklistItem> among(Collection<EnrolmentId> ids, Person staff) {
        return rows.find(campaigns.current().year(), reach(Filter.NONE, staff), ids);
    }

    /** Who holds the CVEC number that this one was finished with, if it is another person; for the registry only. */
    public Optional<CvecNumberHolder> holder(EnrolmentId id, Person staff) {
        return staff.role() == Role.REGISTRY ? rows.holder(id) : Optional.empty();
    }

    /** The programmes that this person may choose among, by label. */
    public List<Programme> programmes(Person staff) {
        return campaigns.current().programmes().values().stream()
                .filter(it -> mine(it, staff))
                .sorted(Comparator.comparing(Programme::label)
                        .thenComparing(it -> it.key().toString()))
                .toList();
    }

    List<WorklistItem> told(Collection<EnrolmentId> ids) {
        return rows.find(campaigns.current().year(), null, ids);
    }

    private static WorklistItem one(List<WorklistItem> found) {
        return found.stream().findFirst().orElseThrow(() -> new NotFound("enrolment"));
    }

    /** The programmes to look among; {@code null} = all, without a look at each. */
    private @Nullable Set<ProgrammeKey> reach(Filter filter, Person staff) {
        if (staff.role() == Role.REGISTRY && filter.everyProgramme()) return null;
        return campaigns.current().programmes().values().stream()
                .filter(it -> mine(it, staff) && filter.takes(it))
                .map(Programme::key)
                .collect(Collectors.toSet());
    }

    private static boolean mine(Programme programme, Person staff) {
        return switch (staff.role()) {
            case REGISTRY -> true;
            case SECRETARY ->
                Optional.ofNullable(programme.institute())
                        .filter(staff.institutes()::contains)
                        .isPresent();
            case STUDENT, ADMIN -> throw new AccessDeniedException("staff's");
        };
    }
}
