package fr.rentree.account;

import fr.rentree.session.Role;
import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it.
 *
 * @param student the student number; {@code null} for staff
 * @param language of the mails about the account
 * @param invited whether its owner has still to accept an invitation
 * @param version to be given back with a change: somebody else may have changed it meanwhile
 * @param sessions how many are open
 * @param seen last request of the open ones
 */
public record Account(
        UUID id,
        String email,
        String displayName,
        Role role,
        @Nullable StudentNumber student,
        Set<String> institutes,
        Locale language,
        boolean invited,
        boolean disabled,
        boolean secondFactor,
        int version,
        int sessions,
        @Nullable Instant seen) {}
