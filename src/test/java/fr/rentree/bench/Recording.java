package fr.rentree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statements that one journey sent to PostgreSQL, with their values, out of the log that PostgreSQL itself wrote
 * ({@code log_statement = all}): reads, writes, and where transactions begin and end.
 */
record Recording(List<List<Call>> transactions) {

    /** One statement with its values as text; {@code null} is null. */
    record Call(String sql, List<String> values) {

        boolean frame() {
            return sql.length() < 30 && sql.toLowerCase(Locale.ROOT).matches("(begin|commit|rollback).*");
        }

        boolean read() {
            var text = sql.toLowerCase(Locale.ROOT);
            return !frame()
                    && (text.strip().startsWith("select") || text.strip().startsWith("with"))
                    && !WRITING.matcher(text).find();
        }
    }

    static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern WRITING = Pattern.compile("insert into|update [a-z_]+ |delete from");
    private static final Pattern EXECUTE = Pattern.compile("(?s)execute [^:]*: (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'([^']*+(?:''[^']*+)*+)')");
    private static final JsonMapper JSON = new JsonMapper();

    /** @param marks texts by which the student's statements are known; ids met in them count from then on */
    static Recording read(Path logs, Set<String> marks) throws IOException {
        var transactions = all(logs);
        var known = new HashSet<>(marks);
        var kept = new ArrayList<List<Call>>();
        for (var transaction : transactions.values()) if (about(transaction, known)) kept.add(transaction);
        return new Recording(kept);
    }

    /** The transactions that the log holds already, by their keys. */
    static Set<String> transactions(Path logs) throws IOException {
        return all(logs).keySet();
    }

    /**
     * The reads of a request that was sent so many times, once each: what was sent less often is somebody else's.
     *
     * @param before what the log held before
     */
    static Recording repeated(Path logs, Set<String> before, int times) throws IOException {
        var sent = all(logs);
        sent.keySet().removeAll(before);
        var bySql = sent.values().stream()
                .flatMap(List::stream)
                .filter(Call::read)
                .collect(Collectors.groupingBy(Call::sql, LinkedHashMap::new, Collectors.toList()));
        return new Recording(bySql.values().stream()
                .flatMap(it -> it.stream().limit(it.size() / times))
                .map(List::of)
                .toList());
    }

    private static LinkedHashMap<String, List<Call>> all(Path logs) throws IOException {
        var transactions = new LinkedHashMap<String, List<Call>>();
        try (var files = Files.list(logs)) {
            for (var file : files.filter(it -> it.toString().endsWith(".json")).toList())
                for (var line : Files.readAllLines(file)) note(JSON.readTree(line), transactions);
        }
        return transactions;
    }

    private static void note(JsonNode line, LinkedHashMap<String, List<Call>> transactions) {
        var statement = EXECUTE.matcher(line.path("message").asString(""));
        if (!statement.matches()) return;
        var values = new ArrayList<String>();
        var value = VALUE.matcher(line.path("detail").asString(""));
        while (value.find())
            values.add(value.group(3) == null ? null : value.group(3).replace("''", "'"));
        var key = line.path("session_id").asString("") + " " + line.path("vxid").asString("");
        transactions.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Call(statement.group(1), values));
    }

    /** Whether it is the student's; what goes on in the background at its own pace, mails and the chain of the audit, is not. */
    private static boolean about(List<Call> transaction, Set<String> known) {
        if (transaction.stream().anyMatch(it -> it.sql().contains("skip locked"))) return false;
        var about = transaction.stream()
                .flatMap(it -> it.values().stream())
                .anyMatch(value -> value != null && known.stream().anyMatch(value::contains));
        if (about)
            for (var call : transaction)
                for (var value : call.values())
                    if (value != null) UUID.matcher(value).results().forEach(it -> known.add(it.group()));
        return about;
    }

    List<Call> all() {
        return transactions.stream().flatMap(List::stream).toList();
    }

    long reads() {
        return all().stream().filter(Call::read).count();
    }

    long writes() {
        return all().stream().filter(it -> !it.read() && !it.frame()).count();
    }

    long frames() {
        return all().stream().filter(Call::frame).count();
    }
}
