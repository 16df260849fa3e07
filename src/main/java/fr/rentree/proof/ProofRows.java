package fr.rentree.proof;

import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.proof.ProofPersonalData.Document;
import fr.rentree.seal.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only class that knows the tables {@code proof} and {@code seal}. */
@Repository
class ProofRows {

    private static final String READ = """
            select code, enrolment_id, version, kind, language, issued_at, specimen
            from proof join seal on fingerprint = seal""";

    private final JdbcClient sql;

    ProofRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<byte[]> pdf(EnrolmentId enrolment, int version, DocumentKind kind, String language) {
        return sql.sql("""
                        select pdf from proof where enrolment_id = :enrolment and version = :version
                        and kind = :kind and language = :language""")
                .param("enrolment", enrolment.value())
                .param("version", version)
                .param("kind", kind.name())
                .param("language", language)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /**
     * @param seal the certificate's fingerprint
     * @return whether it is the one that is kept: another request may have been faster
     */
    boolean keep(IssuedVersion issued, byte[] seal, byte[] pdf) {
        return sql.sql("""
                        with signed as (
                          insert into seal (fingerprint, specimen) values (:seal, :specimen) on conflict do nothing)
                        insert into proof (code, enrolment_id, version, kind, language, issued_at, seal, sha256, pdf)
                        values (:code, :enrolment, :version, :kind, :language, :at, :seal, :sha256, :pdf)
                        on conflict on constraint issued_once do nothing""")
                        .param("code", issued.code().value())
                        .param("enrolment", issued.enrolment().value())
                        .param("version", issued.version())
                        .param("kind", issued.kind().name())
                        .param("language", issued.language())
                        .param("at", issued.at().atOffset(ZoneOffset.UTC))
                        .param("seal", seal)
                        .param("specimen", issued.specimen())
                        .param("sha256", Sha256.of(pdf))
                        .param("pdf", pdf)
                        .update()
                == 1;
    }

    Optional<IssuedVersion> find(ProofCode code) {
        return sql.sql(READ + " where code = :code")
                .param("code", code.value())
                .query(ProofRows::issued)
                .optional();
    }

    Optional<IssuedVersion> find(byte[] sha256) {
        return sql.sql(READ + " where sha256 = :sha256")
                .param("sha256", sha256)
                .query(ProofRows::issued)
                .optional();
    }

    /** Whether documents of ours were signed with this certificate. */
    boolean sealed(byte[] fingerprint) {
        return sql.sql("select exists (select from seal where fingerprint = :fingerprint)")
                .param("fingerprint", fingerprint)
                .query(Boolean.class)
                .single();
    }

    /** All documents about these enrolments, without their bytes. */
    List<Document> of(List<EnrolmentId> enrolments) {
        return sql.sql("""
                        select code, enrolment_id, version, kind, language, issued_at, specimen, sha256
                        from proof join seal on fingerprint = seal where enrolment_id = any(:enrolments::uuid[]) order by issued_at desc, code""")
                .param(
                        "enrolments",
                        enrolments.stream().map(EnrolmentId::toString).toArray(String[]::new))
                .query((row, number) -> new Document(issued(row, number), row.getBytes("sha256")))
                .list();
    }

    private static IssuedVersion issued(ResultSet row, int number) throws SQLException {
        return new IssuedVersion(
                new ProofCode(row.getString("code")),
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                row.getInt("version"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("specimen"));
    }
}
