package fr.rentree.secondfactor;

import fr.rentree.secondfactor.SecondFactors.Answer;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.WaitingTime;
import fr.rentree.web.Words;
import java.util.function.Supplier;

/** Says what is wrong with a code that was typed, and how to mend it. */
final class TypedCode {

    private static final int LONGEST = 100;

    private TypedCode() {}

    /** @return whether it was right; else the problem is noted */
    static boolean read(FormProblems problems, String field, String typed, Words words, Supplier<Answer> look) {
        if (Blanks.only(typed) || typed.length() > LONGEST) {
            problems.add(field, "secondfactor.code." + field + ".missing");
            return false;
        }
        var answer = look.get();
        if (answer.right()) return true;
        if (!answer.delay().isZero())
            problems.add(field, "secondfactor.code.wait", WaitingTime.said(words, answer.delay()));
        else
            problems.add(
                    field,
                    "secondfactor.code." + field + "."
                            + (answer.found() == Authenticators.Found.USED ? "used" : "wrong"));
        return false;
    }
}
