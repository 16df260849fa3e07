package fr.rentree.session;

/** The ways to prove an identity. */
public enum SignInMethod {
    /** A built-in account's password. */
    PASSWORD,
    /** The university's sign-on, CAS 3 protocol. */
    CAS,
    /** The university's sign-on, OpenID Connect. */
    OIDC
}
