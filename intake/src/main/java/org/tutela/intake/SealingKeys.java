package org.tutela.intake;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The public keys, all that the portal has: it can seal an envelope and cannot open one. */
public final class SealingKeys {
  private final HybridEncrypt encrypt;

  SealingKeys(KeysetHandle publicKeys) throws GeneralSecurityException {
    HybridConfig.register();
    encrypt = publicKeys.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
  }

  public static SealingKeys of(String keyset) {
    try {
      HybridConfig.register();
      return new SealingKeys(TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(keyset));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a public keyset", e);
    }
  }

  public static SealingKeys read(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Envelope seal(String reference, Request request) {
    return seal(reference, RequestCodec.VERSION, RequestCodec.write(request));
  }

  Envelope seal(String reference, int version, byte[] json) {
    var empty = new Envelope(reference, version, new byte[0]);
    try {
      return new Envelope(reference, version, encrypt.encrypt(Padding.pad(json), empty.associated()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }
}
