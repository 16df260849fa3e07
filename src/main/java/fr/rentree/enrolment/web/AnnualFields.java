package fr.rentree.enrolment.web;

import fr.rentree.campaign.ApprovalDocument;
import fr.rentree.enrolment.AnnualForm;
import fr.rentree.enrolment.Answers.PreviousAnswer;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Parsed;
import fr.rentree.enrolment.Programmes;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.web.AnnualView.Document;
import fr.rentree.enrolment.web.AnnualView.LastFields;
import fr.rentree.enrolment.web.AnnualView.Notice;
import fr.rentree.enrolment.web.AnnualView.PlaceFields;
import fr.rentree.reference.Nomenclature;
import fr.rentree.reference.NomenclatureCode;
import fr.rentree.reference.References;
import fr.rentree.reference.Situations.Situation;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws « Données annuelles » out of the form as typed. */
final class AnnualFields {

    private final StepRequest request;
    private final Journey journey;
    private final AnnualForm form;
    private final FormFields fields;
    private final Parsed<?> checked;
    private final References references;
    private final TypedPlaces places;
    private final Locale locale;

    AnnualFields(StepRequest request, Journey journey) {
        this.request = request;
        this.journey = journey;
        this.form = journey.annualForm();
        this.fields = StepFlow.fields(request, journey, Step.ANNUAL, "enrolment.annual");
        this.checked = journey.parsed(Step.ANNUAL);
        this.references = journey.references();
        this.places = new TypedPlaces(fields, references);
        this.locale = request.words().locale();
    }

    AnnualView view() {
        var previous = previous();
        var department = places.department("previousDepartment");
        var country = places.country("previousCountry");
        var occupation = codes("occupation", references.occupations().inService());
        var parent1 = codes("parent1Occupation", references.occupations().inService());
        var parent2 = codes("parent2Occupation", references.occupations().inService());
        var grant = grant();
        return new AnnualView(
                StepFlow.around(Step.ANNUAL, request, journey, fields.faults()),
                programmes(),
                FoldedGroup.of(
                        request,
                        checked,
                        previousLine(previous, department, country),
                        "previous",
                        "situation",
                        "establishment",
                        "lastEstablishment"),
                previous,
                department,
                country,
                fields.choice(
                        "situation",
                        references.situations().inService(),
                        Situation::code,
                        it -> it.label().label(locale)),
                asked(),
                place("situationPlace"),
                places.country("situationCountry"),
                fields.text("establishment"),
                last("lastEstablishment", references.establishmentTypes(), lastName()),
                journey.questions().lastDiploma() ? last("lastDiploma", references.lastDiplomaTypes(), null) : null,
                FoldedGroup.of(request, checked, chosen(occupation), "occupation", "workShare"),
                occupation,
                idle(),
                fields.text("workShare").labelled(fields.words().say("enrolment.annual.workShare.due")),
                FoldedGroup.of(
                        request,
                        checked,
                        FoldedGroup.line(chosen(parent1), chosen(parent2)),
                        "parent1Occupation",
                        "parent2Occupation"),
                parent1,
                parent2,
                knownGrant(grant),
                grant,
                fields.text("grantNumber"),
                journey.questions().charged() ? fields.choice("ward", "yes", "no") : null,
                documents(),
                notices());
    }

    private List<AnnualView.Programme> programmes() {
        var chosen = journey.programmes().chosen();
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> programme("programmes[" + i + "]", chosen.get(i)))
                .toList();
    }

    private AnnualView.Programme programme(String name, Programmes.Chosen each) {
        var status = codes(name + ".status", references.statuses().inService());
        var stay = List.of("none", "semester", "year");
        var gapYear = each.programme().gapYear() ? fields.choice(name + ".gapYear", stay.toArray(String[]::new)) : null;
        var exchange = each.programme().exchange() && !each.offer().incoming()
                ? fields.choice(name + ".exchange", "none", "out")
                : null;
        var contradicts = journey.questions().confirmation(status.typed(), each);
        return new AnnualView.Programme(
                name,
                each.programme().key().toString(),
                each.programme().label(),
                references.regimes().label(each.offer().regime(), locale),
                FoldedGroup.of(request, checked, chosen(status), name + ".status", name + ".confirmed"),
                status,
                contradicts ? fields.text(name + ".confirmed") : null,
                each.institute() == null || !journey.programmes().asksMaintained(each)
                        ? null
                        : maintained(name, each.institute().shortName()),
                FoldedGroup.of(
                        request,
                        checked,
                        FoldedGroup.line(
                                gapYear == null ? "" : chosen(gapYear), exchange == null ? "" : chosen(exchange)),
                        name + ".gapYear",
                        name + ".exchange"),
                gapYear,
                exchange);
    }

    /** « Maintenez-vous votre inscription à l'IFSI de … ? » */
    private FormField maintained(String name, String institute) {
        return fields.choice(name + ".maintained", "yes", "no")
                .labelled(fields.words()
                        .say(
                                "enrolment.annual.maintained.question",
                                fields.words().the(institute)));
    }

    private FormField previous() {
        var options = Arrays.stream(PreviousAnswer.values())
                .map(it -> new FormField.Option(
                        it.name(),
                        fields.words()
                                .say(
                                        "enrolment.annual.previous." + it,
                                        fields.words().the(journey.university().name())),
                        null,
                        it.name().equals(form.previous())))
                .toList();
        var plain = fields.text("previous", journey.campaign().year().previous());
        return new FormField(plain.name(), plain.label(), plain.hint(), plain.typed(), plain.error(), options);
    }

    private static String previousLine(FormField previous, FormField department, FormField country) {
        var place = previous.typed().equals(PreviousAnswer.INSTITUTE_FRANCE.name())
                ? department.typed()
                : previous.typed().equals(PreviousAnswer.INSTITUTE_ABROAD.name()) ? country.typed() : "";
        return FoldedGroup.line(chosen(previous), place);
    }

    private Map<String, String> asked() {
        return references.situations().inService().stream().collect(Collectors.toMap(Situation::code, this::asked));
    }

    private String asked(Situation it) {
        var asked = (it.asksPlace() ? it.abroad() ? "country " : "place " : "")
                + (it.asksEstablishment() ? "establishment " : "")
                + (journey.questions().lastEstablishment(it.code()) ? "last" : "");
        return asked.strip();
    }

    private Map<String, String> idle() {
        return references.occupations().inService().stream()
                .map(NomenclatureCode::code)
                .filter(it -> !references.occupations().active(it))
                .collect(Collectors.toMap(Function.identity(), it -> "none"));
    }

    private FormField grant() {
        var none = new NomenclatureCode(
                "none",
                fields.words().say("enrolment.annual.grant.none"),
                fields.words().say("enrolment.annual.grant.none"),
                true);
        var field = codes(
                "grant",
                Stream.concat(Stream.of(none), references.grants().inService().stream())
                        .toList());
        var label =
                journey.questions().charged() ? field.label() : fields.words().say("enrolment.annual.grant.optional");
        var hint = Stream.of(lastGrant(), field.hint()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new FormField(field.name(), label, hint, field.typed(), field.error(), field.options());
    }

    /** « En 2025-2026 : bourse du Crous. Et cette année ? » */
    private @Nullable String lastGrant() {
        var last = journey.dossier().student().grant();
        return last == null || !references.grants().offers(last)
                ? null
                : fields.words()
                        .say(
                                "enrolment.annual.grant.last",
                                journey.campaign().year().previous(),
                                references.grants().label(last, locale));
    }

    /** Last year's says nothing of this year: it stays open until the student has been here. */
    private FoldedGroup knownGrant(FormField grant) {
        var known = FoldedGroup.of(request, checked, chosen(grant), "grant", "grantNumber");
        return new FoldedGroup(
                known.values(), known.open() || !journey.dossier().begunTyping(Step.ANNUAL) && request.only() == null);
    }

    private FormField lastName() {
        var field = fields.text("lastEstablishment.establishment");
        return field.labelled(fields.words().say("enrolment.annual.lastEstablishment.name"));
    }

    private LastFields last(String name, Nomenclature types, @Nullable FormField establishment) {
        return new LastFields(
                codes(name + ".type", types.inService()),
                fields.text(name + ".year").labelled(fields.words().say("enrolment.annual." + name + ".year")),
                place(name + ".place"),
                establishment);
    }

    private PlaceFields place(String name) {
        return new PlaceFields(places.country(name + ".country"), places.department(name + ".department"));
    }

    private FormField codes(String name, List<NomenclatureCode> codes) {
        return fields.choice(name, codes, NomenclatureCode::code, code -> code.label(locale));
    }

    private List<Document> documents() {
        return journey.documentsToAnswer().stream()
                .map(it -> new Document(answer(it), it.title(locale), it.html(locale), it.blocking()))
                .toList();
    }

    /** The question of a document; one that does not block says « facultatif », for no answer is a no. */
    private FormField answer(ApprovalDocument document) {
        var title = document.title(locale);
        var label = document.blocking() ? title : fields.words().say("enrolment.annual.document.optional", title);
        return fields.choice("documents[" + document.code() + "]", "yes", "no").labelled(label);
    }

    private List<Notice> notices() {
        return journey.campaign().documents().stream()
                .filter(it -> it.kind() == ApprovalDocument.Kind.INFORMATION)
                .map(it -> new Notice(it.title(locale), it.html(locale)))
                .toList();
    }

    private static String chosen(@Nullable FormField field) {
        return field == null
                ? ""
                : field.options().stream()
                        .filter(FormField.Option::chosen)
                        .map(FormField.Option::label)
                        .findFirst()
                        .orElse("");
    }
}
