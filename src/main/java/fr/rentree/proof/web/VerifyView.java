package fr.rentree.proof.web;

import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Frame;
import java.util.Map;

/** The two ways to check a document: its code, or the file itself. */
public record VerifyView(Frame frame, Field code, Field file, Faults faults) {

    static VerifyView empty(Frame frame) {
        return typed(frame, "");
    }

    /** Nothing could be checked: why is said beside the field. */
    static VerifyView fault(Frame frame, String typed, State state) {
        var problems = new Problems();
        var field = state == State.MISTYPED || state == State.NO_CODE ? "code" : "file";
        problems.add(field, "proof.verify.fault." + state.written);
        return of(frame, typed, problems);
    }

    /** With a code that may have to be typed once more. */
    static VerifyView typed(Frame frame, String code) {
        return of(frame, code, new Problems());
    }

    private static VerifyView of(Frame frame, String typed, Problems problems) {
        var fields = new Fields(frame.words(), "proof.verify", Map.of("code", typed), problems);
        return new VerifyView(frame, fields.text("code"), fields.text("file"), fields.faults());
    }
}
