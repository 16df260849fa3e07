package fr.rentree.desk.web;

import fr.rentree.desk.CaseType;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.NotFound;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a link to « demandes » asks for: the kind of case, and the step where it came up. */
record Asked(CaseType type, @Nullable Step step) {

    static final String PATH = "/demandes/nouvelle";
    private static final String WAY = "/reinscription/";

    /** @param slug last part of the step's path; what is no step is passed over */
    static Asked of(String type, String slug) {
        var step = Arrays.stream(Step.values())
                .filter(it -> it.path().equals(WAY + slug))
                .findFirst();
        return new Asked(CaseType.find(type).orElseThrow(() -> new NotFound("type of case")), step.orElse(null));
    }

    /** The address of the form, where it posts to as well. */
    String path() {
        var query = "?type=" + type;
        return PATH + (step == null ? query : query + "&etape=" + step.path().substring(WAY.length()));
    }
}
