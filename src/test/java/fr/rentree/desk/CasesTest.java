package fr.rentree.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.desk.Case.Author;
import fr.rentree.desk.StudentContext.Typed;
import fr.rentree.enrolment.CaseNote;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CasesTest extends DeskStory {

    @Autowired
    Cases cases;

    @Autowired
    Dossiers dossiers;

    private CaseId open(StudentNumber student, CaseQuestion question) {
        return cases.open(dossiers.way(student), question);
    }

    private static CaseQuestion names(String text, Map<String, String> typed, UUID once) {
        return new CaseQuestion(CaseType.NAME_DIFFERS, Step.PERSONAL, Set.of(), text, typed, Locale.FRENCH, once);
    }

    private static CaseQuestion names(String text) {
        return names(text, Map.of(), UUID.randomUUID());
    }

    @Test
    void aCaseGoesToTheInstituteWithWhatWasOnScreen() {
        var student = student();
        var found = cases.of(student, open(student, names("ŒUVRARD", Map.of("phone", "06 12"), UUID.randomUUID())));
        assertThat(found.number()).matches("D-\\d{2}-\\d{6}");
        assertThat(found.institute()).isEqualTo("IFSI-MTP");
        assertThat(found.state()).isEqualTo(CaseState.OPEN);
        assertThat(found.step()).isEqualTo(Step.PERSONAL);
        assertThat(found.dueAt()).isEqualTo(Cases.due(found.type(), found.openedAt()));
        assertThat(found.messages()).singleElement().satisfies(message -> {
            assertThat(message.author()).isEqualTo(Author.STUDENT);
            assertThat(message.text()).isEqualTo("ŒUVRARD");
        });
        var context = found.context();
        assertThat(context.typed()).containsExactly(new Typed("phone", "06 12"));
        assertThat(context.known().familyName()).isEqualTo("O'Connor");
        assertThat(context.known().firstNames()).containsExactly("Zoé", "Nguyễn");
        assertThat(context.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.label()).isEqualTo("Diplôme d'État d'infirmier, 2e année");
            assertThat(offer.state()).isEqualTo(Enrolment.State.OFFERED);
        });
    }

    @Test
    void whatIsNotAccessibleGoesToTheRegistryForAWeekAndHoldsNobodysEnrolmentUp() {
        var student = student();
        var question = new CaseQuestion(
                CaseType.ACCESSIBILITY, null, Set.of(), "Le menu", Map.of(), Locale.FRENCH, UUID.randomUUID());
        var found = cases.of(student, open(student, question));
        assertThat(found.institute()).isNull();
        assertThat(found.dueAt().atZone(ParisTime.ZONE).toLocalDate())
                .isEqualTo(found.openedAt().atZone(ParisTime.ZONE).toLocalDate().plusDays(7));
        assertThat(dossiers.way(student).dossier().notes()).isEmpty();
    }

    @Test
    void theWayShowsItWithoutAnotherRead() {
        var student = student();
        var id = open(student, names("ŒUVRARD"));
        assertThat(dossiers.way(student).dossier().notes()).singleElement().satisfies(note -> {
            assertThat(note.id()).isEqualTo(id.value());
            assertThat(note)
                    .extracting(CaseNote::type, CaseNote::step, CaseNote::open)
                    .containsExactly("NAME_DIFFERS", Step.PERSONAL, true);
        });
    }

    @Test
    void whereThereIsNoInstituteTheRegistryIsAsked() {
        var student = studentWithoutOffer();
        var id = open(
                student,
                new CaseQuestion(
                        CaseType.OFFER_WRONG,
                        Step.CHOICE,
                        Set.of(),
                        "aucune",
                        Map.of(),
                        Locale.ENGLISH,
                        UUID.randomUUID()));
        var found = cases.of(student, id);
        assertThat(found.institute()).isNull();
        assertThat(found.context().offers()).isEmpty();
        assertThat(found.language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void twentyPressesOfOneButtonOpenOneCaseAndAnnounceItOnce() throws Exception {
        var student = student();
        var once = UUID.randomUUID();
        Callable<CaseId> press = () -> open(student, names("ŒUVRARD", Map.of(), once));
        try (var presses = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = new ArrayList<CaseId>();
            for (var each : presses.invokeAll(java.util.Collections.nCopies(20, press))) ids.add(each.get());
            assertThat(Set.copyOf(ids)).hasSize(1);
        }
        assertThat(cases.of(student)).hasSize(1);
        assertThat(heard.of(student)).hasSize(1);
        assertThat(dossiers.way(student).dossier().notes()).hasSize(1);
    }

    @Test
    void theSameWordsFromANewFormWithinMinutesAreTheSameCase() {
        var student = student();
        var first = open(student, names("ŒUVRARD"));
        assertThat(open(student, names("ŒUVRARD"))).isEqualTo(first);
        assertThat(open(student, names("OEUVRARD"))).isNotEqualTo(first);
        assertThat(cases.of(student)).hasSize(2);
    }

    @Test
    void theSameMarkFromSomebodyElseIsAnotherCase() {
        var once = UUID.randomUUID();
        var one = student();
        var other = student();
        assertThat(open(one, names("x", Map.of(), once))).isNotEqualTo(open(other, names("x", Map.of(), once)));
    }

    @Test
    void somebodyElsesCaseDoesNotExist() {
        var id = open(student(), names("ŒUVRARD"));
        var other = student();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cases.of(other, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cases.add(other, id, "à moi"));
    }

    @Test
    void fourThousandCharactersFitAndOneMoreIsRefused() {
        var student = student();
        var id = open(student, names("🎓".repeat(4000)));
        assertThat(cases.of(student, id).messages().getFirst().text()).hasSize(8000);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> names("🎓".repeat(4001)));
    }

    @Test
    void anOversizedFormIsCutToWhatTheContextHolds() {
        var student = student();
        var typed = new LinkedHashMap<String, String>();
        for (int i = 0; i < 500; i++) typed.put("field" + i, "\"\\é\u0000\n".repeat(500) + "x");
        var found = cases.of(student, open(student, names("x", typed, UUID.randomUUID())));
        assertThat(found.context().typed()).isNotEmpty();
    }

    @Test
    void aMessageIsAddedOnceAndAnnounced() {
        var student = student();
        var id = open(student, names("ŒUVRARD"));
        cases.add(student, id, "Voici la suite");
        cases.add(student, id, "Voici la suite");
        assertThat(cases.of(student, id).messages())
                .extracting(Case.Message::text)
                .containsExactly("ŒUVRARD", "Voici la suite");
        assertThat(heard.of(student)).hasExactlyElementsOfTypes(CaseOpened.class, CaseContinued.class);
    }

    @Test
    void anAnswerToAQuestionPutsTheCaseBackAndTheTimeStartsAnew() {
        var student = student();
        var id = open(student, names("ŒUVRARD"));
        var long_ago = Instant.parse("2020-01-06T08:00:00Z");
        sql.sql("update desk_case set state = 'WAITING_FOR_STUDENT', opened_at = ?, due_at = ? where id = ?")
                .params(
                        java.sql.Timestamp.from(long_ago),
                        java.sql.Timestamp.from(Cases.due(CaseType.OTHER, long_ago)),
                        id.value())
                .update();
        cases.add(student, id, "Voici");
        var found = cases.of(student, id);
        assertThat(found.state()).isEqualTo(CaseState.OPEN);
        assertThat(found.dueAt()).isAfter(clock.instant());
    }

    @Test
    void whatIsSettledIsNotTalkedAboutAnyMore() {
        var student = student();
        var id = open(student, names("ŒUVRARD"));
        sql.sql("update desk_case set state = 'SETTLED', settled_at = now() where id = ?")
                .param(id.value())
                .update();
        assertThatExceptionOfType(Cases.Settled.class).isThrownBy(() -> cases.add(student, id, "encore"));
    }

    @Test
    void nobodyFloodsAnInstitute() {
        var student = student();
        for (int i = 0; i < Cases.MOST_OPEN; i++) open(student, names("n° " + i));
        assertThatExceptionOfType(Cases.TooMany.class).isThrownBy(() -> open(student, names("encore")));
        assertThat(cases.of(student)).hasSize(Cases.MOST_OPEN);
    }

    @Test
    void whichDataIsWrongIsKept() {
        var student = student();
        var about = Set.of(RecordPart.INE, RecordPart.NAME);
        var id = open(
                student,
                new CaseQuestion(
                        CaseType.WRONG_DATA, Step.PERSONAL, about, "INE", Map.of(), Locale.FRENCH, UUID.randomUUID()));
        assertThat(cases.of(student, id).about()).isEqualTo(about);
        assertThat(List.copyOf(cases.of(student, id).about())).containsExactly(RecordPart.NAME, RecordPart.INE);
    }
}
