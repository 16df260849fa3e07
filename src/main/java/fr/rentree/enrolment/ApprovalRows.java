package fr.rentree.enrolment;

import fr.rentree.campaign.ApprovalDocument;
import fr.rentree.shared.StudentNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers to documents outside an enrolment. */
@Repository
class ApprovalRows {

    private final JdbcClient sql;

    ApprovalRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest version of each document that this student has answered. */
    Map<String, Integer> latest(StudentNumber student) {
        var versions = new HashMap<String, Integer>();
        sql.sql("select document, max(version) as version from approval where student_number = ? group by document")
                .param(student.value())
                .query((row, _) -> versions.put(row.getString("document"), row.getInt("version")))
                .list();
        return versions;
    }

    void agree(StudentNumber student, List<ApprovalDocument> documents, Instant now) {
        for (var each : documents)
            sql.sql("insert into approval (student_number, document, version, agreed, answered_at)"
                            + " values (?, ?, ?, true, ?) on conflict do nothing")
                    .params(student.value(), each.code(), each.version(), Timestamp.from(now))
                    .update();
    }
}
