package org.tutela.foundation.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.refusal.Conflict;
import org.tutela.ui.refusal.NoPermission;
import org.tutela.ui.refusal.NotFound;

/** The designed refusals. Each says what to do next, and none says why: the rule is in the audit. */
@Component
public class Refusals {
  private final PageWriter pages;
  private final ObjectProvider<Detour> detours;

  Refusals(PageWriter pages, ObjectProvider<Detour> detours) {
    this.pages = pages;
    this.detours = detours;
  }

  public void answer(Outcome.Stopped<?> why, HttpServletRequest request, HttpServletResponse response) throws IOException {
    switch (why) {
      case Outcome.Conflict<?>(String what) -> pages.write(new Conflict(what, request.getRequestURI()), 409, request, response);
      case Outcome.Forbidden<?> forbidden -> {
        var detour = detours.stream().flatMap(each -> each.from(forbidden, request).stream()).findFirst();
        if (detour.isPresent()) {
          response.setStatus(303);
          response.setHeader(HttpHeaders.LOCATION, detour.get());
        } else {
          pages.write(new NoPermission(), 403, request, response);
        }
      }
      case Outcome.NotFound<?> _ -> pages.write(new NotFound(), 404, request, response);
    }
  }
}
