package org.tutela.foundation.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.refusal.Conflict;
import org.tutela.ui.refusal.NoPermission;
import org.tutela.ui.refusal.NotFound;

/** The designed refusals. Each says what to do next, and none says why: the rule is in the audit. */
@Component
public class Refusals {
  private final PageWriter pages;

  Refusals(PageWriter pages) {
    this.pages = pages;
  }

  public void answer(Outcome.Stopped<?> why, HttpServletRequest request, HttpServletResponse response) throws IOException {
    switch (why) {
      case Outcome.Conflict<?>(String what) -> pages.write(new Conflict(what, request.getRequestURI()), 409, request, response);
      case Outcome.Forbidden<?> _ -> pages.write(new NoPermission(), 403, request, response);
      case Outcome.NotFound<?> _ -> pages.write(new NotFound(), 404, request, response);
    }
  }
}
