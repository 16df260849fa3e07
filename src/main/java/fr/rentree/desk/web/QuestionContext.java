package fr.rentree.desk.web;

import fr.rentree.desk.RecordPart;
import fr.rentree.desk.StudentContext;
import fr.rentree.desk.StudentContext.Known;
import fr.rentree.enrolment.StepFormText;
import fr.rentree.reference.PlaceWords;
import fr.rentree.reference.References;
import fr.rentree.web.DateText;
import fr.rentree.web.SummaryRow;
import fr.rentree.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The context sent with a question, in the reader's language: students see before sending what staff will see. */
@Component
class QuestionContext {

    private final References references;

    QuestionContext(References references) {
        this.references = references;
    }

    List<SummaryRow> of(StudentContext context, Words words) {
        var rows = new ArrayList<SummaryRow>();
        var step = context.step();
        if (step != null) add(rows, words.say("desk.sent.step"), words.say(step.title()));
        identity(rows, context.known(), words);
        var offers =
                context.offers().stream().map(StudentContext.Offered::label).collect(Collectors.joining(" · "));
        add(rows, words.say("desk.sent.offers"), offers.isEmpty() ? words.say("desk.sent.offers.none") : offers);
        var fields = new StepFormText(words, references, step);
        for (var typed : context.typed()) add(rows, fields.label(typed.name()), value(typed, fields, context));
        return List.copyOf(rows);
    }

    /** A programme that was ticked is told by its name. */
    private static String value(StudentContext.Typed typed, StepFormText fields, StudentContext context) {
        return context.offers().stream()
                .filter(it -> it.programme().equals(typed.value()))
                .map(StudentContext.Offered::label)
                .findFirst()
                .orElseGet(() -> fields.value(typed.name(), typed.value()));
    }

    private void identity(List<SummaryRow> rows, Known it, Words words) {
        for (var part : RecordPart.values()) {
            var known = known(part, it, words);
            if (known != null) add(rows, words.say(part.title()), known);
        }
        add(rows, words.say("desk.sent.email"), it.email());
    }

    /** What the record says of one part; it stands beside the box that says it is wrong, too. */
    @Nullable
    String known(RecordPart part, Known it, Words words) {
        return switch (part) {
            case NAME -> name(it, words);
            case BIRTH -> birth(it, words);
            case SEX -> words.say("desk.sent.sex." + it.sex());
            case NATIONALITY -> references.countries().nationality(it.nationality(), words.locale());
            case INE -> it.ine() == null ? words.say("desk.sent.unknown") : it.ine();
            case STUDENT_NUMBER -> it.number();
            case OTHER -> null;
        };
    }

    private static String name(Known it, Words words) {
        var name = String.join(" ", it.names());
        return it.usedName() == null ? name : words.say("desk.sent.name.used", name, it.usedName());
    }

    private String birth(Known it, Words words) {
        var place = new PlaceWords(references, words.locale())
                .birthPlace(it.birthTown(), it.birthDepartment(), it.birthCountry(), it.birthDate());
        return words.say("desk.sent.birth.at", DateText.date(it.birthDate(), words), place);
    }

    private static void add(List<SummaryRow> rows, String label, String value) {
        rows.add(new SummaryRow(label, value, null));
    }
}
