package fr.rentree.desk.web;

import fr.rentree.desk.CaseType;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.NotFound;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The parameters of a link to « Une demande »: the type of the case, and the step that it comes from. */
record NewCaseQuery(CaseType type, @Nullable Step step) {

    static final String PATH = "/demandes/nouvelle";
    private static final String WAY = "/reinscription/";

    /** @param slug last part of the step's path; what is no step is passed over */
    static NewCaseQuery of(String type, String slug) {
        var step = Arrays.stream(Step.values())
                .filter(it -> it.path().equals(WAY + slug))
                .findFirst();
        return new NewCaseQuery(CaseType.find(type).orElseThrow(() -> new NotFound("type of case")), step.orElse(null));
    }

    /** The address of the form, where it posts to as well. */
    String path() {
        var query = "?type=" + type;
        return PATH + (step == null ? query : query + "&etape=" + step.path().substring(WAY.length()));
    }
}
