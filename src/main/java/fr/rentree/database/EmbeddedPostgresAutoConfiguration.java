package fr.rentree.database;

import fr.rentree.shared.DataFolder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Gives the pool our own PostgreSQL unless {@code spring.datasource.url} names another one. The pool depends on these
 * details, so the server is up before the first connection and goes down after the last.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(DataFolder.class)
class EmbeddedPostgresAutoConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NoOther.class)
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    EmbeddedConnectionDetails embeddedPostgres(DataFolder folder) {
        return new EmbeddedConnectionDetails(EmbeddedPostgres.start(folder.dataDir()));
    }

    /** Nobody has named an own database. */
    private static final class NoOther implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
