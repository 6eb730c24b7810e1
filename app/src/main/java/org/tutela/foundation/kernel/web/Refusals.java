package org.tutela.foundation.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
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
  private static final Set<String> NOT_TYPED = Set.of("_csrf", "once", "version", "submission", "password", "code");
  private final PageWriter pages;
  private final ReadablePages readable;
  private final ObjectProvider<Detour> detours;

  Refusals(PageWriter pages, ReadablePages readable, ObjectProvider<Detour> detours) {
    this.pages = pages;
    this.readable = readable;
    this.detours = detours;
  }

  public void answer(Outcome.Stopped<?> why, HttpServletRequest request, HttpServletResponse response) throws IOException {
    switch (why) {
      case Outcome.Conflict<?>(String what) -> pages.write(conflict(what, request), 409, request, response);
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

  /** Nothing is lost: what was typed stands on the page, to be copied. */
  public Conflict conflict(String what, HttpServletRequest request) {
    var typed = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((field, values) -> {
      var written = Arrays.stream(values).filter(value -> !value.isBlank()).toList();
      if (!written.isEmpty() && !NOT_TYPED.contains(field)) typed.put(field, written);
    });
    return new Conflict(what, readable.above(request.getRequestURI()), typed);
  }
}
