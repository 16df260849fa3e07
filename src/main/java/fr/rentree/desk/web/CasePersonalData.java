package fr.rentree.desk.web;

import fr.rentree.desk.Case;
import fr.rentree.desk.Cases;
import fr.rentree.desk.RecordPart;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.DateText;
import fr.rentree.web.PersonalData;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A student's cases with what was said and what went along. Who works on a case is somebody else's data. */
@Component
@Order(60)
class CasePersonalData implements PersonalData {

    private final Cases cases;
    private final CaseRecipient who;
    private final QuestionContext along;

    CasePersonalData(Cases cases, CaseRecipient who, QuestionContext along) {
        this.cases = cases;
        this.who = who;
        this.along = along;
    }

    @Override
    public Set<String> tables() {
        return Set.of("desk_case", "desk_message");
    }

    @Override
    public Held of(StudentNumber student) {
        var all = cases.of(student);
        return new Held("cases", all.stream().map(CaseExport::of).toList(), words -> told(all, words));
    }

    private Told told(List<Case> all, Words words) {
        var tables = new ArrayList<Table>();
        for (var each : all) {
            tables.add(about(each, words));
            tables.add(sentAlong(each, words));
        }
        return new Told(words.say("desk.held.title"), tables);
    }

    private Table about(Case it, Words words) {
        var lines = new PersonalDataTable(words, "desk.case")
                .add("to", who.name(it.institute(), words))
                .time("opened", it.openedAt())
                .add("due", DateText.moment(it.dueAt(), words))
                .time("settled", it.settledAt())
                .add(
                        "about",
                        it.about().stream()
                                .map(RecordPart::title)
                                .map(words::say)
                                .collect(Collectors.joining(", ")))
                .told(words.say("desk.held.state"), words.say(it.state().title()))
                .told(words.say("desk.held.year"), it.year().toString());
        for (var message : it.messages()) {
            var author = who.author(message.author(), it.institute(), words);
            lines.told(author + "\n" + DateText.moment(message.at(), words), message.text());
        }
        return lines.under(words.say("desk.case.title", it.number()) + " · "
                + words.say(it.type().title()));
    }

    private Table sentAlong(Case it, Words words) {
        var lines = new PersonalDataTable(words, "desk.held");
        along.of(it.context(), words).forEach(answer -> lines.told(answer.label(), answer.value()));
        return lines.under(words.say("desk.held.along", it.number()));
    }
}
