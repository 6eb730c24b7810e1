package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest(name = "security S-1: RFC 6238 appendix B, at {0} the code is {1}")
  @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037", "20000000000, 65353130"})
  void vectors(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
  }

  @Test
  @DisplayName("security S-1: a code counts once, and for a clock half a minute off")
  void once() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    String code = Totp.code(SECRET, Totp.step(now), 6);
    long step = Totp.accepted(SECRET, code, now, 0).orElseThrow();
    assertThat(Totp.accepted(SECRET, code, now, step)).isEmpty();
    assertThat(Totp.accepted(SECRET, code, now.plusSeconds(30), 0)).isPresent();
    assertThat(Totp.accepted(SECRET, code, now.plusSeconds(60), 0)).isEmpty();
    assertThat(Totp.accepted(SECRET, code.substring(0, 3) + " " + code.substring(3), now, 0)).isPresent();
    assertThat(Totp.accepted(SECRET, "", now, 0)).isEmpty();
  }

  @Test
  void a_secret_is_written_in_base32() {
    assertThat(Totp.written(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }
}
