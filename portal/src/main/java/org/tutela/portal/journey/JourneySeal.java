package org.tutela.portal.journey;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.stereotype.Component;
import org.tutela.portal.PortalSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals a journey for its browser to carry, under a key that exists only in this process's memory and is replaced
 * after every idle period: a sealed journey opens for at least one and at most two such periods, then never again.
 */
@Component
public class JourneySeal {
  private static final byte[] PURPOSE = "tutela portal journey 1".getBytes(StandardCharsets.US_ASCII);
  /** More than the longest answers to everything; a smaller text that inflates beyond it was not written here. */
  private static final int LARGEST = 512 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Kept(Instant at, Journey journey) {}

  private final Clock clock;
  private final Duration idle;
  private Aead current = draw();
  private Aead previous = current;
  private Instant drawn;

  JourneySeal(Clock clock, PortalSettings settings) {
    this.clock = clock;
    this.idle = settings.idle();
    this.drawn = clock.instant();
  }

  public String seal(Journey journey) {
    try {
      turn();
      byte[] json = JSON.writeValueAsBytes(new Kept(clock.instant(), journey));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(key(true).encrypt(deflated(json), PURPOSE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal a journey", e);
    }
  }

  /** Empty when it is too old, damaged, or sealed by a process that has ended. */
  public Optional<Journey> open(String sealed) {
    try {
      turn();
      var kept = JSON.readValue(inflated(decrypted(Base64.getUrlDecoder().decode(sealed))), Kept.class);
      boolean fresh = kept.at().plus(idle).isAfter(clock.instant());
      return fresh ? Optional.of(kept.journey()) : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException | UncheckedIOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private byte[] decrypted(byte[] sealed) throws GeneralSecurityException {
    try {
      return key(true).decrypt(sealed, PURPOSE);
    } catch (GeneralSecurityException notTheCurrent) {
      return key(false).decrypt(sealed, PURPOSE);
    }
  }

  private synchronized Aead key(boolean newest) {
    return newest ? current : previous;
  }

  private synchronized void turn() {
    var now = clock.instant();
    if (now.isBefore(drawn.plus(idle))) return;
    boolean slept = !now.isBefore(drawn.plus(idle).plus(idle));
    previous = slept ? draw() : current;
    current = draw();
    drawn = now;
  }

  private static Aead draw() {
    try {
      AeadConfig.register();
      return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM).getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot draw a key", e);
    }
  }

  private static byte[] deflated(byte[] json) {
    var small = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(small)) {
      out.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return small.toByteArray();
  }

  private static byte[] inflated(byte[] small) {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(small))) {
      byte[] json = in.readNBytes(LARGEST + 1);
      if (json.length > LARGEST) throw new IllegalArgumentException("too large");
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
