package fr.rentree.enrolment;

import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.enrolment.DossierPersonalDataRows.Kept;
import fr.rentree.enrolment.DossierPersonalDataRows.Kept.Enrolled;
import fr.rentree.enrolment.DossierPersonalDataRows.Kept.Finished;
import fr.rentree.fee.FeeStatement;
import fr.rentree.fee.Money;
import fr.rentree.reference.PlaceWords;
import fr.rentree.reference.References;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.University;
import fr.rentree.student.RecordWords;
import fr.rentree.web.DateText;
import fr.rentree.web.PersonalData.Table;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts a year's dossier into words: the answers as they are now, then each enrolment with what was finished. */
record DossierPersonalDataText(
        Campaigns campaigns, References references, University university, Words words, JsonMapper json) {

    List<Table> tables(Kept it) {
        var tables = new ArrayList<Table>();
        tables.add(typed(it));
        var cases = cases(it.cases());
        if (!cases.isEmpty())
            tables.add(new PersonalDataTable(words, "").all(cases).under(say("cases", it.year())));
        for (var each : it.enrolments()) {
            tables.add(enrolled(each, it.year()));
            for (var version : each.finished()) tables.addAll(finished(version, each));
        }
        return tables;
    }

    /** What was typed, in the words of its page. */
    private Table typed(Kept it) {
        var draft = json.treeToValue(it.draft(), Draft.class);
        var lines = lines().time("created", it.createdAt())
                .time("updated", it.updatedAt())
                .add("version", it.version())
                .time("informed", draft.informed())
                .time("chosen", draft.chosen())
                .add("feesSeen", draft.feesSeen() == null ? null : money(draft.feesSeen()));
        Stream.of(draft.personal(), draft.annual())
                .filter(Objects::nonNull)
                .flatMap(form -> StepFormText.lines(form, words, references).stream())
                .forEach(line -> lines.told(line.label(), line.value()));
        for (var step : draft.unfinished()) lines.told(words.say(step.title()), say("unfinished"));
        var registered = draft.registered();
        if (registered != null)
            lines.told(
                    new CvecNumber(registered.number()).toString(),
                    PlaceWords.joined(words.say("enrolment.cvec." + registered.finding()), registered.state()));
        for (var hold : it.cvecNumbers())
            lines.told(
                    words.say("enrolment.held.cvecNumber", new CvecNumber(hold.number())),
                    DateText.moment(hold.since(), words));
        approvals(draft.approvals(), lines);
        return lines.under(say("answers", it.year()));
    }

    private void approvals(Map<String, Answers.Approval> all, PersonalDataTable lines) {
        all.forEach((document, approval) -> lines.told(
                say("approval", recap().documentTitle(document), approval.version()),
                answered(approval.agreed(), approval.at(), words)));
    }

    private void personal(Answers.Personal answers, PersonalDataTable lines) {
        recap().personal(answers).forEach(line -> lines.told(line.label(), line.value()));
    }

    /** The recap's lines, and what is stored with the answers but says nothing new there. */
    private void annual(Answers.Annual answers, AcademicYear year, PersonalDataTable lines) {
        var names = answers.programmes().stream()
                .map(Answers.Following::programme)
                .collect(Collectors.toMap(Function.identity(), ProgrammeKey::toString));
        recap().annual(answers, names, year).forEach(line -> lines.told(line.label(), line.value()));
        var previous = answers.previousYear();
        lines.add(
                        "situation",
                        coded(
                                previous.situation(),
                                references.situations().label(previous.situation(), words.locale())))
                .add(
                        "situationPlace",
                        previous.place() == null
                                ? null
                                : coded(previous.place().toString(), recap().place(previous.place())))
                .add("situationEstablishment", previous.establishment());
        for (var each : answers.programmes())
            if (each.confirmedFor() != null)
                lines.add("confirmedFor", references.regimes().label(each.confirmedFor(), words.locale()));
        approvals(answers.approvals(), lines);
    }

    /** « S (Autre établissement ou cursus) » */
    private static @Nullable String coded(@Nullable String code, @Nullable String label) {
        return code == null || label == null || label.equals(code) ? code : code + " (" + label + ")";
    }

    /** « Diplôme d'État d'infirmier, 2e année (IN2A-181) »; the code alone where the campaign is gone. */
    private String programme(String code, String year) {
        return campaigns
                .find(AcademicYear.parse(year))
                .flatMap(it -> it.programmes().values().stream()
                        .filter(each -> each.key().toString().equals(code))
                        .findFirst())
                .map(it -> it.label() + " (" + code + ")")
                .orElse(code);
    }

    private List<fr.rentree.web.PersonalData.Line> cases(JsonNode notes) {
        var lines = lines();
        for (var each : notes) {
            var note = json.treeToValue(each, CaseNote.class);
            var type = words.find("enrolment.case.type." + note.type());
            lines.told(
                    type == null ? note.type() : type,
                    say(note.open() ? "case.open" : "case.settled", DateText.moment(note.at(), words)));
        }
        return lines.lines();
    }

    private Table enrolled(Enrolled it, String year) {
        var lines = lines().add("programme", it.programme())
                .add("status", say("status." + it.status()))
                .time("statusAt", it.statusAt())
                .add("reference", it.reference())
                .add("finishedVersion", it.version() == 0 ? null : it.version());
        for (var check : it.checks()) lines.add("check", say("check." + check));
        return lines.add("cancelReason", it.cancelReason() == null ? null : say("cancelReason." + it.cancelReason()))
                .add("cancelWords", it.cancelWords())
                .add("reopenedBy", it.reopenedBy() == null ? null : say("reopenedBy." + it.reopenedBy()))
                .add("reopenReason", it.reopenReason())
                .time("reopenedUntil", it.reopenedUntil())
                .add("id", it.id())
                .under(say("enrolment", programme(it.programme(), year), year));
    }

    private List<Table> finished(Finished it, Enrolled of) {
        var snapshot = json.treeToValue(it.snapshot(), EnrolmentSnapshot.class);
        var lines = lines().time("finishedAt", it.finishedAt())
                .add("programmeLabel", snapshot.programme().label())
                .add(
                        "institute",
                        snapshot.institute() == null
                                ? null
                                : snapshot.institute().name())
                .add("parallel", snapshot.parallel().map(this::parallel).orElse(null))
                .add("university", snapshot.university())
                .add("regime", references.regimes().label(snapshot.offer().regime(), words.locale()))
                .add("reason", decision(snapshot.offer().reason()))
                .language("language", snapshot.language().toLanguageTag());
        personal(snapshot.personal(), lines);
        annual(snapshot.annual(), snapshot.year(), lines);
        fees(snapshot.fees(), lines);
        var record = lines().all(new RecordWords(references, words).lines(snapshot.student()));
        return List.of(
                lines.under(say(
                        "finished",
                        it.version(),
                        programme(of.programme(), snapshot.year().toString()))),
                record.under(say(
                        "record",
                        it.version(),
                        programme(of.programme(), snapshot.year().toString()))));
    }

    private String parallel(EnrolmentSnapshot.Parallel it) {
        return PlaceWords.joined(
                it.establishment(), references.establishmentTypes().label(it.type(), words.locale()));
    }

    private void fees(FeeStatement fees, PersonalDataTable lines) {
        for (var line : fees.lines())
            lines.told(
                    words.say(line.key(), line.arguments().toArray()),
                    money(line.cents()) + (line.exemption() == null ? "" : "\n" + words.say(line.exemption())));
        lines.told(words.say("fee.total"), money(fees.totalCents()));
    }

    private @Nullable String decision(@Nullable String code) {
        return coded(code, code == null ? null : words.find("campaign.held.decision." + code));
    }

    static String answered(boolean agreed, Instant at, Words words) {
        return words.say(
                agreed ? "enrolment.held.approval.yes" : "enrolment.held.approval.no", DateText.moment(at, words));
    }

    private String money(long cents) {
        return Money.written(cents, words.locale());
    }

    private PersonalDataTable lines() {
        return new PersonalDataTable(words, "enrolment.held");
    }

    private AnswersText recap() {
        return new AnswersText(references, university.name(), words);
    }

    private String say(String key, Object... arguments) {
        return words.say("enrolment.held." + key, arguments);
    }
}
