package fr.rentree.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Notes every statement that the application sends to the database. Use: {@code @Import(StatementCount.class)} on a test
 * with a pool, take the {@link Statements} bean, {@link Statements#clear()} before what is measured.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount {

    /**
     * The statements since the last {@link #clear()}, in order. What leaves or is looked after at any moment, mails, events
     * and upkeep, is not counted: no request waits for it. Nor is what is remembered for all, and read anew by the clock.
     */
    public static final class Statements {

        private static final List<String> BESIDE = List.of("mail", "scheduling-", "task-");

        private final List<String> sent = new CopyOnWriteArrayList<>();

        private void note(String sql) {
            var thread = Thread.currentThread().getName();
            if (BESIDE.stream().noneMatch(thread::startsWith) && !remembering()) sent.add(sql);
        }

        private static boolean remembering() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.anyMatch(it -> it.getClassName().equals("fr.rentree.shared.TimedCache")));
        }

        public void clear() {
            sent.clear();
        }

        public List<String> all() {
            return List.copyOf(sent);
        }

        public List<String> reads() {
            return sent.stream().filter(Statements::reading).toList();
        }

        public List<String> writes() {
            return sent.stream().filter(sql -> !reading(sql)).toList();
        }

        private static boolean reading(String sql) {
            var start = sql.strip().toLowerCase(Locale.ROOT);
            return start.startsWith("select")
                    || start.startsWith("with") && !start.contains("insert") && !start.contains("update");
        }
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    static BeanPostProcessor counting(Statements statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? proxy(DataSource.class, pool, statements, "") : bean;
            }
        };
    }

    /** Wraps what a pool hands out, down to the statements, each of which is noted when executed. */
    private static <T> T proxy(Class<T> type, T target, Statements statements, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            try {
                if (method.getName().startsWith("execute"))
                    statements.note(given != null && given.length > 0 ? given[0].toString() : sql);
                var result = method.invoke(target, given);
                if (method.getName().equals("unwrap")) return result; // who asks for the driver gets the driver
                var prepared = given != null && given.length > 0 && given[0] instanceof String text ? text : "";
                return switch (result) {
                    case Connection connection -> proxy(Connection.class, connection, statements, "");
                    case PreparedStatement statement -> proxy(PreparedStatement.class, statement, statements, prepared);
                    case Statement statement
                    when method.getName().equals("createStatement") ->
                        proxy(Statement.class, statement, statements, "");
                    case null, default -> result;
                };
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
