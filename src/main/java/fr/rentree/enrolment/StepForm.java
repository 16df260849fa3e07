package fr.rentree.enrolment;

/** The form of a step, as typed. */
public sealed interface StepForm permits PersonalForm, AnnualForm {

    Step step();
}
