package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Visit;
import fr.rentree.support.Visit.Answer;
import java.util.Map;

/** The student's way without a browser: what each page offers is posted, with the CVEC number typed where it is asked. */
final class Way {

    private static final int LONGEST = 10;

    private Way() {}

    /** Goes on from the start until this page would be shown. */
    static void walk(Visit visit, Student student, String until) {
        var path = Journey.INFORMATION;
        for (int i = 0; i < LONGEST && !path.equals(until); i++) {
            var next = goOn(visit, student, path);
            assertThat(next.status()).as("posted to %s: %s", path, next.body()).isEqualTo(303);
            path = next.location();
        }
        assertThat(path).isEqualTo(until);
    }

    /** Shows a page and presses its button. */
    static Answer goOn(Visit visit, Student student, String path) {
        var page = visit.get(path);
        assertThat(page.status()).as("%s leads to %s", path, page.location()).isEqualTo(200);
        var fields = Form.fields(page);
        fields.computeIfPresent("cvec", (name, shown) -> shown.isEmpty() ? student.cvec() : shown);
        return send(visit, page, fields);
    }

    /** Sends the form of this page; a page that is not finished yet is answered by redirect, and shown. */
    static Answer send(Visit visit, Answer page, Map<String, String> fields) {
        var answer = visit.post(Form.action(page), fields);
        var location = answer.location();
        return location != null && location.matches(".*\\?(incomplet|reprise).*") ? visit.get(location) : answer;
    }

    /** Shows a page and presses its button with these fields changed. */
    static Answer goOn(Visit visit, String path, Map<String, String> typed) {
        var page = visit.get(path);
        var fields = Form.fields(page);
        fields.putAll(typed);
        return send(visit, page, fields);
    }
}
