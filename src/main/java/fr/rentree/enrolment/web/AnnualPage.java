package fr.rentree.enrolment.web;

import fr.rentree.enrolment.AnnualForm;
import fr.rentree.enrolment.AnnualForms;
import fr.rentree.enrolment.Answers;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Parsed;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.Page;
import fr.rentree.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Données annuelles »: status, previous year, occupation, grant, documents to approve. */
@Controller
@RequestMapping("/reinscription/donnees-annuelles")
class AnnualPage implements StepForm<AnnualForm, Answers.Annual> {

    private final StepFlow flow;
    private final Dossiers dossiers;

    AnnualPage(StepFlow flow, Dossiers dossiers) {
        this.flow = flow;
        this.dossiers = dossiers;
    }

    @GetMapping
    ModelAndView show(StepRequest request) {
        return flow.show(this, AnnualForm.class, request);
    }

    @PostMapping
    ModelAndView save(StepRequest request) {
        return flow.save(this, FormReader.posted(AnnualForm.class, request.request()), request);
    }

    @Override
    public Step step() {
        return Step.ANNUAL;
    }

    @Override
    public AnnualForm stored(Journey journey) {
        return AnnualForms.of(journey);
    }

    @Override
    public Answers.@Nullable Annual saved(Journey journey) {
        return journey.dossier().answers().annual();
    }

    @Override
    public Parsed<Answers.Annual> check(AnnualForm form, Journey journey) {
        return journey.check(form);
    }

    @Override
    public void save(StepRequest request, Journey journey, Answers.Annual answers) {
        dossiers.answer(journey, answers, request.words().locale());
    }

    @Override
    public List<Recap.Line> lines(Answers.Annual answers, Journey journey, Words words) {
        return Recap.of(answers, journey, words);
    }

    @Override
    public ModelAndView page(StepRequest request, Journey journey, AnnualForm form, FormProblems problems) {
        return Page.of("reinscription/donnees-annuelles", new AnnualFields(request, journey, form, problems).view());
    }
}
