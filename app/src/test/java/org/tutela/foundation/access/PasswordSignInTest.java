package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.foundation.kernel.Outcome;

@Tag("slow")
@AccessTest
class PasswordSignInTest {
  private static final String PASSWORD = "turnip lantern gravel 42";
  @Autowired SignIn signIn;
  @Autowired Factors factors;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired MutableClock clock;
  @Autowired AllRows all;
  final SignIn.From here = new SignIn.From(UUID.randomUUID().toString(), "Firefox on Linux");
  Hired officer;
  byte[] secret;

  @BeforeEach
  void enrol() {
    officer = Hired.as(Role.OFFICER, staffing, sessions);
    String code = As.system(() -> factors.enrolmentCode(officer.id())).orThrow();
    secret = base32(factors.enrolling(code).orElseThrow().secret());
    assertThat(factors.enrol(code, PASSWORD, "000000")).isInstanceOf(Outcome.Refused.class);
    factors.enrol(code, PASSWORD, now()).orThrow();
    assertThat(factors.enrol(code, PASSWORD, now())).as("a code is used once").isInstanceOf(Outcome.Refused.class);
    clock.pass(Duration.ofSeconds(90));
  }

  String now() {
    return Totp.code(secret, Totp.step(clock.instant()), 6);
  }

  boolean tries(String password, String code) {
    return signIn.byPassword(officer.email(), password, code, here) instanceof SignIn.Result.In;
  }

  @Test
  @DisplayName("security S-1: password and code together open a session; either alone does not, and no code opens two")
  void both() {
    assertThat(tries(PASSWORD, "")).isFalse();
    assertThat(tries("not " + PASSWORD, now())).isFalse();
    assertThat(tries(PASSWORD, now())).isTrue();
    assertThat(tries(PASSWORD, now())).isFalse();
    assertThat(all.count("from audit.entry where actor_id = ? and action = 'SIGN_IN' and allowed", officer.id().value())).isEqualTo(1);
    assertThat(all.count("from audit.entry where actor_id = ? and action = 'SIGN_IN' and not allowed", officer.id().value())).isEqualTo(3);
  }

  @Test
  @DisplayName("security S-3: failures make the next try wait, longer each time, and then it goes")
  void throttled() {
    for (int n = 0; n < 4; n++) {
      tries("wrong", "");
      clock.pass(Duration.ofSeconds(5));
    }
    tries("wrong", "");
    assertThat(tries(PASSWORD, now())).as("too soon, though right").isFalse();
    clock.pass(Duration.ofSeconds(60));
    assertThat(tries(PASSWORD, now())).isTrue();
  }

  @Test
  @DisplayName("security S-3: an outsider's tries do not keep a member of staff out of where they work")
  void noLockOut() {
    assertThat(tries(PASSWORD, now())).isTrue();
    for (int n = 0; n < 50; n++) {
      signIn.byPassword(officer.email(), "guess " + n, "", new SignIn.From("outsider " + n, "Chrome"));
      if (n % 10 == 0) clock.pass(Duration.ofSeconds(5));
    }
    clock.pass(Duration.ofSeconds(31));
    assertThat(tries(PASSWORD, now())).isTrue();
  }

  @Test
  @DisplayName("security S-3: unknown account, wrong password, wrong code and too soon get one answer, in like time")
  void equal() {
    var unknown = timed(() -> signIn.byPassword("nobody@force.example", PASSWORD, "123456", here));
    var wrong = timed(() -> signIn.byPassword(officer.email(), "wrong", "123456", here));
    assertThat(unknown.result()).isEqualTo(wrong.result()).isEqualTo(new SignIn.Result.No());
    assertThat((double) unknown.nanos() / wrong.nanos()).isBetween(0.3, 3.0);
  }

  @Test
  @DisplayName("security A-11: a disabled account does not sign in")
  void disabled() {
    var version = As.system(() -> staffing.find(officer.id())).orThrow().version();
    As.system(() -> staffing.disable(officer.id(), java.util.Optional.empty(), version)).orThrow();
    assertThat(tries(PASSWORD, now())).isFalse();
  }

  @ParameterizedTest(name = "security S-2: \"{0}\" is not a password to choose")
  @ValueSource(strings = {"short", "password1234", "tutelatutela", "northmerepolice", "qwertyuiop12", "aaaaaaaaaaaaaaaa", "wilftesterby"})
  void guessable(String password) {
    String code = As.system(() -> factors.enrolmentCode(officer.id())).orThrow();
    secret = base32(factors.enrolling(code).orElseThrow().secret());
    assertThat(factors.enrol(code, password, now())).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("security S-1: the secret of the app stands encrypted, the password as an Argon2id hash")
  void stored() {
    var row = all.sql("select totp_secret, password_hash from access.staff where id = :id").param("id", officer.id().value())
        .query((each, n) -> new Object[] {each.getBytes(1), each.getString(2)}).single();
    assertThat(new String((byte[]) row[0], java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat((String) row[1]).startsWith("$argon2id$");
  }

  private record Timed(SignIn.Result result, long nanos) {}

  private static Timed timed(java.util.function.Supplier<SignIn.Result> work) {
    long begun = System.nanoTime();
    var result = work.get();
    return new Timed(result, System.nanoTime() - begun);
  }

  static byte[] base32(String written) {
    var bits = new StringBuilder();
    for (char c : written.toCharArray()) {
      bits.append(String.format("%5s", Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c))).replace(' ', '0'));
    }
    byte[] bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
    return bytes;
  }
}
