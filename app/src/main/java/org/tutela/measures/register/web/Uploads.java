package org.tutela.measures.register.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Files that are sent are held in memory until they are sealed, so only a few are taken at once, before anything is read of them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Uploads extends OncePerRequestFilter {
  static final int AT_ONCE = 4;
  private static final long MOST_HEARD_OUT = 50_000_000;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final long most;

  Uploads(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
    this.most = most.toBytes();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next) throws ServletException, IOException {
    // here it can still be said: further in, a form that is too large is one without its token
    long length = request.getContentLengthLong();
    if (length > most) {
      // a browser that is cut off while it sends shows a page of its own
      if (length <= MOST_HEARD_OUT) request.getInputStream().skipNBytes(length);
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    if (!room.tryAcquire()) {
      response.setHeader("Retry-After", "10");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      next.doFilter(request, response);
    } finally {
      room.release();
    }
  }
}
