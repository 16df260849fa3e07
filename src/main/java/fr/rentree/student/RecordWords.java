package fr.rentree.student;

import fr.rentree.reference.Nomenclature;
import fr.rentree.reference.PlaceWords;
import fr.rentree.reference.References;
import fr.rentree.web.DateText;
import fr.rentree.web.PersonalData.Line;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record in words, with the meaning of its codes. */
public record RecordWords(References references, Words words) {

    /** One line for each thing that the record knows. */
    public List<Line> lines(StudentRecord it) {
        var lines = new PersonalDataTable(words, "student.held");
        identity(it, lines);
        contact(it, lines);
        studies(it, lines);
        return lines.lines();
    }

    private void identity(StudentRecord it, PersonalDataTable lines) {
        lines.add("number", it.number())
                .add("ine", it.ine())
                .add("familyName", it.familyName())
                .add("usedName", it.usedName())
                .add("firstNames", it.firstNames().isEmpty() ? null : String.join(", ", it.firstNames()))
                .add("usedFirstName", it.usedFirstName())
                .add("civility", it.civility() == null ? null : words.say("student.held.civility." + it.civility()))
                .add("sex", words.say("student.held.sex." + it.sex()))
                .add("birthDate", DateText.date(it.birthDate(), words))
                .add(
                        "birthPlace",
                        places().birthPlace(it.birthTown(), it.birthDepartment(), it.birthCountry(), it.birthDate()))
                .add("nationality", references.countries().nationality(it.nationality(), words.locale()));
    }

    private void contact(StudentRecord it, PersonalDataTable lines) {
        lines.add("email", it.email())
                .add("backupEmail", it.backupEmail())
                .add("phone", it.phone())
                .add("address", it.address() == null ? null : places().address(it.address()))
                .add("accommodation", label(references.accommodation(), it.accommodation()))
                .add("family", label(references.familySituations(), it.family()))
                .add("children", it.children());
    }

    private void studies(StudentRecord it, PersonalDataTable lines) {
        var situation = it.situation();
        lines.add("bacYear", it.bacYear())
                .add("bacSeries", label(references.bacSeries(), it.bacSeries()))
                .add("bacMention", label(references.bacMentions(), it.bacMention()))
                .add("occupation", occupation(it.occupation()))
                .add("parent1Occupation", occupation(it.parent1Occupation()))
                .add("parent2Occupation", occupation(it.parent2Occupation()))
                .add(
                        "situation",
                        situation == null ? null : references.situations().label(situation, words.locale()))
                .add("situationPlace", it.situationPlace() == null ? null : places().place(it.situationPlace()))
                .add("situationEstablishment", it.situationEstablishment())
                .add("lastDiplomaType", label(references.lastDiplomaTypes(), it.lastDiplomaType()))
                .add("lastDiplomaYear", it.lastDiplomaYear())
                .add("grant", label(references.grants(), it.grant()));
    }

    private @Nullable String label(Nomenclature codes, @Nullable String code) {
        return code == null ? null : codes.label(code, words.locale());
    }

    private @Nullable String occupation(@Nullable String code) {
        return code == null ? null : references.occupations().label(code, words.locale());
    }

    private PlaceWords places() {
        return new PlaceWords(references, words.locale());
    }
}
