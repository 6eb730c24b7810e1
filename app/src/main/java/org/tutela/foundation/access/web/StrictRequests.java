package org.tutela.foundation.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Three methods and three kinds of body are all that the service speaks (S-8); anything else ends here. */
class StrictRequests extends OncePerRequestFilter {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final List<MediaType> BODIES =
      List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_JSON);
  /** Fields that decide who acts or on what version: two of one of these is an attack or a fault. */
  private static final List<String> SINGLE = List.of(FormTokens.FIELD, OnceFilter.FIELD, "version");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
      response.sendError(405);
    } else if (request.getMethod().equals("POST") && request.getContentLengthLong() != 0 && !knownBody(request)) {
      response.sendError(415);
    } else if (SINGLE.stream().anyMatch(field -> sentTwice(request, field))) {
      response.sendError(400);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean sentTwice(HttpServletRequest request, String field) {
    var values = request.getParameterValues(field);
    return values != null && values.length > 1;
  }

  private static boolean knownBody(HttpServletRequest request) {
    if (request.getContentType() == null) return request.getContentLengthLong() <= 0;
    try {
      var type = MediaType.parseMediaType(request.getContentType());
      boolean charset = type.getCharset() == null || type.getCharset().name().equals("UTF-8");
      return charset && BODIES.stream().anyMatch(known -> known.isCompatibleWith(type) && !type.isWildcardType());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
