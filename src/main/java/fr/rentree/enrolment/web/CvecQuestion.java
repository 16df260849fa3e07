package fr.rentree.enrolment.web;

import fr.rentree.cvec.CvecAnswer;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.cvec.CvecRegister;
import fr.rentree.enrolment.Journey;
import org.springframework.stereotype.Component;

/** Asks the national register about a number while the student waits, and never again once it has answered. */
@Component
class CvecQuestion {

    private static final String ASKED = CvecQuestion.class.getName() + ".asked";

    private final CvecRegister register;

    CvecQuestion(CvecRegister register) {
        this.register = register;
    }

    /** The journey with the register's word on the number that was sent, if there is one to ask about. */
    Journey confirmed(StepRequest request, Journey sent) {
        var answers = sent.answers().personal();
        if (answers == null || answers.cvec() == null || !register.on() || !answers.unchecked()) return sent;
        var number = new CvecNumber(answers.cvec());
        return sent.registered(number, answer(request, sent, number));
    }

    /** Once a request, however often it has to read again: nobody waits twice. */
    private CvecAnswer answer(StepRequest request, Journey journey, CvecNumber number) {
        if (request.request().getAttribute(ASKED) instanceof CvecAnswer known) return known;
        var answer = register.check(number, journey.dossier().cvecHolder());
        request.request().setAttribute(ASKED, answer);
        return answer;
    }
}
