package fr.rentree.proof.web;

import fr.rentree.shared.FormProblems;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import fr.rentree.web.PageFrame;
import java.util.Map;

/** The two ways to check a document: its code, or the file itself. */
public record VerifyView(PageFrame frame, FormField code, FormField file, ErrorSummary faults) {

    static VerifyView empty(PageFrame frame) {
        return typed(frame, "");
    }

    /** Nothing could be checked: why is said beside the field. */
    static VerifyView fault(PageFrame frame, String typed, VerificationState state) {
        var problems = new FormProblems();
        var field = state == VerificationState.MISTYPED || state == VerificationState.NO_CODE ? "code" : "file";
        problems.add(field, "proof.verify.fault." + state.written);
        return of(frame, typed, problems);
    }

    /** With a code that may have to be typed once more. */
    static VerifyView typed(PageFrame frame, String code) {
        return of(frame, code, new FormProblems());
    }

    private static VerifyView of(PageFrame frame, String typed, FormProblems problems) {
        var fields = new FormFields(frame.words(), "proof.verify", Map.of("code", typed), problems);
        return new VerifyView(frame, fields.text("code"), fields.text("file"), fields.faults());
    }
}
