package fr.rentree.web;

import fr.rentree.web.load.ConcurrencyLimitFilter;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.DataBinder;

/** Tells a database that is away, a crowd or a lost race, where trying again helps, from a mistake of ours. */
final class FailureKind {

    private FailureKind() {}

    static boolean passing(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyLimitFilter.Crowded
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessResourceException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLException sql && connectionLost(sql.getSQLState())) return true;
        }
        return false;
    }

    /** The status for a request that was too large, or not what it said it was; 0 where that is not what failed. */
    static int refused(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException refused) return refused.getErrorCode();
            if (misnamed(cause)) return 400;
        }
        return 0;
    }

    /** Spring could not read the name of a field, such as {@code programmes[x}: no form of ours has one like it. */
    private static boolean misnamed(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(it -> !it.startsWith("java.") && !it.startsWith("jdk."))
                .findFirst()
                .filter(DataBinder.class.getName()::equals)
                .isPresent();
    }

    /**
     * Classes 08 connection and 57 operator intervention: the server stops, starts, or was told to let go. 25006: it is no
     * longer the one that takes changes.
     */
    private static boolean connectionLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57") || state.equals("25006"));
    }
}
