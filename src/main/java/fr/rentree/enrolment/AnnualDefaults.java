package fr.rentree.enrolment;

import fr.rentree.campaign.ApprovalDocument;
import fr.rentree.enrolment.AnnualForm.Following;
import fr.rentree.enrolment.AnnualForm.LastForm;
import fr.rentree.enrolment.AnnualForm.PlaceForm;
import fr.rentree.enrolment.Answers.PreviousAnswer;
import fr.rentree.enrolment.Programmes.Chosen;
import fr.rentree.institute.Institute;
import fr.rentree.reference.Situations.Situation;
import fr.rentree.shared.Address;
import fr.rentree.shared.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** « Données annuelles » as the record knows them, or as they usually are. */
final class AnnualDefaults {

    /** « Occupation: 84 élève, étudiant by default » */
    private static final String STUDENT = "84";

    private final Dossier dossier;
    private final EnrolmentFacts facts;

    private AnnualDefaults(Dossier dossier, EnrolmentFacts facts) {
        this.dossier = dossier;
        this.facts = facts;
    }

    /** The form before anything was typed. */
    static AnnualForm form(Dossier dossier, EnrolmentFacts facts) {
        return new AnnualDefaults(dossier, facts).form();
    }

    /** What was typed, with a line for each programme that is chosen now, and no answer to an older version of a document. */
    static AnnualForm completed(AnnualForm typed, Dossier dossier, EnrolmentFacts facts) {
        var known = new AnnualDefaults(dossier, facts);
        var programmes = facts.programmes().chosen().stream()
                .map(each -> typed.following(each.key())
                        .map(it -> it.within(each.offer().regime()))
                        .orElseGet(() -> preset(each)))
                .toList();
        return typed.with(programmes, typed.previousDepartment(), known.documents(typed.documents()));
    }

    private Map<String, String> documents(Map<String, String> typed) {
        var answers = new LinkedHashMap<>(typed);
        for (ApprovalDocument document : AnnualRules.documents(dossier, facts.campaign())) {
            var approval = dossier.draft().approvals().get(document.code());
            if (approval != null && approval.version() != document.version()) answers.remove(document.code());
        }
        return answers;
    }

    private AnnualForm form() {
        var record = dossier.student();
        var previous = previous();
        var other = previous.answer().equals(PreviousAnswer.OTHER.name());
        var abroad = other && abroad(previous.situation());
        return new AnnualForm(
                facts.programmes().chosen().stream().map(AnnualDefaults::preset).toList(),
                previous.answer(),
                previous.place() instanceof Place.Department(var code)
                                && previous.answer().equals(PreviousAnswer.INSTITUTE_FRANCE.name())
                        ? code
                        : department(facts.programmes()),
                other ? "" : countryAbroad(previous.place()),
                other ? previous.situation() : "",
                place(other && !abroad ? previous.place() : null),
                abroad ? countryAbroad(previous.place()) : "",
                other ? FormText.orEmpty(previous.establishment()) : "",
                diploma(),
                LastForm.EMPTY,
                record.occupation() == null ? STUDENT : offered(record.occupation()),
                "",
                offered(record.parent1Occupation()),
                offered(record.parent2Occupation()),
                "",
                "",
                "",
                Map.of());
    }

    private record Previous(
            String answer,
            String situation,
            @Nullable Place place,
            @Nullable String establishment) {}

    private boolean abroad(String situation) {
        return facts.references()
                .situations()
                .find(situation)
                .map(Situation::abroad)
                .orElse(false);
    }

    /** The institute's, where « En 2025-2026, où étiez-vous inscrit·e ? » begins. */
    static String department(Programmes programmes) {
        return programmes.institute().map(Institute::department).orElse("");
    }

    private static Following preset(Chosen each) {
        return new Following(
                each.key(),
                StatusRule.preset(each.offer(), each.programme()),
                "",
                each.institute() == null ? "" : "yes",
                "none",
                "none");
    }

    /** « For a returning institute student the first answer is preselected from the record. » */
    private Previous previous() {
        var record = dossier.student();
        var situation = record.situation();
        var place = record.situationPlace();
        if (situation == null
                || facts.references().situations().offered(situation).isEmpty())
            return new Previous("", "", null, null);
        if (situation.equals(PreviousYearRules.INSTITUTE))
            return new Previous(
                    (countryAbroad(place).isEmpty() ? PreviousAnswer.INSTITUTE_FRANCE : PreviousAnswer.INSTITUTE_ABROAD)
                            .name(),
                    situation,
                    place,
                    null);
        if (situation.equals(PreviousYearRules.UNIVERSITY)
                && facts.university().uai().value().equals(record.situationEstablishment()))
            return new Previous(PreviousAnswer.UNIVERSITY.name(), situation, null, null);
        return new Previous(PreviousAnswer.OTHER.name(), situation, place, record.situationEstablishment());
    }

    /** A record may say « France » as a country: that is not abroad. */
    private static String countryAbroad(@Nullable Place place) {
        return place instanceof Place.Country(var code) && !code.equals(Address.FRANCE) ? code : "";
    }

    /** An occupation that is no longer offered is asked again: the first one of the list is not this student's. */
    private String offered(@Nullable String occupation) {
        return occupation != null && facts.references().occupations().offers(occupation) ? occupation : "";
    }

    private static PlaceForm place(@Nullable Place place) {
        return switch (place) {
            case null -> new PlaceForm(Address.FRANCE, "");
            case Place.Department(var code) -> new PlaceForm(Address.FRANCE, code);
            case Place.Country(var code) -> new PlaceForm(code, "");
        };
    }

    /** What the record knows of a diploma of which it lacks the rest. */
    private LastForm diploma() {
        var record = dossier.student();
        var type = record.lastDiplomaType();
        return new LastForm(
                type != null && facts.references().lastDiplomaTypes().offers(type) ? type : "",
                FormText.orEmpty(record.lastDiplomaYear()),
                PlaceForm.EMPTY,
                "");
    }
}
