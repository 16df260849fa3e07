package fr.rentree.seal;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the key that signs documents.
 *
 * @param keystore what documents are signed with: a PKCS#12 file with the university's certificate, its chain and its key; not set = a certificate for
 *     development is made, and documents say « spécimen »
 * @param password of the key store, or the PIN of the token
 * @param alias which key of the key store; not set = the only one
 * @param pkcs11 the library of a signature token or HSM, in place of a file
 * @param slot of the signature token
 * @param timestamp a time-stamping service (RFC 3161); not set = no time stamp
 * @param signatory whose signature the documents show; not set = the certificate's common name
 */
@Validated
@ConfigurationProperties("rentree.seal")
record SealSettings(
        @Nullable Path keystore,
        @DefaultValue("") String password,
        @Nullable String alias,
        @Nullable Path pkcs11,
        @Min(0) @DefaultValue("0") int slot,
        @Nullable URI timestamp,
        @Nullable String signatory) {}
