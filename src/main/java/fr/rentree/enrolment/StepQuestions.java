package fr.rentree.enrolment;

import fr.rentree.enrolment.Programmes.Chosen;
import fr.rentree.student.StudentRecord;

/** The questions that depend on who is asked: « what does not apply is not shown » (product section 2). */
public record StepQuestions(StudentRecord student, EnrolmentFacts facts) {

    /** The JDC. */
    public boolean military() {
        return PersonalRules.asksMilitary(student, facts.today());
    }

    /** The last diploma, where the record lacks it. */
    public boolean lastDiploma() {
        return LastDiplomaRules.asksDiploma(student);
    }

    /** The last establishment, where this situation leaves it unknown. */
    public boolean lastEstablishment(String situation) {
        return LastDiplomaRules.asksEstablishment(situation);
    }

    /** What fees depend on, where the university itself charges something. */
    public boolean charged() {
        return AnnualRules.charged(facts.programmes());
    }

    /** Whether this status has to be confirmed, since the régime of the offer says otherwise. */
    public boolean confirmation(String status, Chosen of) {
        return !status.isEmpty() && StatusRule.contradicts(status, of.offer());
    }
}
