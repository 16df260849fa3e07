package fr.rentree.enrolment.web;

import fr.rentree.cvec.CvecAnswer;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.cvec.CvecRegister;
import fr.rentree.enrolment.Answers.Personal;
import fr.rentree.enrolment.Checked;
import fr.rentree.enrolment.PersonalForm;
import fr.rentree.enrolment.Way;
import org.springframework.stereotype.Component;

/** Asks the national register about a number while the student waits, and never again once it has answered. */
@Component
class CvecQuestion {

    private static final String ASKED = CvecQuestion.class.getName() + ".asked";

    private final CvecRegister register;

    CvecQuestion(CvecRegister register) {
        this.register = register;
    }

    Checked<Personal> confirm(Visit visit, Way way, PersonalForm form, Personal answers) {
        var number = answers.cvec();
        if (number == null || !register.on() || !answers.unchecked()) return new Checked.Valid<>(answers);
        return way.check(form, answers, answer(visit, way, number));
    }

    /** Once a request, however often it has to read again: nobody waits twice. */
    private CvecAnswer answer(Visit visit, Way way, String number) {
        if (visit.request().getAttribute(ASKED) instanceof CvecAnswer known) return known;
        var answer = register.check(new CvecNumber(number), way.dossier().cvecHolder());
        visit.request().setAttribute(ASKED, answer);
        return answer;
    }
}
