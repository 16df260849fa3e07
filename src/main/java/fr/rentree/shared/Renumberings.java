package fr.rentree.shared;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves students to new student numbers, in all modules: one statement a column, however many students. */
@Component
public class Renumberings {

    private final JdbcClient sql;
    private final List<Renumbering> modules;

    Renumberings(JdbcClient sql, List<Renumbering> modules) {
        this.sql = sql;
        this.modules = modules;
    }

    /** @param moved old number → new one, which belongs to nobody yet */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Map<StudentNumber, StudentNumber> moved) {
        if (moved.isEmpty()) return;
        var from = moved.keySet().stream().map(StudentNumber::value).toArray(String[]::new);
        var to = moved.values().stream().map(StudentNumber::value).toArray(String[]::new);
        for (var module : modules) for (var column : module.columns()) move(column, from, to);
    }

    private void move(String qualified, String[] from, String[] to) {
        var table = qualified.substring(0, qualified.indexOf('.'));
        var column = qualified.substring(table.length() + 1);
        sql.sql("update " + table + " set " + column + " = moved.number_to"
                        + " from unnest(?::text[], ?::text[]) as moved (number_from, number_to)"
                        + " where " + table + "." + column + " = moved.number_from")
                .params(from, to)
                .update();
    }
}
