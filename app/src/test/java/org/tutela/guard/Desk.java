package org.tutela.guard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tutela.Answered;
import org.tutela.ErrorLinks;
import org.tutela.foundation.access.Role;

/** Sends requests as one of the staff. */
final class Desk {
  /** @param body without what differs between any two answers: ids and tokens */
  record Seen(int status, String location, String body) {
    boolean isFault() {
      return status >= 500 || status == 400;
    }

    List<String> problems() {
      return org.jsoup.Jsoup.parse(body).select(".govuk-error-summary__list li").eachText();
    }

    String brief() {
      return status + (location.isEmpty() ? "" : " to " + location) + (status == 422 ? " " + problems() : "");
    }
  }

  private final MockMvc web;
  private final Staff staff;

  Desk(MockMvc web, Staff staff) {
    this.web = web;
    this.staff = staff;
  }

  /** As from a page: whatever is answered, each message of its error summary leads to a field. */
  MockHttpServletResponse send(Role who, String method, String address, Map<String, List<String>> fields) throws Exception {
    return send(who, method, address, fields, false);
  }

  /** What nobody can send from a page: made up, or for a form that its page does not show to the sender. */
  MockHttpServletResponse forge(Role who, String method, String address, Map<String, List<String>> fields) throws Exception {
    // the page of limits answers for a form that it does not show without a link that leads nowhere
    return send(who, method, address, fields, !address.startsWith("/limits"));
  }

  private MockHttpServletResponse send(Role who, String method, String address, Map<String, List<String>> fields, boolean forged) throws Exception {
    var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), java.net.URI.create(address));
    fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
    if (method.equals("POST")) request.contentType("application/x-www-form-urlencoded");
    if (forged) request.requestAttr(ErrorLinks.FORGED, true);
    return Answered.whole(web.perform(request.secure(true).cookie(staff.hired(who).cookie()).with(staff.as(who).signedIn())));
  }

  MockHttpServletResponse get(Role who, String address) throws Exception {
    return send(who, "GET", address, Map.of());
  }

  MockHttpServletResponse json(Role who, String address, String body) throws Exception {
    return web.perform(MockMvcRequestBuilders.post(address).contentType("application/json").content(body).secure(true)
        .cookie(staff.hired(who).cookie()).with(staff.as(who).signedIn())).andReturn().getResponse();
  }

  static Seen seen(MockHttpServletResponse answer) throws Exception {
    String location = answer.getHeader("Location");
    return new Seen(answer.getStatus(), location == null ? "" : masked(location), masked(answer.getContentAsString(StandardCharsets.UTF_8)));
  }

  /** A day's page differs in its tokens, in the ids of its address, and in the numbers beside the tabs. */
  static String masked(String text) {
    return text.replaceAll("E?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replaceAll("(name=\"(?:_csrf|once|submission)\" value=\")[^\"]*", "$1TOKEN")
        .replaceAll(" <span class=\"tutela-count\">[^<]*</span>", "");
  }

}
