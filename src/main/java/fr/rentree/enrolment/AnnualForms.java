package fr.rentree.enrolment;

import fr.rentree.enrolment.AnnualForm.Following;
import fr.rentree.enrolment.AnnualForm.LastForm;
import fr.rentree.enrolment.AnnualForm.PlaceForm;
import fr.rentree.enrolment.Answers.PreviousAnswer;
import fr.rentree.institute.Institute;
import fr.rentree.reference.Situations.Situation;
import fr.rentree.shared.Address;
import fr.rentree.shared.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills « Données annuelles » with what was answered or, before that, with what is known or usual. */
public final class AnnualForms {

    /** « Occupation: 84 élève, étudiant by default » */
    private static final String STUDENT = "84";

    private AnnualForms() {}

    public static AnnualForm of(Journey journey) {
        var answers = journey.dossier().answers().annual();
        return answers == null ? known(journey) : of(answers, journey);
    }

    private static AnnualForm known(Journey journey) {
        var record = journey.dossier().student();
        return form(
                journey,
                previous(journey),
                diploma(journey),
                LastForm.EMPTY,
                record.occupation() == null ? STUDENT : offered(journey, record.occupation()),
                "",
                offered(journey, record.parent1Occupation()),
                offered(journey, record.parent2Occupation()),
                "",
                "",
                "",
                Map.of());
    }

    private static AnnualForm of(Answers.Annual answers, Journey journey) {
        var previous = answers.previousYear();
        return form(
                journey,
                new Previous(
                        previous.answer().name(), previous.situation(), previous.place(), previous.establishment()),
                answers.lastDiploma() == null
                        ? LastForm.EMPTY
                        : last(
                                answers.lastDiploma().type(),
                                answers.lastDiploma().year(),
                                answers.lastDiploma().place(),
                                ""),
                answers.lastEstablishment() == null
                        ? LastForm.EMPTY
                        : last(
                                answers.lastEstablishment().type(),
                                answers.lastEstablishment().year(),
                                answers.lastEstablishment().place(),
                                FormText.orEmpty(answers.lastEstablishment().establishment())),
                answers.occupation(),
                FormText.orEmpty(answers.workShare()),
                FormText.orEmpty(answers.parent1Occupation()),
                FormText.orEmpty(answers.parent2Occupation()),
                grant(answers),
                FormText.orEmpty(answers.grantNumber()),
                answers.ward() ? "yes" : "",
                documents(answers, journey));
    }

    private record Previous(
            String answer,
            String situation,
            @Nullable Place place,
            @Nullable String establishment) {}

    private static AnnualForm form(
            Journey journey,
            Previous previous,
            LastForm diploma,
            LastForm establishment,
            String occupation,
            String workShare,
            String parent1,
            String parent2,
            String grant,
            String grantNumber,
            String ward,
            Map<String, String> documents) {
        var other = previous.answer().equals(PreviousAnswer.OTHER.name());
        var abroad = other && abroad(journey, previous.situation());
        return new AnnualForm(
                programmes(journey),
                previous.answer(),
                previous.place() instanceof Place.Department(var code)
                                && previous.answer().equals(PreviousAnswer.INSTITUTE_FRANCE.name())
                        ? code
                        : instituteDepartment(journey),
                other ? "" : countryAbroad(previous.place()),
                other ? previous.situation() : "",
                place(other && !abroad ? previous.place() : null),
                abroad ? countryAbroad(previous.place()) : "",
                other ? FormText.orEmpty(previous.establishment()) : "",
                diploma,
                establishment,
                occupation,
                workShare,
                parent1,
                parent2,
                grant,
                grantNumber,
                ward,
                documents);
    }

    private static boolean abroad(Journey journey, String situation) {
        return journey.references()
                .situations()
                .find(situation)
                .map(Situation::abroad)
                .orElse(false);
    }

    private static List<Following> programmes(Journey journey) {
        return journey.chosen().stream()
                .map(each ->
                        journey.following(each).map(it -> answered(it, each)).orElseGet(() -> preset(each)))
                .toList();
    }

    private static Following answered(Answers.Following it, Journey.Chosen each) {
        return new Following(
                it.programme().toString(),
                it.status(),
                each.offer().regime().equals(it.confirmedFor()) ? "yes" : "",
                it.maintained() == null ? "" : it.maintained() ? "yes" : "no",
                it.gapYear() == null ? "none" : it.gapYear(),
                it.exchange() == null ? "none" : it.exchange());
    }

    private static Following preset(Journey.Chosen each) {
        return new Following(
                each.programme().key().toString(),
                StatusRule.preset(each.offer(), each.programme()),
                "",
                each.institute() == null ? "" : "yes",
                "none",
                "none");
    }

    /** « For a returning institute student the first answer is preselected from the record. » */
    private static Previous previous(Journey journey) {
        var record = journey.dossier().student();
        var situation = record.situation();
        var place = record.situationPlace();
        if (situation == null
                || journey.references().situations().offered(situation).isEmpty())
            return new Previous("", "", null, null);
        if (situation.equals(PreviousYearRules.INSTITUTE))
            return new Previous(
                    (countryAbroad(place).isEmpty() ? PreviousAnswer.INSTITUTE_FRANCE : PreviousAnswer.INSTITUTE_ABROAD)
                            .name(),
                    situation,
                    place,
                    null);
        if (situation.equals(PreviousYearRules.UNIVERSITY)
                && journey.university().uai().value().equals(record.situationEstablishment()))
            return new Previous(PreviousAnswer.UNIVERSITY.name(), situation, null, null);
        return new Previous(PreviousAnswer.OTHER.name(), situation, place, record.situationEstablishment());
    }

    /** A record may say « France » as a country: that is not abroad. */
    private static String countryAbroad(@Nullable Place place) {
        return place instanceof Place.Country(var code) && !code.equals(Address.FRANCE) ? code : "";
    }

    private static String instituteDepartment(Journey journey) {
        return journey.institute().map(Institute::department).orElse("");
    }

    /** An occupation that is no longer offered is asked again: the first one of the list is not this student's. */
    private static String offered(Journey journey, @Nullable String occupation) {
        return occupation != null && journey.references().occupations().offers(occupation) ? occupation : "";
    }

    /** Last year's grant is not this year's: it is never filled in. */
    private static String grant(Answers.Annual answers) {
        if (answers.grant() != null) return answers.grant();
        return Boolean.TRUE.equals(answers.grantOpen()) ? "" : "none";
    }

    private static PlaceForm place(@Nullable Place place) {
        return switch (place) {
            case null -> new PlaceForm(Address.FRANCE, "");
            case Place.Department(var code) -> new PlaceForm(Address.FRANCE, code);
            case Place.Country(var code) -> new PlaceForm(code, "");
        };
    }

    private static LastForm last(String type, @Nullable Integer year, @Nullable Place place, String establishment) {
        return new LastForm(type, FormText.orEmpty(year), place(place), establishment);
    }

    /** What the record knows of a diploma of which it lacks the rest. */
    private static LastForm diploma(Journey journey) {
        var record = journey.dossier().student();
        var type = record.lastDiplomaType();
        return new LastForm(
                type != null && journey.references().lastDiplomaTypes().offers(type) ? type : "",
                FormText.orEmpty(record.lastDiplomaYear()),
                PlaceForm.EMPTY,
                "");
    }

    private static Map<String, String> documents(Answers.Annual answers, Journey journey) {
        var typed = new LinkedHashMap<String, String>();
        for (var document : journey.documentsToAnswer()) {
            var approval = answers.approvals().get(document.code());
            if (approval != null && approval.version() == document.version())
                typed.put(document.code(), approval.agreed() ? "yes" : "no");
        }
        return typed;
    }
}
