package fr.rentree.enrolment.web;

import fr.rentree.enrolment.AnnualForm;
import fr.rentree.enrolment.AnnualForms;
import fr.rentree.enrolment.Answers;
import fr.rentree.enrolment.Checked;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.Words;
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
    ModelAndView show(Visit visit) {
        return flow.show(this, AnnualForm.class, visit);
    }

    @PostMapping
    ModelAndView save(Visit visit) {
        return flow.save(this, Forms.posted(AnnualForm.class, visit.request()), visit);
    }

    @Override
    public Step step() {
        return Step.ANNUAL;
    }

    @Override
    public AnnualForm stored(Way way) {
        return AnnualForms.of(way);
    }

    @Override
    public Answers.@Nullable Annual saved(Way way) {
        return way.dossier().answers().annual();
    }

    @Override
    public Checked<Answers.Annual> check(AnnualForm form, Way way) {
        return way.check(form);
    }

    @Override
    public void save(Visit visit, Way way, Answers.Annual answers) {
        dossiers.answer(way, answers, visit.words().locale());
    }

    @Override
    public List<Recap.Line> lines(Answers.Annual answers, Way way, Words words) {
        return Recap.of(answers, way, words);
    }

    @Override
    public ModelAndView page(Visit visit, Way way, AnnualForm form, Problems problems) {
        return Page.of("reinscription/donnees-annuelles", new AnnualFields(visit, way, form, problems).view());
    }
}
