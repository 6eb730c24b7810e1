package org.tutela.intake;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The private keys, which only the staff service has. */
public final class OpeningKeys {
  private final HybridDecrypt decrypt;

  OpeningKeys(KeysetHandle privateKeys) throws GeneralSecurityException {
    HybridConfig.register();
    decrypt = privateKeys.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
  }

  public static OpeningKeys of(String keyset) {
    try {
      HybridConfig.register();
      return new OpeningKeys(TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a private keyset"); // without the cause: no part of a key in a log
    }
  }

  public static OpeningKeys read(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Envelope.Opened open(Envelope envelope) {
    if (envelope.version() > RequestCodec.VERSION) return new Envelope.Opened.TooNew(envelope.version());
    try {
      byte[] padded = decrypt.decrypt(envelope.sealed(), envelope.associated());
      return new Envelope.Opened.Read(RequestCodec.read(Padding.strip(padded)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return new Envelope.Opened.NotOurs();
    }
  }
}
