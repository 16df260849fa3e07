package fr.rentree.institute;

import fr.rentree.shared.BulkLoad;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** These institutes and no database behind: for rules that only look one up. */
public final class InstitutesInMemory extends Institutes {

    private static final JdbcTemplate NOWHERE = new JdbcTemplate(new DriverManagerDataSource());

    private final List<Institute> institutes;

    private InstitutesInMemory(List<Institute> institutes) throws NoSuchMethodException {
        super(
                JdbcClient.create(NOWHERE),
                BeanUtils.instantiateClass(BulkLoad.class.getDeclaredConstructor(JdbcTemplate.class), NOWHERE));
        this.institutes = institutes;
    }

    public static Institutes of(Institute... institutes) {
        try {
            return new InstitutesInMemory(List.of(institutes));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Institute> all() {
        return institutes;
    }

    @Override
    public Optional<Institute> find(String code) {
        return institutes.stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
