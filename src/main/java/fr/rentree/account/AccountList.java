package fr.rentree.account;

import fr.rentree.session.Role;
import fr.rentree.shared.Blanks;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds accounts, for who administers them. */
@Component
public class AccountList {

    /** How many staff accounts a page shows. */
    public static final int PAGE = 200;

    private final AccountRows rows;
    private final Clock clock;

    AccountList(AccountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Optional<Account> find(UUID id) {
        return rows.find(id, clock.instant());
    }

    /** @param typed a student number or an address, as typed */
    public Optional<Account> findStudent(String typed) {
        return Blanks.only(typed) || typed.indexOf('\0') >= 0
                ? Optional.empty()
                : rows.findStudent(Blanks.strip(typed), clock.instant());
    }

    /** The staff account of this address. */
    public Optional<Account> findStaff(String email) {
        return rows.findStaff(email, clock.instant());
    }

    /** @param text part of a name or an address, as typed. @param page 1, 2, … */
    public List<Account> staff(String text, @Nullable Role role, int page) {
        return rows.staff(normal(text), name(role), (page - 1) * PAGE, PAGE, clock.instant());
    }

    public int countStaff(String text, @Nullable Role role) {
        return rows.countStaff(normal(text), name(role));
    }

    private static String normal(String text) {
        return Blanks.strip(text.replace("\0", "")).toLowerCase(Locale.FRENCH);
    }

    private static String name(@Nullable Role role) {
        return role == null ? "" : role.name();
    }
}
