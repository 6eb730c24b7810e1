package org.tutela.intake;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * Draws a pair of keysets for a demonstration or a new installation. In production the private file lies where only
 * the staff service reads it, and the portal's machine has the public file alone.
 */
public record EnvelopeKeys(Path publicFile, Path privateFile) {
  private static final HpkeParameters PARAMETERS = parameters();

  /** The files in that folder; drawn now unless they are there. */
  public static EnvelopeKeys in(Path folder) {
    var keys = new EnvelopeKeys(folder.resolve("intake-public.json"), folder.resolve("intake-private.json"));
    if (!Files.exists(keys.publicFile)) keys.draw();
    return keys;
  }

  /** The private file first: a public keyset without its private one would take envelopes that nobody can open. */
  private void draw() {
    try {
      HybridConfig.register();
      Files.createDirectories(publicFile.toAbsolutePath().getParent());
      Files.deleteIfExists(privateFile);
      var pair = KeysetHandle.generateNew(PARAMETERS);
      write(privateFile, "rw-------", TinkJsonProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get()));
      write(publicFile, "rw-r--r--", TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot draw the intake keys", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mode is set before the first byte is written. */
  private static void write(Path file, String mode, String keyset) throws IOException {
    var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions)) {
      channel.write(ByteBuffer.wrap(keyset.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static HpkeParameters parameters() {
    try {
      return HpkeParameters.builder()
          .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
          .setVariant(HpkeParameters.Variant.TINK)
          .build();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
