package org.tutela.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody with a browser: keeps cookies, finds the form's token on the page, follows where they are sent. */
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]*)\"");

  final Map<String, String> cookies = new LinkedHashMap<>();
  private final MockMvc mvc;
  MockHttpServletResponse last;
  String page = "";
  String token = "";

  Visitor(MockMvc mvc) {
    this.mvc = mvc;
  }

  Visitor get(String path) {
    return send(HttpMethod.GET, path, null);
  }

  /** Name and value in turn; the token goes with it. */
  Visitor post(String path, String... pairs) {
    var body = new StringBuilder("form=" + encoded(token));
    for (int i = 0; i < pairs.length; i += 2) body.append('&').append(encoded(pairs[i])).append('=').append(encoded(pairs[i + 1]));
    return send(HttpMethod.POST, path, body.toString());
  }

  /** Opens a page, fills it in, and ends on the page that it leads to. */
  Visitor fill(String path, String... pairs) {
    get(path);
    assertThat(last.getStatus()).as(path).isEqualTo(200);
    post(path, pairs);
    assertThat(last.getStatus()).as("%s: %s", path, page).isEqualTo(303);
    return get(last.getHeader("Location"));
  }

  Visitor send(HttpMethod method, String path, String body) {
    try {
      var request = request(method, java.net.URI.create("http://localhost" + path));
      cookies.forEach((name, value) -> request.cookie(new Cookie(name, value)));
      if (body != null) request.contentType(MediaType.APPLICATION_FORM_URLENCODED).content(body.getBytes(StandardCharsets.UTF_8));
      last = mvc.perform(request).andReturn().getResponse();
      for (Cookie cookie : last.getCookies()) {
        if (cookie.getMaxAge() == 0 || cookie.getValue() == null || cookie.getValue().isEmpty()) cookies.remove(cookie.getName());
        else cookies.put(cookie.getName(), cookie.getValue());
      }
      page = last.getContentAsString(StandardCharsets.UTF_8);
      Matcher found = TOKEN.matcher(page);
      if (found.find()) token = found.group(1);
      return this;
    } catch (Exception e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  Visitor begin() {
    get("/").post("/start", "lang", "en");
    return get("/step/1");
  }

  /** Answers everything, up to the page before sending. */
  Visitor answerAll() {
    fill("/step/1", "given", "Anwen", "family", "Test-Parent");
    fill("/step/2", "birth-day", "27", "birth-month", "3", "birth-year", "1990");
    fill("/step/3", "address", "1 Lower Row\nNorthmere", "postcode", "zz993vz");
    fill("/step/4", "means", "PHONE", "phone", "01632 960001", "means", "EMAIL", "email", "anwen@example.org");
    fill("/step/5", "when", "after ten");
    fill("/step/6", "message", "NO");
    fill("/step/7", "home", "YES", "care", "he answers my telephone");
    fill("/step/8", "tongue", "WELSH");
    fill("/step/9", "area", "NORTHMERE");
    get("/step/10");
    fill("/step/10/1", "given", "Nia", "birth-age", "7", "lives", "with me", "relation", "PARENT");
    fill("/step/10");
    fill("/step/11", "parents", "APPLICANT_IS_PARENT");
    fill("/step/12", "subjectGiven", "Osric", "subjectFamily", "Fictional", "subjectOther", "Ozzy");
    fill("/step/13", "subjectBirth-age", "40", "subjectBirth-about", "yes");
    fill("/step/14", "subjectAddress", "Carrow Bridge");
    fill("/step/15", "subjectRelation", "PARTNER");
    fill("/step/16", "work", "coaches swimming", "online", "ozz");
    fill("/step/17", "livesWithChild", "YES", "unsupervised", "NOT_SURE", "onlineContact", "NO");
    fill("/step/18", "frequency", "DAILY", "how", "bath time");
    fill("/step/19", "worry", "He shuts the door.\nShe is quiet now.");
    fill("/step/20", "dangerNow", "NO", "dangerSoon", "NO");
    fill("/step/21", "heard", "SCHOOL");
    return fill("/step/22", "warnings", "TRUE_ACCOUNT", "warnings", "MAY_BE_SHARED", "warnings", "NO_ANSWER_NOW", "warnings", "KEEP_CONFIDENTIAL");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
