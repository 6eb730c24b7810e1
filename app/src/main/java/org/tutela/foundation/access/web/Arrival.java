package org.tutela.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Found;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.SignIn;
import org.tutela.foundation.kernel.web.Answer;

/** What happens in the browser when somebody comes in or goes out. */
@Component
class Arrival {
  private final SessionContext context;
  private final SessionCookie cookies;
  private final Sessions sessions;
  private final OrganisationSettings organisation;

  Arrival(SessionContext context, SessionCookie cookies, Sessions sessions, OrganisationSettings organisation) {
    this.context = context;
    this.cookies = cookies;
    this.sessions = sessions;
    this.organisation = organisation;
  }

  /** A session that the browser had is over: nothing of it can be fixed on the new one (B61). */
  Answer arrive(SignIn.Result.In in, String next, HttpServletRequest request, HttpServletResponse response) {
    if (context.found(request) instanceof Found.Live(var before, var _, var _)) sessions.signOut(before);
    cookies.give(in.token(), response);
    return Answer.go(Doors.local(next), "");
  }

  /** After a fresh proof the session goes on under a new token. */
  Answer proved(String next, HttpServletResponse response) {
    var fresh = Acting.actor().session().flatMap(sessions::stepUp);
    if (fresh.isEmpty()) return Answer.go("/session-ended", "");
    cookies.give(fresh.get(), response);
    return Answer.go(next, "");
  }

  void leave(HttpServletResponse response) {
    cookies.forget(response);
    response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  }

  /** The name of the organisation's own sign-in, when there is one. */
  Optional<String> organisation() {
    return organisation.isSet() ? Optional.of(organisation.name()) : Optional.empty();
  }

  static SignIn.From from(HttpServletRequest request) {
    return new SignIn.From(request.getRemoteAddr(), Device.of(request.getHeader("User-Agent")));
  }

  static String signInThen(String next) {
    String local = Doors.local(next);
    return local.equals("/") ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(local, StandardCharsets.UTF_8);
  }
}
