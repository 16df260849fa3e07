package fr.rentree.secondfactor;

import static fr.rentree.shared.DatabaseTime.utc;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The only class that knows the tables {@code staff_passkey} and {@code staff_challenge}. */
@Repository
class PasskeyRows implements UserCredentialRepository {

    private final JdbcClient sql;

    PasskeyRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** An account as WebAuthn's user handle. */
    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public void save(CredentialRecord it) {
        sql.sql("insert into staff_passkey (credential_id, account_id, public_key, signature_count, uv_initialized,"
                        + " transports, backup_eligible, backup_state, label, attestation, created_at,"
                        + " last_used_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (credential_id) do update"
                        + " set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,"
                        + " backup_state = excluded.backup_state, last_used_at = excluded.last_used_at"
                        + " where staff_passkey.account_id = excluded.account_id")
                .params(it.getCredentialId().getBytes(), account(it.getUserEntityUserId()))
                .params(it.getPublicKey().getBytes(), it.getSignatureCount(), it.isUvInitialized())
                .param(it.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .toArray(String[]::new))
                .params(it.isBackupEligible(), it.isBackupState(), it.getLabel())
                .param(requireNonNull(it.getAttestationObject()).getBytes())
                .params(utc(it.getCreated()), utc(it.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return sql.sql("select * from staff_passkey where credential_id = ?")
                .param(id.getBytes())
                .query(PasskeyRows::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return sql.sql("select * from staff_passkey where account_id = ? order by created_at")
                .param(account(handle))
                .query(PasskeyRows::read)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        sql.sql("delete from staff_passkey where credential_id = ?")
                .param(id.getBytes())
                .update();
    }

    boolean delete(UUID account, byte[] id) {
        return sql.sql("delete from staff_passkey where account_id = ? and credential_id = ?")
                        .params(account, id)
                        .update()
                == 1;
    }

    void deleteAll(UUID account) {
        sql.sql("delete from staff_passkey where account_id = ?").param(account).update();
    }

    int count(UUID account) {
        return sql.sql("select count(*) from staff_passkey where account_id = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    void challenge(UUID account, String purpose, byte[] challenge, Instant until) {
        sql.sql("insert into staff_challenge (account_id, purpose, challenge, expires_at) values (?, ?, ?, ?)"
                        + " on conflict (account_id, purpose) do update"
                        + " set challenge = excluded.challenge, expires_at = excluded.expires_at")
                .params(account, purpose, challenge, utc(until))
                .update();
    }

    /** It is gone: nothing is signed twice. */
    Optional<byte[]> takeChallenge(UUID account, String purpose, Instant now) {
        return sql.sql("delete from staff_challenge where account_id = ? and purpose = ? and expires_at > ?"
                        + " returning challenge")
                .params(account, purpose, utc(now))
                .query(byte[].class)
                .optional();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .label(row.getString("label"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .build();
    }
}
