package org.tutela.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Drafts;
import org.tutela.foundation.access.Purposes;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Detour;

/** By the page of purpose, by a fresh proof, or by what is said to whom whose clearance has ended, and back; what was typed on the way is kept. */
@Component
class AccessDetour implements Detour {
  private static final String TOOK = AccessDetour.class.getName();
  private final Drafts drafts;

  AccessDetour(Drafts drafts) {
    this.drafts = drafts;
  }

  /** Whether the request was turned aside, and so did nothing. */
  static boolean took(HttpServletRequest request) {
    return request.getAttribute(TOOK) != null;
  }

  @Override
  public Optional<String> from(Outcome.Forbidden<?> why, HttpServletRequest request) {
    var page = Purposes.wanted(why).map(person -> "/purpose?person=" + person + "&next=")
        .or(() -> Purposes.stepUpWanted(why) ? Optional.of("/step-up?next=") : Optional.empty())
        .or(() -> Purposes.clearanceEnded(why) ? Optional.of("/clearance?next=") : Optional.empty());
    page.ifPresent(_ -> request.setAttribute(TOOK, true));
    return page.map(start -> start + URLEncoder.encode(back(request), StandardCharsets.UTF_8));
  }

  private String back(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (request.getMethod().equals("POST")) return "/drafts/" + drafts.keep(Acting.actor().id(), path, request.getParameterMap());
    return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
  }
}
