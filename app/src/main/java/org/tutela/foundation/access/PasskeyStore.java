package org.tutela.foundation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

/**
 * Passkeys, for Spring Security's ceremonies. Spring's own JDBC repositories name their tables without a schema, and
 * every table here stands in its module's.
 */
@Repository
class PasskeyStore implements UserCredentialRepository {
  private static final String RECORD = """
      select credential_id, staff_id, public_key, signature_count, uv_initialized, backup_eligible, backup_state, transports,
             attestation_object, attestation_client_data, label, created_at, last_used_at
        from access.passkey
      """;
  private final JdbcClient db;

  PasskeyStore(JdbcClient db) {
    this.db = db;
  }

  /** Registers the passkey, or notes that it was used: its owner never changes. */
  @Override
  public void save(CredentialRecord record) {
    db.sql("""
            insert into access.passkey (credential_id, staff_id, public_key, signature_count, uv_initialized, backup_eligible,
              backup_state, transports, attestation_object, attestation_client_data, label, created_at, last_used_at)
            values (:id, :staff, :key, :count, :verified, :eligible, :backup, :transports, :attestation, :clientData, :label, :created, :used)
            on conflict (credential_id) do update set signature_count = excluded.signature_count,
              uv_initialized = excluded.uv_initialized, backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
              where access.passkey.staff_id = excluded.staff_id
            """)
        .param("id", record.getCredentialId().getBytes()).param("staff", Handle.read(record.getUserEntityUserId()).value())
        .param("key", record.getPublicKey().getBytes()).param("count", record.getSignatureCount())
        .param("verified", record.isUvInitialized()).param("eligible", record.isBackupEligible()).param("backup", record.isBackupState())
        .param("transports", record.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().collect(Collectors.joining(",")))
        .param("attestation", bytes(record.getAttestationObject())).param("clientData", bytes(record.getAttestationClientDataJSON()))
        .param("label", record.getLabel()).param("created", Timestamp.from(record.getCreated())).param("used", Timestamp.from(record.getLastUsed()))
        .update();
  }

  @Override
  public CredentialRecord findByCredentialId(Bytes id) {
    return db.sql(RECORD + " where credential_id = :id").param("id", id.getBytes()).query(PasskeyStore::record).optional().orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes user) {
    return db.sql(RECORD + " where staff_id = :staff order by created_at, credential_id").param("staff", Handle.read(user).value())
        .query(PasskeyStore::record).list();
  }

  @Override
  public void delete(Bytes id) {
    db.sql("delete from access.passkey where credential_id = :id").param("id", id.getBytes()).update();
  }

  private static byte[] bytes(Bytes value) {
    return value == null ? null : value.getBytes();
  }

  private static CredentialRecord record(ResultSet row, int n) throws SQLException {
    byte[] attestation = row.getBytes("attestation_object");
    byte[] clientData = row.getBytes("attestation_client_data");
    String transports = row.getString("transports");
    Set<AuthenticatorTransport> known = transports.isEmpty() ? Set.of()
        : Arrays.stream(transports.split(",")).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
    return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id"))).userEntityUserId(Handle.of(new UserId(row.getObject("staff_id", UUID.class))))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key"))).signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("uv_initialized")).backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state")).transports(known)
        .attestationObject(attestation == null ? null : new Bytes(attestation))
        .attestationClientDataJSON(clientData == null ? null : new Bytes(clientData))
        .label(row.getString("label")).created(row.getTimestamp("created_at").toInstant()).lastUsed(row.getTimestamp("last_used_at").toInstant())
        .build();
  }
}
