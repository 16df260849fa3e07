package fr.rentree.signon;

import fr.rentree.session.Role;
import fr.rentree.session.SignInMethod;
import fr.rentree.shared.Blanks;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The doors of the university's sign-on, by their ids: {@code rentree.sign-on.cas.<id>.url}. What is wrong stops the start
 * and is said, all of it at once.
 *
 * @param cas doors by the CAS 3 protocol, each under an id of your choice
 * @param oidc doors by OpenID Connect, each under an id of your choice
 */
@ConfigurationProperties("rentree.sign-on")
record SignOnSettings(
        @DefaultValue Map<String, Cas> cas, @DefaultValue Map<String, Oidc> oidc) {

    SignOnSettings {
        var faults = SettingsRules.faults(cas, oidc);
        if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
    }

    /** All doors, those of CAS first. */
    Map<String, OfDoor> doors() {
        var doors = new LinkedHashMap<String, OfDoor>(cas);
        doors.putAll(oidc);
        return doors;
    }

    /** The settings that both kinds of providers have. */
    sealed interface OfDoor {

        /** What stands on the button. */
        @Nullable
        Label label();

        /** Where the sign-on is; everything else is found from there. */
        @Nullable
        URI address();

        /** Names of the attributes that say who somebody is. */
        Names names();

        /** Who of the staff may do what. */
        List<Grant> staff();

        /** Whether an e-mail address that this door tells proves whose account it is. */
        boolean matchMail();

        /** Whether signing out here signs out there, too. */
        boolean signOut();

        SignInMethod method();
    }

    /** In both languages. */
    record Label(String fr, String en) {}

    /**
     * Names of attributes or claims; what is not set has the name that is usual for the kind of door.
     *
     * @param userId who it is, for good; with CAS, not set = the user of the answer
     */
    record Attributes(
            @Nullable String userId,
            @Nullable String studentNumber,
            @Nullable String mail,
            @Nullable String affiliation,
            @Nullable String name) {}

    /**
     * Rights of staff who have this value in this attribute.
     *
     * @param attribute as the door tells it, e.g. {@code memberOf}
     * @param value the whole value, capitals and all
     * @param institutes codes; for secretaries only
     */
    record Grant(
            String attribute,
            String value,
            Role role,
            @DefaultValue Set<String> institutes) {}

    /**
     * A door by the CAS 3 protocol.
     *
     * @param url of the server, without {@code /login}
     */
    record Cas(
            @Nullable Label label,
            @Nullable URI url,
            @DefaultValue("true") boolean signOut,
            @DefaultValue("false") boolean matchMail,
            @DefaultValue Attributes attributes,
            @DefaultValue List<Grant> staff)
            implements OfDoor {

        @Override
        public @Nullable URI address() {
            return url;
        }

        @Override
        public Names names() {
            return Names.of(
                    attributes, new Names("", "supannEtuId", "mail", "eduPersonPrimaryAffiliation", "displayName"));
        }

        @Override
        public SignInMethod method() {
            return SignInMethod.CAS;
        }
    }

    /**
     * A door by OpenID Connect.
     *
     * @param issuer as its discovery document says it
     * @param clientSecret not set = a public client, by PKCE alone
     */
    record Oidc(
            @Nullable Label label,
            @Nullable URI issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @DefaultValue({"openid", "profile", "email"}) Set<String> scopes,
            @DefaultValue("true") boolean signOut,
            @DefaultValue("false") boolean matchMail,
            @DefaultValue Attributes attributes,
            @DefaultValue List<Grant> staff)
            implements OfDoor {

        @Override
        public @Nullable URI address() {
            return issuer;
        }

        @Override
        public Names names() {
            return Names.of(
                    attributes, new Names("sub", "supannEtuId", "email", "eduPersonPrimaryAffiliation", "name"));
        }

        @Override
        public SignInMethod method() {
            return SignInMethod.OIDC;
        }

        @Override
        public String toString() {
            return "Oidc[" + issuer + ", " + clientId + "]";
        }
    }

    /** Names of attributes, all of them set. @param userId empty = what the protocol itself calls the user */
    record Names(String userId, String studentNumber, String mail, String affiliation, String name) {

        private static Names of(Attributes set, Names usual) {
            return new Names(
                    or(set.userId(), usual.userId()),
                    or(set.studentNumber(), usual.studentNumber()),
                    or(set.mail(), usual.mail()),
                    or(set.affiliation(), usual.affiliation()),
                    or(set.name(), usual.name()));
        }

        private static String or(@Nullable String set, String usual) {
            return set == null || Blanks.only(set) ? usual : set;
        }
    }
}
