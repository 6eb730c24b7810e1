package org.tutela;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tutela.browser.BrowserTest;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;

/** The whole service on a port, for Chromium, as the demonstration has it; all such tests share one. */
@TutelaTest
@BrowserTest
@SpringBootTest(classes = TutelaApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {"tutela.plain-http=true", "tutela.demo=true", "server.address=127.0.0.1"})
public abstract class Served {
  private static final int PORT = free();

  @Autowired protected Staffing staffing;
  @Autowired protected Sessions sessions;

  @DynamicPropertySource
  static void port(DynamicPropertyRegistry registry) {
    registry.add("server.port", () -> PORT);
    registry.add("tutela.public-url", () -> address(""));
  }

  public static String address(String path) {
    return "http://localhost:" + PORT + path;
  }

  protected Hired hire(Role role) {
    return Hired.as(role, staffing, sessions);
  }

  protected static void signIn(BrowserContext browser, Hired who) {
    browser.addCookies(List.of(new Cookie("tutela", who.token().text()).setUrl(address(""))));
  }

  private static int free() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
