package org.tutela.foundation.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Factor;

/** A request with a live session. Spring Security learns that somebody is signed in; who may do what is the gate's. */
public final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;
  private final transient Actor actor;
  private final Factor factor;
  private final transient Optional<Instant> glassUntil;

  public SignedIn(Actor actor, Factor factor) {
    this(actor, factor, Optional.empty());
  }

  SignedIn(Actor actor, Factor factor, Optional<Instant> glassUntil) {
    super(List.of());
    this.glassUntil = glassUntil;
    this.actor = actor;
    this.factor = factor;
    setAuthenticated(true);
  }

  public Actor actor() {
    return actor;
  }

  public Factor factor() {
    return factor;
  }

  Optional<Instant> glassUntil() {
    return glassUntil;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return actor.id().value().toString();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
