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

    public static AnnualForm of(Way way) {
        var answers = way.dossier().answers().annual();
        return answers == null ? known(way) : of(answers, way);
    }

    private static AnnualForm known(Way way) {
        var record = way.dossier().student();
        return form(
                way,
                previous(way),
                diploma(way),
                LastForm.EMPTY,
                record.occupation() == null ? STUDENT : offered(way, record.occupation()),
                "",
                offered(way, record.parent1Occupation()),
                offered(way, record.parent2Occupation()),
                "",
                "",
                "",
                Map.of());
    }

    private static AnnualForm of(Answers.Annual answers, Way way) {
        var previous = answers.previousYear();
        return form(
                way,
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
                                Text.orEmpty(answers.lastEstablishment().establishment())),
                answers.occupation(),
                Text.orEmpty(answers.workShare()),
                Text.orEmpty(answers.parent1Occupation()),
                Text.orEmpty(answers.parent2Occupation()),
                grant(answers),
                Text.orEmpty(answers.grantNumber()),
                answers.ward() ? "yes" : "",
                documents(answers, way));
    }

    private record Previous(
            String answer,
            String situation,
            @Nullable Place place,
            @Nullable String establishment) {}

    private static AnnualForm form(
            Way way,
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
        var abroad = other && abroad(way, previous.situation());
        return new AnnualForm(
                programmes(way),
                previous.answer(),
                previous.place() instanceof Place.Department(var code)
                                && previous.answer().equals(PreviousAnswer.INSTITUTE_FRANCE.name())
                        ? code
                        : instituteDepartment(way),
                other ? "" : countryAbroad(previous.place()),
                other ? previous.situation() : "",
                place(other && !abroad ? previous.place() : null),
                abroad ? countryAbroad(previous.place()) : "",
                other ? Text.orEmpty(previous.establishment()) : "",
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

    private static boolean abroad(Way way, String situation) {
        return way.references()
                .situations()
                .find(situation)
                .map(Situation::abroad)
                .orElse(false);
    }

    private static List<Following> programmes(Way way) {
        return way.chosen().stream()
                .map(each -> way.following(each).map(it -> answered(it, each)).orElseGet(() -> preset(each)))
                .toList();
    }

    private static Following answered(Answers.Following it, Way.Chosen each) {
        return new Following(
                it.programme().toString(),
                it.status(),
                each.offer().regime().equals(it.confirmedFor()) ? "yes" : "",
                it.maintained() == null ? "" : it.maintained() ? "yes" : "no",
                it.gapYear() == null ? "none" : it.gapYear(),
                it.exchange() == null ? "none" : it.exchange());
    }

    private static Following preset(Way.Chosen each) {
        return new Following(
                each.programme().key().toString(),
                StatusRule.preset(each.offer(), each.programme()),
                "",
                each.institute() == null ? "" : "yes",
                "none",
                "none");
    }

    /** « For a returning institute student the first answer is preselected from the record. » */
    private static Previous previous(Way way) {
        var record = way.dossier().student();
        var situation = record.situation();
        var place = record.situationPlace();
        if (situation == null
                || way.references().situations().offered(situation).isEmpty()) return new Previous("", "", null, null);
        if (situation.equals(PreviousYearRules.INSTITUTE))
            return new Previous(
                    (countryAbroad(place).isEmpty() ? PreviousAnswer.INSTITUTE_FRANCE : PreviousAnswer.INSTITUTE_ABROAD)
                            .name(),
                    situation,
                    place,
                    null);
        if (situation.equals(PreviousYearRules.UNIVERSITY)
                && way.university().uai().value().equals(record.situationEstablishment()))
            return new Previous(PreviousAnswer.UNIVERSITY.name(), situation, null, null);
        return new Previous(PreviousAnswer.OTHER.name(), situation, place, record.situationEstablishment());
    }

    /** A record may say « France » as a country: that is not abroad. */
    private static String countryAbroad(@Nullable Place place) {
        return place instanceof Place.Country(var code) && !code.equals(Address.FRANCE) ? code : "";
    }

    private static String instituteDepartment(Way way) {
        return way.institute().map(Institute::department).orElse("");
    }

    /** An occupation that is no longer offered is asked again: the first one of the list is not this student's. */
    private static String offered(Way way, @Nullable String occupation) {
        return occupation != null && way.references().occupations().offers(occupation) ? occupation : "";
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
        return new LastForm(type, Text.orEmpty(year), place(place), establishment);
    }

    /** What the record knows of a diploma of which it lacks the rest. */
    private static LastForm diploma(Way way) {
        var record = way.dossier().student();
        var type = record.lastDiplomaType();
        return new LastForm(
                type != null && way.references().lastDiplomaTypes().offers(type) ? type : "",
                Text.orEmpty(record.lastDiplomaYear()),
                PlaceForm.EMPTY,
                "");
    }

    private static Map<String, String> documents(Answers.Annual answers, Way way) {
        var typed = new LinkedHashMap<String, String>();
        for (var document : way.documentsToAnswer()) {
            var approval = answers.approvals().get(document.code());
            if (approval != null && approval.version() == document.version())
                typed.put(document.code(), approval.agreed() ? "yes" : "no");
        }
        return typed;
    }
}
