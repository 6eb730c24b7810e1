package org.tutela.foundation.kernel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tutela.foundation.kernel.Ids;
import org.tutela.ui.refusal.NoPermission;
import org.tutela.ui.refusal.NotFound;
import org.tutela.ui.refusal.TooLarge;
import org.tutela.ui.refusal.Unavailable;

/** The last stop for what no page answered: one neutral page, a number to quote, and nothing of the fault itself (S-9). */
@Controller
class FaultController implements ErrorController {
  private static final Logger log = LoggerFactory.getLogger(FaultController.class);
  private final PageWriter pages;
  private final Ids ids;

  FaultController(PageWriter pages, Ids ids) {
    this.pages = pages;
    this.ids = ids;
  }

  @RequestMapping("${server.error.path:/error}")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // Whoever types the address of this page has found no fault.
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    switch (status) {
      case 404 -> pages.write(new NotFound(), 404, request, response);
      case 403, 401 -> pages.write(new NoPermission(), 403, request, response);
      case 413 -> pages.write(new TooLarge(), 413, request, response);
      case 400, 405, 406, 414, 415, 431 -> pages.write(new NotFound(), status, request, response);
      default -> {
        String number = ids.next().toString().substring(24);
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error("fault {}: {}", number, fault instanceof Throwable thrown ? described(thrown) : "status " + status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        pages.write(new Unavailable(number), 500, request, response);
      }
    }
  }

  /** Kinds and places only: a database's message may quote what somebody typed (S-10). */
  private static String described(Throwable fault) {
    var lines = new StringBuilder();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      lines.append("\n  ").append(cause.getClass().getName());
      Arrays.stream(cause.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.tutela")).limit(6)
          .forEach(frame -> lines.append("\n    at ").append(frame));
    }
    return lines.toString();
  }
}
