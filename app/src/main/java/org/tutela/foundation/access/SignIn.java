package org.tutela.foundation.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tutela.foundation.audit.Audit;
import org.tutela.foundation.audit.AuditEntry;
import org.tutela.foundation.audit.Operation;
import org.tutela.foundation.kernel.UserId;

/** The doors by which a member of staff comes in. Nobody acts yet, so nothing here passes the gate; all of it is logged. */
@Service
public class SignIn {
  /** Where a try comes from: the network source, and the browser's kind as its owner will see it in the list of sessions. */
  public record From(String source, String device) {}

  public sealed interface Result {
    record In(Token token, UserId staff) implements Result {}

    /** One answer for an unknown account, a wrong password, a wrong code, and a try too soon after others (S-3). */
    record No() implements Result {}

    /** Too many are signing in at this moment. */
    record Busy() implements Result {}
  }

  private final FactorStore factors;
  private final StaffStore staff;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Vault vault;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;
  private final boolean demo;

  SignIn(FactorStore factors, StaffStore staff, Passwords passwords, Throttle throttle, Vault vault, Sessions sessions, Audit audit,
         Clock clock, AccessSettings settings) {
    this.factors = factors;
    this.staff = staff;
    this.passwords = passwords;
    this.throttle = throttle;
    this.vault = vault;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
    this.demo = settings.demo();
  }

  public Result byPassword(String email, String password, String code, From from) {
    boolean wait = throttle.mustWait(email, from.source());
    // No account has such an address, and the database would not even be asked.
    var row = email.indexOf('\0') >= 0 ? Optional.<FactorStore.Row>empty() : factors.byEmail(email.strip().toLowerCase(Locale.ROOT));
    var same = passwords.matches(password, row.flatMap(FactorStore.Row::passwordHash));
    if (same.isEmpty()) return new Result.Busy();
    boolean accepted = !wait && same.get() && row.get().enabled() && codeAccepted(row.get(), code);
    if (!wait) throttle.record(email, from.source(), accepted);
    if (!accepted) return refused(row.map(FactorStore.Row::staff), Factor.PASSWORD_AND_CODE, wait ? "WAIT" : "WRONG");
    return in(row.get().staff(), Factor.PASSWORD_AND_CODE, from);
  }

  /** The same proof again, within a session (S-5). */
  public boolean provedAgain(Actor actor, String password, String code, From from) {
    var email = staff.find(actor.id()).map(Member::email).orElse("");
    boolean wait = throttle.mustWait(email, from.source());
    var row = factors.of(actor.id());
    boolean same = passwords.matches(password, row.flatMap(FactorStore.Row::passwordHash)).orElse(false);
    boolean accepted = !wait && same && codeAccepted(row.get(), code);
    if (!wait) throttle.record(email, from.source(), accepted);
    log(Optional.of(actor.id()), Optional.of(actor), "STEP_UP", accepted, Factor.PASSWORD_AND_CODE, accepted ? "RIGHT" : "WRONG");
    return accepted;
  }

  /** In the demonstration a second click stands for the proof. */
  public boolean provedAsPersona(Actor actor) {
    boolean accepted = demo && staff.personas().stream().anyMatch(member -> member.id().equals(actor.id()));
    log(Optional.of(actor.id()), Optional.of(actor), "STEP_UP", accepted, Factor.PERSONA, accepted ? "RIGHT" : "WRONG");
    return accepted;
  }

  private boolean codeAccepted(FactorStore.Row row, String code) {
    if (!row.totpConfirmed() || row.sealedTotp().isEmpty()) return false;
    var secret = vault.open(row.sealedTotp().get(), Factors.place(row.staff()));
    if (secret.isEmpty()) return false;
    var step = Totp.accepted(secret.get(), code, clock.instant(), row.lastStep());
    return step.isPresent() && factors.use(row.staff(), step.getAsLong());
  }

  public List<Member> personas() {
    return demo ? staff.personas() : List.of();
  }

  /** The demonstration's one click; there is no such door outside it. */
  public Result byPersona(UserId persona, From from) {
    boolean open = demo && staff.personas().stream().anyMatch(member -> member.id().equals(persona));
    return open ? in(persona, Factor.PERSONA, from) : refused(Optional.empty(), Factor.PERSONA, "NO_PERSONA");
  }

  /** After a passkey ceremony that proved possession and verified the user. */
  Result byPasskey(UserId proved, From from) {
    return enabled(proved) ? in(proved, Factor.PASSKEY, from) : refused(Optional.of(proved), Factor.PASSKEY, "DISABLED");
  }

  /**
   * After the organisation's own sign-in.
   *
   * @param subject its lasting name for the person; bound at the first sign-in, by a verified address, and trusted from then on
   */
  @Transactional
  public Result byOidc(String subject, Optional<String> verifiedEmail, From from) {
    var known = factors.byOidcSubject(subject);
    if (known.isEmpty()) {
      known = verifiedEmail.map(email -> email.toLowerCase(Locale.ROOT)).flatMap(staff::byEmail).filter(Member::enabled).map(Member::id);
      known.ifPresent(id -> factors.oidcSubject(id, subject));
      known = known.filter(id -> factors.byOidcSubject(subject).equals(Optional.of(id)));
    }
    return known.map(id -> in(id, Factor.OIDC, from)).orElseGet(() -> refused(Optional.empty(), Factor.OIDC, "NOBODY"));
  }

  public void out(Actor actor) {
    sessions.signOut(actor);
    log(Optional.of(actor.id()), Optional.of(actor), "SIGN_OUT", true, Factor.PASSKEY, "OUT");
  }

  private boolean enabled(UserId id) {
    return staff.find(id).filter(Member::enabled).isPresent();
  }

  private Result in(UserId id, Factor factor, From from) {
    Token token = sessions.open(id, factor, from.device());
    log(Optional.of(id), Optional.empty(), "SIGN_IN", true, factor, "IN");
    return new Result.In(token, id);
  }

  private Result refused(Optional<UserId> id, Factor factor, String why) {
    log(id, Optional.empty(), "SIGN_IN", false, factor, why);
    return new Result.No();
  }

  void log(Optional<UserId> id, Optional<Actor> actor, String action, boolean allowed, Factor factor, String why) {
    audit.record(new AuditEntry(clock.instant(), Operation.SIGN_IN, action, id, actor.flatMap(Actor::session),
        id.flatMap(staff::find).map(Member::area), "SIGN_IN", "staff", id.map(UserId::value), Optional.empty(), 1, allowed,
        Map.of("factor", factor.name(), "result", why)));
  }
}
