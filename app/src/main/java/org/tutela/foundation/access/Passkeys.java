package org.tutela.foundation.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import tools.jackson.core.type.TypeReference;

/** Sign-in without a password (S-1): Spring Security's ceremonies, with what they must remember kept in our own rows. */
@Service
public class Passkeys {
  private static final Duration CEREMONY = Duration.ofMinutes(5);
  private static final String SIGN_IN = "PASSKEY_SIGN_IN";
  private static final String REGISTER = "PASSKEY_REGISTER";
  private static final String STEP_UP = "PASSKEY_STEP_UP";

  private final Gate gate;
  private final PasskeyCeremony ceremony;
  private final PasskeyStore store;
  private final ChallengeStore challenges;
  private final StaffStore staff;
  private final SignIn signIn;
  private final Clock clock;

  Passkeys(Gate gate, PasskeyCeremony ceremony, PasskeyStore store, ChallengeStore challenges, StaffStore staff, SignIn signIn, Clock clock) {
    this.gate = gate;
    this.ceremony = ceremony;
    this.store = store;
    this.challenges = challenges;
    this.staff = staff;
    this.signIn = signIn;
    this.clock = clock;
  }

  /** What the browser's authenticator is asked, as JSON; the same for everybody, because nobody has said who they are. */
  public String toSignIn(Token browser) {
    var options = ceremony.party().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    challenges.keep(browser, SIGN_IN, options.getChallenge().toBase64UrlString(), clock.instant().plus(CEREMONY));
    return ceremony.json().writeValueAsString(options);
  }

  public SignIn.Result signIn(Token browser, String answer, SignIn.From from) {
    return proved(browser, SIGN_IN, answer).map(id -> signIn.byPasskey(id, from)).orElseGet(() -> {
      signIn.log(Optional.empty(), Optional.empty(), "SIGN_IN", false, Factor.PASSKEY, "WRONG");
      return new SignIn.Result.No();
    });
  }

  public String toStepUp(Token browser) {
    var options = ceremony.party().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(known(Acting.actor())));
    challenges.keep(browser, STEP_UP, options.getChallenge().toBase64UrlString(), clock.instant().plus(CEREMONY));
    return ceremony.json().writeValueAsString(options);
  }

  public boolean provedAgain(Token browser, String answer) {
    Actor actor = Acting.actor();
    boolean same = proved(browser, STEP_UP, answer).equals(Optional.of(actor.id()));
    signIn.log(Optional.of(actor.id()), Optional.of(actor), "STEP_UP", same, Factor.PASSKEY, same ? "RIGHT" : "WRONG");
    return same;
  }

  public Outcome<List<Passkey>> own() {
    return gate.pass(Permission.SEE_OWN_SESSIONS, visit -> Outcome.done(store.findByUserId(Handle.of(visit.actor().id())).stream()
        .map(Passkeys::listed).toList()));
  }

  public Outcome<String> toRegister(Token browser) {
    return gate.pass(Permission.CHANGE_OWN_FACTORS, visit -> {
      var options = ceremony.party().createPublicKeyCredentialCreationOptions(
          new ImmutablePublicKeyCredentialCreationOptionsRequest(known(visit.actor())));
      challenges.keep(browser, REGISTER, options.getChallenge().toBase64UrlString(), clock.instant().plus(CEREMONY));
      return Outcome.done(ceremony.json().writeValueAsString(options));
    });
  }

  public Outcome<Boolean> register(Token browser, String answer, String label) {
    return gate.pass(Permission.CHANGE_OWN_FACTORS, visit -> {
      var member = staff.find(visit.actor().id()).orElseThrow();
      var challenge = challenges.take(browser, REGISTER, clock.instant()).map(Bytes::fromBase64);
      if (challenge.isEmpty()) return Outcome.refused("", "That took too long. Try again");
      try {
        PublicKeyCredential<AuthenticatorAttestationResponse> made = ceremony.json().readValue(answer, new TypeReference<>() {});
        ceremony.party().registerCredential(new ImmutableRelyingPartyRegistrationRequest(
            ceremony.creation(member, challenge.get()), new RelyingPartyPublicKey(made, label)));
      } catch (RuntimeException notThatChallenge) {
        return Outcome.refused("", "That passkey could not be added");
      }
      staff.history(member.id(), member.id(), "PASSKEY_ADDED", "", clock.instant());
      return Outcome.done(true);
    });
  }

  public Outcome<Boolean> remove(String id) {
    return gate.pass(Permission.CHANGE_OWN_FACTORS, visit -> {
      var own = store.findByUserId(Handle.of(visit.actor().id())).stream().filter(each -> listed(each).id().equals(id)).findFirst();
      if (own.isEmpty()) return Outcome.notFound();
      store.delete(own.get().getCredentialId());
      staff.history(visit.actor().id(), visit.actor().id(), "PASSKEY_REMOVED", "", clock.instant());
      return Outcome.done(true);
    });
  }

  /** Whose authenticator answered, if it answered this browser's challenge; any fault in the answer is a no. */
  private Optional<UserId> proved(Token browser, String kind, String answer) {
    return challenges.take(browser, kind, clock.instant()).map(Bytes::fromBase64).flatMap(challenge -> {
      try {
        PublicKeyCredential<AuthenticatorAssertionResponse> assertion = ceremony.json().readValue(answer, new TypeReference<>() {});
        var entity = ceremony.party().authenticate(new RelyingPartyAuthenticationRequest(ceremony.request(challenge), assertion));
        return Optional.ofNullable(entity).map(proven -> Handle.read(proven.getId()));
      } catch (RuntimeException notProved) {
        return Optional.empty();
      }
    });
  }

  private Authentication known(Actor actor) {
    String email = staff.find(actor.id()).orElseThrow().email();
    return UsernamePasswordAuthenticationToken.authenticated(email, "", List.of());
  }

  private static Passkey listed(CredentialRecord record) {
    return new Passkey(new Bytes(record.getCredentialId().getBytes()).toBase64UrlString(), record.getLabel(), record.getCreated(), record.getLastUsed());
  }
}
