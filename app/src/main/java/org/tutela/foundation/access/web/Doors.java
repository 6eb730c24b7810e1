package org.tutela.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Found;
import org.tutela.foundation.kernel.web.PageWriter;
import org.tutela.ui.refusal.NoPermission;
import org.tutela.ui.refusal.SessionEnded;

/** Where a request goes that is not signed in, or whose form token is not its session's. */
@Component
class Doors implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final PageWriter pages;
  private final SessionContext sessions;

  Doors(PageWriter pages, SessionContext sessions) {
    this.pages = pages;
    this.sessions = sessions;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
    boolean reading = !request.getMethod().equals("POST");
    String door = sessions.found(request) instanceof Found.Ended ? "/session-ended" : "/sign-in";
    String path = request.getRequestURI();
    go(reading && !path.equals("/") ? door + "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : door, response);
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
    boolean live = sessions.found(request) instanceof Found.Live;
    pages.write(live ? new NoPermission() : new SessionEnded("/sign-in"), 403, request, response);
  }

  static void go(String path, HttpServletResponse response) {
    response.setStatus(303);
    response.setHeader(HttpHeaders.LOCATION, path);
  }

  /** A path of this service to go on to, whatever was asked; anything else leads home. */
  static String local(String next) {
    return next.matches("/(?![/\\\\])[A-Za-z0-9/_.-]*(\\?[A-Za-z0-9=&_.-]*)?") && !next.contains("..") ? next : "/";
  }
}
