package org.tutela.foundation.kernel.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What an action did, carried over its redirect in a cookie that lives a minute and is shown once. It names nobody. */
final class Flash {
  private static final String NAME = "tutela-done";

  private Flash() {}

  static void leave(String text, HttpServletResponse response) {
    set(Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)), 60, response);
  }

  static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
    if (request.getCookies() == null) return Optional.empty();
    for (Cookie cookie : request.getCookies()) {
      if (!cookie.getName().equals(NAME) || cookie.getValue().isEmpty()) continue;
      set("", 0, response);
      try {
        return Optional.of(new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static void set(String value, int seconds, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value).httpOnly(true).sameSite("Strict")
        .path("/").maxAge(seconds).build().toString());
  }
}
