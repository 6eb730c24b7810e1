package org.tutela.foundation.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tutela.foundation.access.Drafts;
import org.tutela.foundation.kernel.UserId;

/** A form sent after its session ended: what was typed is kept for its owner, who signs in and goes on (B61). */
class DraftFilter extends OncePerRequestFilter {
  private final SessionContext sessions;
  private final FormTokens tokens;
  private final Drafts drafts;
  private final CsrfTokenRequestHandler sent = new XorCsrfTokenRequestAttributeHandler();

  DraftFilter(SessionContext sessions, FormTokens tokens, Drafts drafts) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.drafts = drafts;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var owner = owner(request);
    if (owner.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var draft = drafts.keep(owner.get(), request.getRequestURI(), request.getParameterMap());
    Doors.go("/session-ended?next=/drafts/" + draft, response);
  }

  /** Only the session's own forms are kept: the token must be one that the ended session gave. */
  private Optional<UserId> owner(HttpServletRequest request) {
    boolean form = request.getMethod().equals("POST") && !request.getRequestURI().startsWith("/sign-");
    if (!form) return Optional.empty();
    return sessions.endedFor(request).filter(_ -> {
      var token = tokens.loadToken(request);
      return token != null && token.getToken().equals(sent.resolveCsrfTokenValue(request, token));
    });
  }
}
