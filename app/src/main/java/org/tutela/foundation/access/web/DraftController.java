package org.tutela.foundation.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Draft;
import org.tutela.foundation.access.Drafts;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.PageWriter;
import org.tutela.foundation.kernel.web.Refusals;

/** Shows a form again as it was typed: the form's own page answers, in a rehearsal in which nothing is changed. */
@Controller
class DraftController {
  private static final Logger log = LoggerFactory.getLogger(DraftController.class);
  private final Drafts drafts;
  private final Refusals refusals;
  private final PageWriter pages;

  DraftController(Drafts drafts, Refusals refusals, PageWriter pages) {
    this.drafts = drafts;
    this.pages = pages;
    this.refusals = refusals;
  }

  @GetMapping("/drafts/{id}")
  void show(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws Exception {
    switch (drafts.find(id)) {
      case Outcome.Done<Draft>(Draft draft) -> rehearse(draft, request, response);
      case Outcome.Stopped<Draft> stopped -> refusals.answer(stopped, request, response);
      case Outcome.Refused<Draft> _ -> throw new IllegalStateException("a draft is not refused");
    }
  }

  private void rehearse(Draft draft, HttpServletRequest request, HttpServletResponse response) throws Exception {
    try {
      Acting.rehearsing(() -> {
        request.getRequestDispatcher(draft.path()).forward(new AsSent(request, draft), response);
        return true;
      });
    } catch (ServletException | RuntimeException e) {
      // A button without fields has no page to show again.
      log.warn("draft of {} could not be shown: {}", draft.path().replaceAll("[0-9a-f-]{36}", "*"), e.getClass().getSimpleName());
      if (!response.isCommitted()) {
        response.reset();
        pages.write(new ResumePage(draft), 422, request, response);
      }
    }
  }

  private static final class AsSent extends HttpServletRequestWrapper {
    private final Map<String, String[]> typed = new LinkedHashMap<>();

    AsSent(HttpServletRequest request, Draft draft) {
      super(request);
      draft.typed().forEach((field, values) -> typed.put(field, values.toArray(String[]::new)));
    }

    @Override
    public String getMethod() {
      return "POST";
    }

    @Override
    public String getParameter(String name) {
      var values = typed.get(name);
      return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
      return typed.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(typed);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(typed.keySet());
    }
  }
}
