package fr.rentree.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person as Spring Security sees one. */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    /** Instead of the role, while a second factor is due: only the pages that everybody may see. */
    static final String UNPROVED = "ROLE_UNPROVED";

    private static final long serialVersionUID = 1L;

    private final transient Person person;

    PersonAuthentication(Person person) {
        super(List.of(new SimpleGrantedAuthority(person.assurance().due() ? UNPROVED : "ROLE_" + person.role())));
        this.person = person;
        setAuthenticated(true);
    }

    /** The person behind this authentication, or nobody. */
    public static @Nullable Person of(@Nullable Authentication authentication) {
        return authentication instanceof PersonAuthentication signedIn ? signedIn.person : null;
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication same && same.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
