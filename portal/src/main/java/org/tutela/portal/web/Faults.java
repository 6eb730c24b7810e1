package org.tutela.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tutela.ui.Language;

/** One neutral page for everything that goes wrong, with a number to quote; the log has the number and no text of anybody's. */
@Controller
@ControllerAdvice
class Faults implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Door door;
  private final JourneyCookies cookies;

  Faults(Door door, JourneyCookies cookies) {
    this.door = door;
    this.cookies = cookies;
  }

  @ExceptionHandler(Exception.class)
  void thrown(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status = fault instanceof ErrorResponse known ? known.getStatusCode().value() : 500;
    answer(request, response, status, fault);
  }

  @RequestMapping("/error")
  void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    answer(request, response, status, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
  }

  void answer(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
    answer(request, response, status, null);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, int status, Throwable fault) throws IOException {
    String number = HexFormat.of().toHexDigits(RANDOM.nextInt());
    if (status >= 500) log(number, fault);
    else LOG.info("refused {} number={}", status, number);
    var language = language(request);
    var page = status >= 500 ? MessagePage.problem(language, number) : switch (status) {
      case 404 -> MessagePage.notFound(language);
      case 429 -> MessagePage.busy(language);
      default -> MessagePage.refused(language, number);
    };
    byte[] body = door.draw(page, language, "", "/");
    if (status == 429) response.setHeader("Retry-After", "300");
    if (status == 405) response.setHeader("Allow", "GET, POST");
    response.setStatus(status);
    response.setContentType("text/html;charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Where it happened, without the messages: they may quote what somebody typed. */
  private static void log(String number, Throwable fault) {
    var places = new StringBuilder();
    for (Throwable each = fault; each != null; each = each.getCause()) {
      places.append("\n  ").append(each.getClass().getName());
      var frames = each.getStackTrace();
      for (int i = 0; i < Math.min(8, frames.length); i++) places.append("\n    at ").append(frames[i]);
    }
    LOG.error("fault number={}{}", number, places);
  }

  private Language language(HttpServletRequest request) {
    return cookies.read(request) instanceof JourneyCookies.Brought.Found(var journey) ? journey.language() : Language.EN;
  }
}
