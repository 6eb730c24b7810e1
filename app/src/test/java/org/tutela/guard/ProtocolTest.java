package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.MutableClock;
import org.tutela.TutelaApplication;
import org.tutela.TutelaTest;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.KnownPeople;
import org.tutela.foundation.access.Role;

/** The catalogue's families F and H over a real connection, at every endpoint. */
@Tag("slow")
@TutelaTest
@SpringBootTest(classes = TutelaApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.tomcat.connection-timeout=2s")
@Import(KnownPeople.Beans.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTest {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  /** The server would not read on. */
  private static final int CLOSED = 0;
  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  private World world;
  private Wire wire;
  private Hired officer;

  @BeforeAll
  void world() {
    clock.reset();
    world = new World(context);
    wire = new Wire(port);
    officer = world.staff.hired(Role.OFFICER);
  }

  /** A request of MockMvc with a token leaves the filter with tokens of its own. */
  @BeforeEach
  void ownTokens() {
    var filters = context.getBean(SecurityFilterChain.class).getFilters();
    var csrf = filters.stream().filter(CsrfFilter.class::isInstance).findFirst().orElseThrow();
    ReflectionTestUtils.setField(csrf, "tokenRepository", context.getBean(CsrfTokenRepository.class));
  }

  private String own(String path) {
    return Route.fill(path, thing -> world.id(thing, Situation.OWN, Role.OFFICER));
  }

  @Test
  @DisplayName("security B51: senders who go on byte by byte, more than are answered at once, are let go, and whoever waited is answered")
  void who_sends_byte_by_byte() throws Exception {
    try (var senders = new ByteByByte(port, "/sign-in", 220)) {
      senders.sendOn();
      var waits = wire.waitFor("/sign-in");
      boolean left = true;
      // at ten bytes a second the whole would take half an hour
      for (int n = 0; n < 600 && left; n++) {
        left = senders.sendOn();
        Thread.sleep(100);
      }
      assertThat(left).isFalse();
      assertThat(waits.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("security B54: an endpoint answers to its own methods, and says 405 to every other without effect")
  void methods() throws Exception {
    var wrong = new ArrayList<String>();
    var before = world.rows();
    var paths = new TreeMap<String, List<String>>();
    Expectations.all().values().forEach(expected -> paths.merge(own(expected.path()), List.of(expected.route().method()),
        (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).toList()));
    paths.remove("/error");
    String csrf = csrf(wire.get(officer, "/sessions").body());
    for (var path : paths.entrySet()) {
      for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND")) {
        var answer = wire.send(officer, method, path.getKey(), "", "");
        if (answer.statusCode() != 405) wrong.add(method + " " + path.getKey() + ": " + answer.statusCode());
      }
      if (!path.getValue().contains("GET")) {
        int read = wire.get(officer, path.getKey()).statusCode();
        if (read != 405 && !alsoAPage(path.getKey())) wrong.add("GET " + path.getKey() + ": " + read);
      }
      if (!path.getValue().contains("POST")) {
        int sent = wire.post(officer, path.getKey(), Map.of("_csrf", List.of(csrf), "_method", List.of("DELETE"))).statusCode();
        if (sent != 405) wrong.add("POST " + path.getKey() + ": " + sent);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(world.changed(before)).isEmpty();
  }

  /** An address with parts in braces may be another endpoint's page. */
  private static boolean alsoAPage(String path) {
    return Expectations.all().keySet().stream().anyMatch(route -> route.method().equals("GET") && route.leadsTo(path));
  }

  @Test
  @DisplayName("security B60: no endpoint changes anything for a form without its token, or with another session's")
  void tokens() throws Exception {
    var wrong = new ArrayList<String>();
    var before = world.rows();
    String others = csrf(wire.get(world.staff.hired(Role.SUPERVISOR), "/sessions").body());
    for (var expected : Expectations.all().values()) {
      if (!expected.route().method().equals("POST")) continue;
      for (Map<String, List<String>> token : List.of(Map.<String, List<String>>of(), Map.of("_csrf", List.of("AAAA")), Map.of("_csrf", List.of(others)))) {
        var answer = wire.post(officer, own(expected.path()), token);
        if (answer.statusCode() != 403) wrong.add(expected.route() + " " + token.keySet() + ": " + answer.statusCode());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(world.changed(before)).isEmpty();
  }

  @ParameterizedTest(name = "security B58: a body that says it is {0} is not read")
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded; charset=UTF-7", "application/octet-stream", "image/png", "x", "*/*"})
  void kinds(String type) throws Exception {
    String csrf = csrf(wire.get(officer, "/sessions").body());
    for (String path : List.of(own("/applications/{application}/concern"), "/applications/new", "/people/search", "/glass")) {
      var answer = wire.send(officer, "POST", path, type, "_csrf=" + csrf + "&action=x");
      assertThat(answer.statusCode()).as(path).isIn(400, 403, 415);
    }
  }

  @Test
  @DisplayName("security B58: JSON where a form belongs, and a form where JSON belongs, are refused")
  void lies() throws Exception {
    String csrf = csrf(wire.get(officer, "/sessions").body());
    assertThat(wire.send(officer, "POST", own("/applications/{application}/concern"), "application/json", "{\"action\":\"x\"}", "X-CSRF-TOKEN", csrf).statusCode()).isIn(400, 409, 415, 422);
    assertThat(wire.send(officer, "POST", "/passkeys", "application/x-www-form-urlencoded", "_csrf=" + csrf).statusCode()).isIn(403, 415);
    for (String json : List.of("{", "[]", "null", "{\"a\":".repeat(10_000), "\"\\ud800\"", "{\"id\":1e309}")) {
      assertThat(wire.send(officer, "POST", "/passkeys", "application/json", json, "X-CSRF-TOKEN", csrf).statusCode()).as(json.substring(0, Math.min(9, json.length()))).isIn(400, 403, 413, 415, 422);
    }
  }

  @Test
  @DisplayName("security B11, B57, B61: what is too much is refused before it is read, with a page")
  void too_much() throws Exception {
    String csrf = csrf(wire.get(officer, "/sessions").body());
    String path = own("/applications/{application}/concern");
    for (int size : List.of(300_000, 1_000_000, 10_000_000)) {
      assertThat(refused(path, "_csrf=" + csrf + "&action=" + "x".repeat(size))).as(size + " bytes").isIn(CLOSED, 400, 413);
    }
    assertThat(refused(path, "_csrf=" + csrf + "&action=x" + "&a=1".repeat(20_000))).isIn(CLOSED, 400, 413);
    assertThat(wire.send(null, "GET", "/sessions", "", "", "Cookie", "__Host-tutela=" + "y".repeat(5_000)).statusCode()).isEqualTo(303);
    assertThat(wire.send(null, "GET", "/sessions", "", "", "Cookie", "a=" + "y".repeat(30_000)).statusCode()).isIn(400, 431);
    assertThat(wire.get(officer, "/applications?x=" + "y".repeat(30_000)).statusCode()).isIn(400, 414, 431);
  }

  @Test
  @DisplayName("security B51: a file larger than is read is answered with a page that says so")
  void too_large_a_file() throws Exception {
    var answer = wire.send(officer, "POST", own("/people/{person}/files"), "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n" + "x".repeat(14_000_000) + "\r\n--x--\r\n");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("What you sent is too large", "choose it again");
  }

  private int refused(String path, String body) throws Exception {
    try {
      return wire.send(officer, "POST", path, "application/x-www-form-urlencoded", body).statusCode();
    } catch (java.io.IOException e) {
      return CLOSED;
    }
  }

  @Test
  @DisplayName("security B13, B57: what is not UTF-8 is refused and never a fault")
  void encodings() throws Exception {
    String csrf = csrf(wire.get(officer, "/sessions").body());
    for (String broken : List.of("%C0%AF", "%ED%A0%80", "%FF", "%", "%zz", "%E2%28%A1")) {
      int status = wire.send(officer, "POST", own("/applications/{application}/concern"), "application/x-www-form-urlencoded", "_csrf=" + csrf + "&action=" + broken).statusCode();
      assertThat(status).as(broken).isIn(400, 409, 422);
    }
  }

  @ParameterizedTest(name = "security B59: {0} changes nothing in an answer")
  @ValueSource(strings = {"X-Forwarded-Host: evil.example", "X-Forwarded-For: 10.0.0.1", "Forwarded: host=evil.example;proto=http", "X-Original-URL: /audit", "X-Rewrite-URL: /audit",
      "X-Forwarded-Prefix: /evil", "X-Forwarded-Proto: http", "X-HTTP-Method-Override: DELETE", "Host: evil.example"})
  void forged(String header) throws Exception {
    for (String path : List.of("/sign-in", "/sessions", "/")) {
      String host = header.startsWith("Host:") ? header : "Host: localhost:" + port + "\r\n" + header;
      String answer = wire.raw("GET " + path + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).doesNotContain("evil").doesNotContain(" 500 ");
      assertThat(answer.lines().findFirst().orElseThrow()).matches("HTTP/1.1 (200|303|400|421).*");
    }
  }

  @ParameterizedTest(name = "security B53: {0}")
  @ValueSource(strings = {"Content-Length: 5\r\nTransfer-Encoding: chunked", "Content-Length: 5\r\nContent-Length: 6", "Transfer-Encoding: chunked, identity", "Content-Length: -1", "Content-Length: +5"})
  void smuggled(String framing) throws Exception {
    String answer = wire.raw("POST /sign-in HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: application/x-www-form-urlencoded\r\n" + framing + "\r\n\r\n0\r\n\r\nGET /audit HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(answer.lines().findFirst().orElse("HTTP/1.1 400 closed")).matches("HTTP/1.1 (400|403|411|501).*");
    assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer").hasSizeLessThanOrEqualTo(2);
  }

  @Test
  @DisplayName("security B78, B79: after sign-out a page leads to sign-in, says nothing, and is not kept")
  void after_sign_out() throws Exception {
    var visitor = world.staff.hired(Role.OFFICER).again();
    String page = wire.get(visitor, own("/applications/{application}")).body();
    assertThat(page).contains("</html>");
    assertThat(wire.post(visitor, "/sign-out", Map.of("_csrf", List.of(csrf(page)))).statusCode()).isEqualTo(303);
    for (var expected : Expectations.all().values()) {
      if (!expected.route().method().equals("GET") || expected.anybody()) continue;
      var answer = wire.get(visitor, own(expected.path()));
      assertThat(answer.statusCode()).as(expected.path()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).matches("/(sign-in|session-ended).*");
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
  }

  @Test
  @DisplayName("security B61: whichever form it was, what was typed when the session ended is kept, and shown to its owner, once signed in again")
  void expired() throws Exception {
    var forms = Pages.forms(world, new Desk(web, world.staff));
    ownTokens();
    var wrong = new ArrayList<String>();
    var sent = new LinkedHashMap<Pages.Found, Map<String, List<String>>>();
    Map<Role, Hired> sessions = new TreeMap<>();
    for (Role role : Staff.ROLES) sessions.put(role, world.staff.hired(role).again());
    for (var route : forms.keySet()) {
      var found = forms.get(route);
      boolean open = route.path().startsWith("/sign-") || route.path().startsWith("/enrol") || route.path().equals("/step-up");
      // Looking something up is no change, so it is simply done.
      boolean lookUp = Expectations.all().get(route).needs().stream().allMatch(permission -> permission.operation() == org.tutela.foundation.audit.Operation.CONSULTATION);
      if (open || lookUp || found.form().fields().values().stream().noneMatch(field -> field.kind() == Form.Kind.WORDS)) continue;
      var page = wire.get(sessions.get(found.reader()), found.page());
      if (page.statusCode() != 200) continue;
      var typed = new LinkedHashMap<>(found.form().filled(Expectations.all().get(route).sends()));
      typed.put("_csrf", List.of(csrf(page.body())));
      sent.put(found, typed);
    }
    var before = world.rows();
    clock.pass(java.time.Duration.ofMinutes(20));
    var drafts = new LinkedHashMap<Pages.Found, String>();
    for (var each : sent.entrySet()) {
      var ended = wire.post(sessions.get(each.getKey().reader()), each.getKey().form().action(), each.getValue());
      String location = ended.headers().firstValue("Location").orElse("");
      if (location.startsWith("/session-ended?next=/drafts/")) drafts.put(each.getKey(), location.substring(location.indexOf("/drafts/")));
      else wrong.add(each.getKey().form().action() + ": " + ended.statusCode() + " " + location);
    }
    for (Role role : Staff.ROLES) sessions.put(role, world.staff.hired(role).again());
    for (var draft : drafts.entrySet()) {
      var found = draft.getKey();
      var shown = wire.get(sessions.get(found.reader()), draft.getValue());
      var page = Jsoup.parse(shown.body());
      if (shown.statusCode() != 422) wrong.add(found.form().action() + " is resumed with " + shown.statusCode());
      for (Form.Field field : found.form().fields().values()) {
        if (field.kind() != Form.Kind.WORDS || field.name().contains("password") || field.name().contains("code")) continue;
        String typed = sent.get(found).get(field.name()).getFirst();
        boolean there = page.select("[name=\"" + field.name() + "\"]").stream().anyMatch(control -> (control.normalName().equals("textarea") ? control.wholeText() : control.val()).strip().equals(typed.strip()));
        if (!there) wrong.add(found.form().action() + " resumed without " + field.name());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(drafts).as("forms that were resumed").hasSizeGreaterThan(35);
    assertThat(world.changed(before)).as("tables that changed on the way").isEmpty();
  }

  private static String csrf(String page) {
    var found = CSRF.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
