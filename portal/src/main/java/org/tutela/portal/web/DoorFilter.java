package org.tutela.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tutela.portal.PortalSettings;

/** Turns away what no page of ours sends, before anything reads it: one neutral answer, and no effect. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorFilter extends OncePerRequestFilter {
  static final long LONGEST_BODY = 64 * 1024;
  /** The parameters that one form sends several times. */
  private static final Set<String> REPEATED = Set.of("means", "warnings");
  private static final int LONGEST_NAME = 60;

  private final PortalSettings settings;
  private final Limits limits;
  private final Faults faults;

  DoorFilter(PortalSettings settings, Limits limits, Faults faults) {
    this.settings = settings;
    this.limits = limits;
    this.faults = faults;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Headers.on(response, settings.secure());
    int refused = refused(request);
    var form = refused == 0 ? FormBody.of(request, LONGEST_BODY).filter(DoorFilter::eachOnce) : Optional.<FormBody>empty();
    if (form.isPresent()) chain.doFilter(form.get(), response);
    else faults.answer(request, response, refused == 0 ? 400 : refused);
  }

  /** The status to refuse it with, or 0. */
  private int refused(HttpServletRequest request) {
    boolean posted = request.getMethod().equals("POST");
    if (!settings.hosts().contains(request.getServerName().toLowerCase(Locale.ROOT))) return 421;
    if (!posted && !request.getMethod().equals("GET")) return 405;
    if (posted) {
      if (fromElsewhere(request)) return 403;
      if (!isForm(request.getContentType())) return 415;
      if (request.getHeader("Content-Encoding") != null) return 415;
      if (request.getContentLengthLong() < 0) return 411;
      if (request.getContentLengthLong() > LONGEST_BODY) return 413;
      if (!limits.mayAnswer(request)) return 429;
    }
    return 0;
  }

  /** A browser says where a form came from; what says nothing is judged by its token alone. */
  private boolean fromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) return true;
    String origin = request.getHeader("Origin");
    if (origin == null || origin.equals("null") && site != null) return false;
    try {
      String host = URI.create(origin).getHost();
      return host == null || !host.equalsIgnoreCase(request.getServerName());
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static boolean isForm(String contentType) {
    try {
      var type = MediaType.parseMediaType(contentType == null ? "" : contentType);
      return type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)
          && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static boolean eachOnce(FormBody form) {
    return form.getParameterMap().entrySet().stream()
        .allMatch(p -> p.getKey().length() <= LONGEST_NAME && (p.getValue().length == 1 || REPEATED.contains(p.getKey()) && p.getValue().length <= 12));
  }
}
