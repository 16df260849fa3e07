package fr.rentree.enrolment.web;

import fr.rentree.enrolment.AnnualForm;
import fr.rentree.enrolment.Step;
import fr.rentree.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Données annuelles »: status, previous year, occupation, grant, documents to approve. */
@Controller
@RequestMapping("/reinscription/donnees-annuelles")
class AnnualPage {

    private final StepFlow flow;
    private final StepDefinition step = new StepDefinition(
            Step.ANNUAL,
            AnnualForm.class,
            (request, journey) ->
                    Page.of("reinscription/donnees-annuelles", new AnnualFields(request, journey).view()));

    AnnualPage(StepFlow flow) {
        this.flow = flow;
    }

    @GetMapping
    ModelAndView show(StepRequest request) {
        return flow.show(step, request);
    }

    @PostMapping
    ModelAndView save(StepRequest request) {
        return flow.save(step, request);
    }

    @PostMapping(params = StepFlow.TYPING)
    ResponseEntity<Autosave> type(StepRequest request) {
        return flow.type(step, request);
    }
}
