package org.tutela.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Token;

/** Form tokens that derive from the session's own secret: one of another session, or of a session before it, fails (B60). */
@Component
class FormTokens implements CsrfTokenRepository {
  static final String FIELD = "_csrf";
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String FRESH = FormTokens.class.getName();
  private final SessionContext sessions;
  private final SessionCookie cookies;

  FormTokens(SessionContext sessions, SessionCookie cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @Override
  public CsrfToken loadToken(HttpServletRequest request) {
    return browser(request).map(FormTokens::from).orElse(null);
  }

  /** For a browser that has neither cookie: it is given a lobby. */
  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    Token lobby = Token.fresh();
    request.setAttribute(FRESH, lobby);
    return from(lobby);
  }

  @Override
  public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null && request.getAttribute(FRESH) instanceof Token lobby) cookies.giveLobby(lobby, response);
  }

  private Optional<Token> browser(HttpServletRequest request) {
    return request.getAttribute(FRESH) instanceof Token lobby ? Optional.of(lobby) : sessions.browser(request);
  }

  private static CsrfToken from(Token browser) {
    return new DefaultCsrfToken(HEADER, FIELD, browser.derive("form"));
  }
}
