package org.tutela.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Found;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Token;
import org.tutela.foundation.kernel.UserId;

/** Reads the session of a request afresh from the database, once a request. It never saves one: signing in does. */
@Component
class SessionContext implements SecurityContextRepository {
  private static final String FOUND = SessionContext.class.getName();
  private final Sessions sessions;
  private final SessionCookie cookies;

  SessionContext(Sessions sessions, SessionCookie cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  Found found(HttpServletRequest request) {
    if (request.getAttribute(FOUND) instanceof Found known) return known;
    Found found = cookies.session(request).<Found>map(sessions::find).orElseGet(Found.Unknown::new);
    request.setAttribute(FOUND, found);
    return found;
  }

  /** The member of staff whose session has ended, if the request's cookie once stood for one. */
  Optional<UserId> endedFor(HttpServletRequest request) {
    return found(request) instanceof Found.Ended(UserId staff) ? Optional.of(staff) : Optional.empty();
  }

  /** The secret that the request's form tokens derive from: its session's, or its lobby's. */
  Optional<Token> browser(HttpServletRequest request) {
    return found(request) instanceof Found.Unknown ? cookies.lobby(request) : cookies.session(request);
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    Supplier<SecurityContext> context = () -> found(request) instanceof Found.Live(var actor, var factor, var glass)
        ? new SecurityContextImpl(new SignedIn(actor, factor, glass))
        : SecurityContextHolder.createEmptyContext();
    return new DeferredSecurityContext() {
      private SecurityContext loaded;

      @Override
      public SecurityContext get() {
        if (loaded == null) loaded = context.get();
        return loaded;
      }

      @Override
      public boolean isGenerated() {
        return get().getAuthentication() == null;
      }
    };
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return found(request) instanceof Found.Live;
  }
}
