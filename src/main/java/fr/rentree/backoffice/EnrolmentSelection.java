package fr.rentree.backoffice;

import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.enrolment.Enrolments.EnrolmentVersion;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finished enrolments as they were on screen, as text: {@code id:version id:version …}. What is none of ours is left out. */
final class EnrolmentSelection {

    private static final Pattern ONE =
            Pattern.compile("\\b([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):([1-9][0-9]{0,4})\\b");

    private EnrolmentSelection() {}

    static List<EnrolmentVersion> read(String text) {
        return ONE.matcher(text)
                .results()
                .map(it -> new EnrolmentVersion(
                        new EnrolmentId(UUID.fromString(it.group(1))), State.FINISHED, Integer.parseInt(it.group(2))))
                .distinct()
                .limit(ValidationPage.MOST)
                .toList();
    }

    static String written(EnrolmentVersion seen) {
        return seen.id() + ":" + seen.version();
    }

    static String written(Collection<EnrolmentVersion> seen) {
        return seen.stream().map(EnrolmentSelection::written).collect(Collectors.joining(" "));
    }
}
