package org.tutela.foundation.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.AccessSettings;
import org.tutela.foundation.access.Token;

/**
 * The two cookies. One stands for a session. The other, the lobby, stands for a browser in which nobody is signed in
 * yet: it authenticates nothing, and is Lax so that it survives the way back from an organisation's sign-in.
 */
@Component
class SessionCookie {
  private final boolean secure;
  private final String session;
  private final String lobby;

  SessionCookie(AccessSettings settings) {
    secure = !settings.insecureCookies();
    session = secure ? "__Host-tutela" : "tutela";
    lobby = secure ? "__Host-tutela-lobby" : "tutela-lobby";
  }

  Optional<Token> session(HttpServletRequest request) {
    return read(request, session);
  }

  Optional<Token> lobby(HttpServletRequest request) {
    return read(request, lobby);
  }

  void give(Token token, HttpServletResponse response) {
    set(response, session, token.text(), Duration.ofSeconds(-1), "Strict");
  }

  void giveLobby(Token token, HttpServletResponse response) {
    set(response, lobby, token.text(), Duration.ofSeconds(-1), "Lax");
  }

  void forget(HttpServletResponse response) {
    set(response, session, "", Duration.ZERO, "Strict");
  }

  /** Empty too when the browser sends two of one name: one of them was planted (B61). */
  private static Optional<Token> read(HttpServletRequest request, String name) {
    if (request.getCookies() == null) return Optional.empty();
    var sent = Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).toList();
    return sent.size() == 1 ? Token.read(sent.getFirst()) : Optional.empty();
  }

  private void set(HttpServletResponse response, String name, String value, Duration age, String sameSite) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).httpOnly(true).secure(secure)
        .sameSite(sameSite).path("/").maxAge(age).build().toString());
  }
}
