package org.tutela.foundation.access;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Encrypts what a copy of the database must not give away: second factors, drafts, bank and card details, photographs. The key is a file, not a row. */
@Component
public class Vault {
  private final Aead aead;

  Vault(AccessSettings settings) throws GeneralSecurityException, IOException {
    AeadConfig.register();
    Path file = settings.keys().resolve("access.json");
    if (!Files.exists(file)) make(file);
    aead = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static void make(Path file) throws GeneralSecurityException, IOException {
    Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
    var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path fresh = Files.createTempFile(file.getParent(), "access", ".new", ownerOnly);
    try {
      Files.writeString(fresh, keyset, StandardOpenOption.TRUNCATE_EXISTING);
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException anotherProcessWasFirst) {
      // its key is the key
    } finally {
      Files.delete(fresh);
    }
  }

  /** @param place the table, column and row that the ciphertext belongs to; it opens nowhere else (E-2) */
  public byte[] seal(byte[] plain, String place) {
    try {
      return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not encrypt", e);
    }
  }

  public Optional<byte[]> open(byte[] sealed, String place) {
    try {
      return Optional.of(aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
