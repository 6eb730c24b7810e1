package org.tutela.foundation.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tutela.foundation.access.Acting;

/** Everything below this filter acts as whoever is signed in, and for casework unless a purpose has been stated. */
class ActingFilter extends OncePerRequestFilter {
  static final String CASEWORK = "CASE_WORK";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      Acting.as(signedIn.actor(), CASEWORK, () -> {
        chain.doFilter(request, response);
        return null;
      });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
