package org.tutela.foundation.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Drafts;
import org.tutela.foundation.access.Once;
import org.tutela.foundation.access.Token;
import org.tutela.foundation.kernel.web.PageWriter;
import org.tutela.foundation.kernel.web.Refusals;

/** A form sent twice acts once: the second sending gets the first one's way on (B70). */
class OnceFilter extends OncePerRequestFilter {
  static final String FIELD = "once";
  private final Once once;
  private final Drafts drafts;
  private final PageWriter pages;
  private final Refusals refusals;

  OnceFilter(Once once, Drafts drafts, PageWriter pages, Refusals refusals) {
    this.once = once;
    this.drafts = drafts;
    this.pages = pages;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var actor = actor(request);
    var token = actor.flatMap(_ -> Optional.ofNullable(request.getParameter(FIELD))).flatMap(Token::read);
    if (token.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    switch (once.claim(token.get(), actor.get(), request.getRequestURI())) {
      case Once.Claim.Again(String location) -> Doors.go(location, response);
      case Once.Claim.Unsure _ -> pages.write(refusals.conflict("this form", request), 409, request, response);
      case Once.Claim.First first -> act(first, actor.get(), request, response, chain);
    }
  }

  private void act(Once.Claim.First first, Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean done = false;
    try {
      chain.doFilter(request, response);
      String location = response.getHeader(HttpHeaders.LOCATION);
      if (response.getStatus() == 303 && location != null && !AccessDetour.took(request)) {
        once.answered(first, location);
        drafts.sent(actor, request.getRequestURI());
        done = true;
      }
    } finally {
      if (!done) once.released(first);
    }
  }

  private static Optional<Actor> actor(HttpServletRequest request) {
    return request.getMethod().equals("POST") && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? Optional.of(signedIn.actor()) : Optional.empty();
  }
}
