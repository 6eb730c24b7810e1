package org.tutela.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.tutela.portal.PortalSettings;
import org.tutela.portal.journey.Journey;
import org.tutela.portal.journey.JourneySeal;

/** Carries the sealed journey in cookies that end with the browser's session, in pieces a browser will take. */
@Component
class JourneyCookies {
  private static final int PIECE = 3_800;
  private static final int MOST = 32;

  /** What a browser brought. */
  sealed interface Brought {
    record Found(Journey journey) implements Brought {}
    record Nothing() implements Brought {}
    /** Too old, or sealed before a restart. */
    record Lost() implements Brought {}
  }

  private final JourneySeal seal;
  private final boolean secure;
  private final String name;

  JourneyCookies(JourneySeal seal, PortalSettings settings) {
    this.seal = seal;
    this.secure = settings.secure();
    this.name = secure ? "__Host-a" : "a";
  }

  Brought read(HttpServletRequest request) {
    var sealed = new StringBuilder();
    for (int i = 0; i < MOST; i++) {
      var piece = piece(request, i);
      if (piece.isEmpty()) break;
      sealed.append(piece.get());
    }
    if (sealed.isEmpty()) return new Brought.Nothing();
    return seal.open(sealed.toString()).<Brought>map(Brought.Found::new).orElseGet(Brought.Lost::new);
  }

  /** False, and nothing is changed, when it is more than a browser carries. */
  boolean write(HttpServletRequest request, HttpServletResponse response, Journey journey) {
    String sealed = seal.seal(journey);
    int pieces = (sealed.length() + PIECE - 1) / PIECE;
    if (pieces > MOST) return false;
    for (int i = 0; i < pieces; i++) set(response, i, sealed.substring(i * PIECE, Math.min(sealed.length(), (i + 1) * PIECE)), null);
    forget(request, response, pieces);
    return true;
  }

  void forget(HttpServletRequest request, HttpServletResponse response) {
    forget(request, response, 0);
  }

  private void forget(HttpServletRequest request, HttpServletResponse response, int from) {
    for (int i = from; i < MOST; i++) {
      if (piece(request, i).isPresent()) set(response, i, "", Duration.ZERO);
    }
  }

  private void set(HttpServletResponse response, int piece, String value, Duration age) {
    var cookie = ResponseCookie.from(name + piece, value).path("/").httpOnly(true).secure(secure).sameSite("Lax");
    if (age != null) cookie.maxAge(age);
    response.addHeader("Set-Cookie", cookie.build().toString());
  }

  private Optional<String> piece(HttpServletRequest request, int index) {
    if (request.getCookies() == null) return Optional.empty();
    for (Cookie cookie : request.getCookies()) {
      if (cookie.getName().equals(name + index) && !cookie.getValue().isEmpty()) return Optional.of(cookie.getValue());
    }
    return Optional.empty();
  }
}
