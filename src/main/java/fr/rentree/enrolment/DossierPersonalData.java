package fr.rentree.enrolment;

import fr.rentree.campaign.Campaigns;
import fr.rentree.enrolment.DossierPersonalDataRows.Approved;
import fr.rentree.enrolment.DossierPersonalDataRows.Kept;
import fr.rentree.reference.References;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.University;
import fr.rentree.web.PersonalData;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A student's answers of all years, with what was finished and approved. */
@Component
@Order(40)
class DossierPersonalData implements PersonalData {

    private final DossierPersonalDataRows rows;
    private final Campaigns campaigns;
    private final References references;
    private final University university;
    private final JsonMapper json;

    DossierPersonalData(
            DossierPersonalDataRows rows,
            Campaigns campaigns,
            References references,
            University university,
            JsonMapper json) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.references = references;
        this.university = university;
        this.json = json;
    }

    /** The content of the JSON file. */
    record All(List<Kept> years, List<Approved> approvals) {}

    @Override
    public Set<String> tables() {
        return Set.of("dossier", "cvec_hold", "enrolment", "enrolment_snapshot", "approval");
    }

    @Override
    public Held of(StudentNumber student) {
        var all = new All(rows.of(student, campaigns.years()), rows.approvals(student));
        return new Held("reenrolments", all, words -> told(all, words));
    }

    private Told told(All all, Words words) {
        var text = new DossierPersonalDataText(campaigns, references, university, words, json);
        var tables = new ArrayList<Table>();
        all.years().forEach(it -> tables.addAll(text.tables(it)));
        if (!all.approvals().isEmpty()) tables.add(approvals(all.approvals(), words));
        return new Told(words.say("enrolment.held.title"), tables);
    }

    private Table approvals(List<Approved> all, Words words) {
        var lines = new PersonalDataTable(words, "enrolment.held");
        for (var each : all) {
            lines.told(
                    words.say("enrolment.held.approval", title(each.document(), words), each.version()),
                    DossierPersonalDataText.answered(each.agreed(), each.answeredAt(), words));
        }
        return lines.under(words.say("enrolment.held.approvals"));
    }

    private String title(String document, Words words) {
        return new AnswersText(references, university.name(), words).documentTitle(document);
    }
}
