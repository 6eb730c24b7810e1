package org.tutela.foundation.access;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tutela.As;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** A member of staff who really stands in the database, and can sign in. */
public record Hired(UserId id, String email, Token token, Sessions sessions) {
  public static final LocalDate VETTED = LocalDate.of(2027, 6, 1);

  public static Hired as(Role role, Staffing staffing, Sessions sessions) {
    return in("NORTHMERE", role, staffing, sessions);
  }

  public static Hired in(String area, Role role, Staffing staffing, Sessions sessions) {
    return in(area, Set.of(role), VETTED, staffing, sessions);
  }

  public static Hired in(String area, Set<Role> roles, LocalDate vetted, Staffing staffing, Sessions sessions) {
    String email = "staff." + UUID.randomUUID() + "@force.example";
    var id = As.system(() -> staffing.employ(new Employ(email, "Wilf Testerby", new AreaCode(area), "public protection", vetted, roles, false))).orThrow();
    return new Hired(id, email, sessions.open(id, Factor.PASSKEY, "Firefox on Linux"), sessions);
  }

  public Cookie cookie() {
    return new Cookie("__Host-tutela", token.text());
  }

  public Actor actor() {
    return ((Found.Live) sessions.find(token)).actor();
  }

  public Hired again() {
    return new Hired(id, email, sessions.open(id, Factor.PASSKEY, "Chrome on Windows"), sessions);
  }

  public <T> T does(Callable<T> work) {
    return new As(actor(), "CASE_WORK").does(work);
  }
}
