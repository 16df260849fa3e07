package fr.rentree.enrolment;

import static fr.rentree.reference.PlaceWords.joined;

import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.enrolment.Answers.Annual;
import fr.rentree.enrolment.Answers.Following;
import fr.rentree.enrolment.Answers.Personal;
import fr.rentree.enrolment.Answers.PreviousAnswer;
import fr.rentree.enrolment.Recap.Line;
import fr.rentree.enrolment.Recap.Section;
import fr.rentree.institute.Institute;
import fr.rentree.reference.PlaceWords;
import fr.rentree.reference.References;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.Address;
import fr.rentree.shared.Place;
import fr.rentree.student.StudentRecord;
import fr.rentree.web.DateText;
import fr.rentree.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts answers into words; labels are those of the forms.
 *
 * @param university its name, which an answer holds
 */
record AnswersText(References references, String university, Words words) {

    /** The programme that somebody enrols in. */
    record Enrolled(Programme programme, @Nullable Institute institute, String regime) {

        String name() {
            return institute == null ? programme.label() : programme.label() + ", " + institute.shortName();
        }
    }

    Recap recap(
            List<Enrolled> programmes,
            StudentRecord student,
            @Nullable Personal personal,
            @Nullable Annual annual,
            AcademicYear year) {
        var sections = new ArrayList<Section>();
        sections.add(section(
                Step.CHOICE, programmes.stream().flatMap(this::programme).toList()));
        sections.add(new Section(null, words.say("enrolment.identity.title"), identity(student)));
        if (personal != null) sections.add(section(Step.PERSONAL, personal(personal)));
        if (annual != null) sections.add(section(Step.ANNUAL, annual(annual, names(programmes), year)));
        return new Recap(sections);
    }

    private Section section(Step step, List<Line> lines) {
        return new Section(step, words.say(step.title()), lines);
    }

    private Stream<Line> programme(Enrolled each) {
        var institute = each.institute() == null ? null : each.institute().name();
        return lines(
                french(line("enrolment.recap.programme", each.programme().label())),
                french(fixed(line("enrolment.recap.institute", institute))),
                fixed(line("enrolment.recap.regime", references.regimes().label(each.regime(), locale()))));
    }

    List<Line> identity(StudentRecord student) {
        var born = new PlaceWords(references, locale())
                .birthPlace(
                        student.birthTown(), student.birthDepartment(), student.birthCountry(), student.birthDate());
        return lines(
                        line("enrolment.identity.familyName", student.familyName()),
                        line("enrolment.identity.usedName", student.usedName()),
                        line("enrolment.identity.firstNames", firstNames(student)),
                        line("enrolment.identity.usedFirstName", student.usedFirstName()),
                        line("student.held.sex", words.say("student.held.sex." + student.sex())),
                        line("enrolment.identity.number", student.number().value()),
                        line("enrolment.identity.ine", student.ine()),
                        line("enrolment.identity.birthDate", DateText.date(student.birthDate(), words)),
                        line("enrolment.identity.birthPlace", born),
                        line(
                                "enrolment.identity.nationality",
                                references.countries().nationality(student.nationality(), locale())))
                .toList();
    }

    private static @Nullable String firstNames(StudentRecord student) {
        return student.firstNames().isEmpty() ? null : String.join(", ", student.firstNames());
    }

    List<Line> personal(Personal answers) {
        return lines(
                        line(
                                "enrolment.personal.cvec",
                                answers.cvec() == null ? null : new CvecNumber(answers.cvec()).toString()),
                        fixed(line(
                                "enrolment.recap.cvec",
                                answers.cvecFinding() == null
                                        ? null
                                        : words.say("enrolment.cvec." + answers.cvecFinding()))),
                        line("enrolment.recap.cvecAbsence", absence(answers)),
                        line("enrolment.personal.fixed", address(answers.fixed())),
                        line(
                                "enrolment.personal.accommodation.title",
                                references.accommodation().label(answers.accommodation(), locale())),
                        line("enrolment.personal.annual", annual(answers)),
                        line("enrolment.personal.phone", PhoneText.of(answers.phone())),
                        line("enrolment.recap.email", answers.email()),
                        line("enrolment.recap.copies", yesNo(answers.copies())),
                        line(
                                "enrolment.personal.family",
                                references.familySituations().label(answers.family(), locale())),
                        line("enrolment.personal.children", answers.children()),
                        line(
                                "enrolment.personal.military",
                                answers.military() == null
                                        ? null
                                        : references.militarySituations().label(answers.military(), locale())),
                        line("enrolment.recap.disability", yesNo(answers.disability())))
                .toList();
    }

    /** At the parental home it is not asked. */
    private @Nullable String annual(Personal answers) {
        if (answers.annual() != null) return address(answers.annual());
        return answers.accommodation().equals(PersonalRules.PARENTAL_HOME)
                ? null
                : words.say("enrolment.personal.annualSame.yes");
    }

    static Map<ProgrammeKey, String> names(List<Enrolled> programmes) {
        return programmes.stream().collect(Collectors.toMap(it -> it.programme().key(), Enrolled::name));
    }

    /** @param names of the programmes that are told of; said with each line only where there are several */
    List<Line> annual(Annual answers, Map<ProgrammeKey, String> names, AcademicYear year) {
        var diploma = answers.lastDiploma();
        var establishment = answers.lastEstablishment();
        var lines = new ArrayList<>(answers.programmes().stream()
                .filter(it -> names.containsKey(it.programme()))
                .flatMap(it -> following(it, names.size() == 1 ? null : names.get(it.programme())))
                .toList());
        lines.addAll(lines(
                        line("enrolment.annual.previous", previous(answers), year.previous()),
                        line(
                                "enrolment.annual.lastDiploma",
                                diploma == null
                                        ? null
                                        : joined(
                                                references.lastDiplomaTypes().label(diploma.type(), locale()),
                                                diploma.year(),
                                                place(diploma.place()))),
                        line(
                                "enrolment.annual.lastEstablishment",
                                establishment == null
                                        ? null
                                        : joined(
                                                references.establishmentTypes().label(establishment.type(), locale()),
                                                establishment.establishment(),
                                                new AcademicYear(establishment.year()),
                                                place(establishment.place()))),
                        line("enrolment.annual.occupation", occupation(answers.occupation())),
                        line("enrolment.annual.workShare", answers.workShare()),
                        line("enrolment.annual.parent1Occupation", occupation(answers.parent1Occupation())),
                        line("enrolment.annual.parent2Occupation", occupation(answers.parent2Occupation())),
                        line("enrolment.annual.grant", grant(answers)),
                        line("enrolment.recap.grantNumber", answers.grantNumber()),
                        line("enrolment.annual.ward", answers.ward() ? words.say("enrolment.yes") : null))
                .toList());
        answers.approvals()
                .forEach((document, approval) -> lines.add(new Line(
                        documentTitle(document),
                        words.say(approval.agreed() ? "enrolment.yes" : "enrolment.no"),
                        false,
                        "documents")));
        return lines;
    }

    private Stream<Line> following(Following each, @Nullable String programme) {
        return following(each)
                .map(line -> programme == null
                        ? line
                        : new Line(
                                words.say("enrolment.recap.of", line.label(), programme),
                                line.value(),
                                line.fixed(),
                                line.field()));
    }

    private Stream<Line> following(Following each) {
        return lines(
                line("enrolment.annual.status", references.statuses().label(each.status(), locale())),
                line("enrolment.annual.maintained", yesNo(each.maintained())),
                line(
                        "enrolment.annual.gapYear",
                        each.gapYear() == null ? null : words.say("enrolment.annual.gapYear." + each.gapYear())),
                exchange(each));
    }

    /** Coming in exchange is the university's word, leaving is the student's. */
    private @Nullable Line exchange(Following each) {
        if (each.exchange() == null) return null;
        var line = line("enrolment.annual.exchange", words.say("enrolment.annual.exchange." + each.exchange()));
        return each.exchange().equals("in") ? fixed(line) : line;
    }

    /** Why there is no CVEC number, in the words that the student ticked, and typed where these were none. */
    private @Nullable String absence(Personal answers) {
        if (answers.cvecAbsence() == null) return null;
        var said = words.say("enrolment.personal.cvecAbsence." + answers.cvecAbsence());
        return answers.cvecReason() == null ? said : said + words.say("shared.colon") + answers.cvecReason();
    }

    private String grant(Annual answers) {
        if (answers.grant() != null) return references.grants().label(answers.grant(), locale());
        return words.say(Boolean.TRUE.equals(answers.grantOpen()) ? "enrolment.none" : "enrolment.annual.grant.none");
    }

    private String previous(Annual answers) {
        var previous = answers.previousYear();
        var said = previous.answer() == PreviousAnswer.OTHER
                ? references.situations().label(previous.situation(), locale())
                : words.say("enrolment.annual.previous." + previous.answer(), words.the(university));
        var shown = previous.answer() == PreviousAnswer.UNIVERSITY ? null : previous.place();
        return joined(said, place(shown), previous.answer() == PreviousAnswer.OTHER ? previous.establishment() : null);
    }

    String address(Address address) {
        return new PlaceWords(references, locale()).address(address);
    }

    @Nullable
    String place(@Nullable Place place) {
        return place == null ? null : new PlaceWords(references, locale()).place(place);
    }

    private @Nullable String occupation(@Nullable String code) {
        return code == null ? null : references.occupations().label(code, locale());
    }

    String documentTitle(String code) {
        var title = words.find("enrolment.document." + code);
        return title == null ? code : title;
    }

    private @Nullable String yesNo(@Nullable Boolean answer) {
        return answer == null ? null : words.say(answer ? "enrolment.yes" : "enrolment.no");
    }

    private @Nullable Line line(String key, @Nullable Object value, Object... arguments) {
        return value == null || value.toString().isEmpty()
                ? null
                : new Line(words.say(key, arguments), value.toString(), false, field(key));
    }

    /** {@code enrolment.personal.phone} is about {@code phone}; a title is about what it stands over. */
    private static String field(String key) {
        var name = key.replaceFirst("\\.title$", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static @Nullable Line fixed(@Nullable Line line) {
        return line == null ? null : new Line(line.label(), line.value(), true, line.field());
    }

    private static @Nullable Line french(@Nullable Line line) {
        return line == null ? null : new Line(line.label(), line.value(), line.fixed(), line.field(), true);
    }

    private static Stream<Line> lines(@Nullable Line... lines) {
        return Stream.of(lines).filter(Objects::nonNull);
    }

    private Locale locale() {
        return words.locale();
    }
}
