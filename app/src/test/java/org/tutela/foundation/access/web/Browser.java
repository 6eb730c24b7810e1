package org.tutela.foundation.access.web;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tutela.foundation.access.Hired;

/** Keeps cookies and the last page's form tokens, as a browser does. */
final class Browser {
  private final MockMvc web;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String csrf = "";
  private String once = "";

  Browser(MockMvc web) {
    this.web = web;
  }

  Browser(MockMvc web, Hired who) {
    this(web);
    cookies.put(who.cookie().getName(), who.cookie().getValue());
  }

  Map<String, String> cookies() {
    return cookies;
  }

  String csrf() {
    return csrf;
  }

  String once() {
    return once;
  }

  MockHttpServletResponse get(String path) throws Exception {
    return remember(send(MockMvcRequestBuilders.get(path)));
  }

  /** Sends the form of the page last read. */
  MockHttpServletResponse post(String path, String... fields) throws Exception {
    return remember(send(form(path, csrf, once, fields)));
  }

  MockHttpServletRequestBuilder form(String path, String csrfToken, String onceToken, String... fields) {
    var request = MockMvcRequestBuilders.post(path).contentType("application/x-www-form-urlencoded")
        .param("_csrf", csrfToken).param("once", onceToken);
    for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return request;
  }

  MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    if (!cookies.isEmpty()) request.cookie(cookies.entrySet().stream().map(each -> new Cookie(each.getKey(), each.getValue())).toArray(Cookie[]::new));
    return web.perform(request.secure(true)).andReturn().getResponse();
  }

  private MockHttpServletResponse remember(MockHttpServletResponse response) throws Exception {
    for (Cookie cookie : response.getCookies()) {
      if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
      else cookies.put(cookie.getName(), cookie.getValue());
    }
    csrf = find("name=\"_csrf\" value=\"([^\"]+)\"", response.getContentAsString(), csrf);
    once = find("name=\"once\" value=\"([^\"]+)\"", response.getContentAsString(), once);
    return response;
  }

  private static String find(String pattern, String text, String otherwise) {
    var found = Pattern.compile(pattern).matcher(text);
    return found.find() ? found.group(1) : otherwise;
  }
}
