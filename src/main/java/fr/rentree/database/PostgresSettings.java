package fr.rentree.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of the server: durable first, then modest in memory. {@code ALTER SYSTEM} still has the last word. */
final class PostgresSettings {

    private static final String OURS = """
            fsync=on
            synchronous_commit=on
            full_page_writes=on
            listen_addresses=127.0.0.1
            unix_socket_directories=
            max_connections=60
            shared_buffers=128MB
            effective_cache_size=1GB
            work_mem=8MB
            maintenance_work_mem=64MB
            max_wal_size=1GB
            random_page_cost=1.1
            max_parallel_workers_per_gather=0
            io_method=sync
            jit=off
            idle_in_transaction_session_timeout=60s
            timezone=UTC
            log_timezone=UTC
            log_checkpoints=off
            logging_collector=on
            log_filename=postgresql-%a.log
            log_rotation_age=1d
            log_rotation_size=0
            log_truncate_on_rotation=on
            """;

    private PostgresSettings() {}

    static void write(Path file, Map<String, String> others) throws IOException {
        var settings = new LinkedHashMap<String, String>();
        OURS.lines().map(line -> line.split("=", 2)).forEach(pair -> settings.put(pair[0], pair[1]));
        settings.putAll(others);
        Files.writeString(
                file,
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                        .collect(Collectors.joining("", "# written at every start: use ALTER SYSTEM instead\n", "")));
    }
}
