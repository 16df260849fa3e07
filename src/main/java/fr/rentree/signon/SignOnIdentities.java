package fr.rentree.signon;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of staff, by identity at a provider. The only class that knows the table {@code sign_on_identity}. */
@Repository
class SignOnIdentities {

    private final JdbcClient sql;

    SignOnIdentities(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<UUID> find(String door, String userId) {
        return sql.sql("select account_id from sign_on_identity where door = ? and user_id = ?")
                .params(door, userId)
                .query(UUID.class)
                .optional();
    }

    /**
     * Gives an account to a person.
     *
     * @return whether it is theirs now; not, where somebody else of this door has it
     */
    boolean give(String door, String userId, UUID account) {
        return sql.sql(
                                "insert into sign_on_identity (door, user_id, account_id) values (?, ?, ?) on conflict do nothing")
                        .params(door, userId, account)
                        .update()
                == 1;
    }
}
