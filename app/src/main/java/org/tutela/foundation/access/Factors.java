package org.tutela.foundation.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.References;
import org.tutela.foundation.kernel.UserId;

/** How members of staff set up the ways in which they prove who they are. */
@Service
public class Factors {
  public static final String NO_CODE = "This code is not right, has been used, or is more than 24 hours old";
  static final Duration CODE_HOLDS = Duration.ofHours(24);

  /** @param secret what to type into the authenticator app */
  public record Enrolling(UserId staff, String name, String email, String secret) {}

  private final Gate gate;
  private final FactorStore store;
  private final StaffStore staff;
  private final Passwords passwords;
  private final Vault vault;
  private final Clock clock;

  Factors(Gate gate, FactorStore store, StaffStore staff, Passwords passwords, Vault vault, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.staff = staff;
    this.passwords = passwords;
    this.vault = vault;
    this.clock = clock;
  }

  static String place(UserId staff) {
    return "access.staff totp_secret " + staff.value();
  }

  /** A code that an administrator reads out to a colleague; it sets up their first factors, once. */
  public Outcome<String> enrolmentCode(UserId id) {
    return gate.pass(Permission.KEEP_STAFF, visit -> {
      var member = staff.find(id).orElse(null);
      if (member == null) return Outcome.notFound();
      visit.concerning(Target.of("staff", id.value(), member.area()));
      visit.notBy("A-8 four eyes", id);
      String code = References.ofRequest();
      store.enrolment(Token.digest(code), id, clock.instant().plus(CODE_HOLDS));
      staff.history(id, visit.actor().id(), "ENROLMENT_CODE", "", clock.instant());
      return Outcome.done(code);
    });
  }

  /** What the code's owner sees before choosing a password: whose it is, and a fresh secret for their app. */
  @Transactional
  public Optional<Enrolling> enrolling(String code) {
    return owner(code).flatMap(staff::find).map(member -> {
      byte[] secret = secretOf(member.id()).orElseGet(() -> newSecret(member.id()));
      return new Enrolling(member.id(), member.name(), member.email(), Totp.written(secret));
    });
  }

  /** Sets the password and confirms the app, both or neither, and uses the code up. */
  @Transactional
  public Outcome<UserId> enrol(String code, String password, String appCode) {
    var id = owner(code).orElse(null);
    if (id == null) return Outcome.refused("code", NO_CODE);
    var member = staff.find(id).orElseThrow();
    var words = Arrays.asList((member.name() + " " + member.email()).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    var weak = passwords.problem(password, words);
    if (weak.isPresent()) return Outcome.refused("password", weak.get());
    var secret = secretOf(id);
    var step = secret.isEmpty() ? java.util.OptionalLong.empty() : Totp.accepted(secret.get(), appCode, clock.instant(), 0);
    if (step.isEmpty()) return Outcome.refused("app-code", "This is not the code that the app shows now");
    if (!store.useEnrolment(hash(code), clock.instant())) return Outcome.conflict("this enrolment");
    store.password(id, passwords.hash(password), clock.instant());
    store.use(id, step.getAsLong());
    store.confirmTotp(id);
    staff.history(id, id, "ENROLLED", "", clock.instant());
    return Outcome.done(id);
  }

  private Optional<UserId> owner(String code) {
    return References.read(code).flatMap(read -> store.enrolling(Token.digest(read), clock.instant()));
  }

  private static byte[] hash(String code) {
    return Token.digest(References.read(code).orElse(""));
  }

  private Optional<byte[]> secretOf(UserId id) {
    return store.of(id).filter(row -> !row.totpConfirmed()).flatMap(FactorStore.Row::sealedTotp).flatMap(sealed -> vault.open(sealed, place(id)));
  }

  private byte[] newSecret(UserId id) {
    byte[] secret = Totp.secret();
    store.totp(id, vault.seal(secret, place(id)));
    return secret;
  }
}
