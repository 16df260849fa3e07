package fr.rentree.enrolment.web;

import fr.rentree.cvec.CvecAnswer;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.cvec.CvecRegister;
import fr.rentree.enrolment.Answers.Personal;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Parsed;
import fr.rentree.enrolment.PersonalForm;
import org.springframework.stereotype.Component;

/** Asks the national register about a number while the student waits, and never again once it has answered. */
@Component
class CvecQuestion {

    private static final String ASKED = CvecQuestion.class.getName() + ".asked";

    private final CvecRegister register;

    CvecQuestion(CvecRegister register) {
        this.register = register;
    }

    Parsed<Personal> confirm(StepRequest request, Journey journey, PersonalForm form, Personal answers) {
        var number = answers.cvec();
        if (number == null || !register.on() || !answers.unchecked()) return new Parsed.Valid<>(answers);
        return journey.check(form, answers, answer(request, journey, number));
    }

    /** Once a request, however often it has to read again: nobody waits twice. */
    private CvecAnswer answer(StepRequest request, Journey journey, String number) {
        if (request.request().getAttribute(ASKED) instanceof CvecAnswer known) return known;
        var answer = register.check(new CvecNumber(number), journey.dossier().cvecHolder());
        request.request().setAttribute(ASKED, answer);
        return answer;
    }
}
