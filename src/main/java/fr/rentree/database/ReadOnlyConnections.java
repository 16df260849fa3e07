package fr.rentree.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Has the pool throw a connection away whose server takes no changes any more: after a switch-over it leads to the former
 * leader, which goes on answering (SQLState 25006, read_only_sql_transaction).
 */
public final class ReadOnlyConnections implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return "25006".equals(failure.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
