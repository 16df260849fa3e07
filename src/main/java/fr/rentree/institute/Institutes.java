package fr.rentree.institute;

import fr.rentree.shared.BulkLoad;
import fr.rentree.shared.LoadCounts;
import fr.rentree.shared.TimedCache;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partner institutes, served from memory. */
@Service
public class Institutes {

    private final BulkLoad bulk;
    private final TimedCache<Map<String, Institute>> byCode;

    Institutes(JdbcClient sql, BulkLoad bulk) {
        this.bulk = bulk;
        this.byCode = new TimedCache<>(() -> InstituteRows.all(sql));
    }

    /** All institutes by their names. */
    public List<Institute> all() {
        return List.copyOf(byCode.get().values());
    }

    public Optional<Institute> find(String code) {
        return Optional.ofNullable(byCode.get().get(code));
    }

    /** Adds institutes and updates those whose code is known; others stay. */
    @Transactional
    public LoadCounts load(List<Institute> institutes) {
        byCode.changed();
        return bulk.into(InstituteRows.TARGET, institutes.stream().map(InstituteRows::columns));
    }
}
