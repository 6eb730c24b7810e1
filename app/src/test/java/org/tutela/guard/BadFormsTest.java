package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.foundation.access.Role;

/** Every form that a page shows, with the catalogue of bad input: a message beside the field, nothing lost, nothing half saved, no fault. */
@Tag("slow")
@TutelaTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFormsTest {
  private static final long HANG_MILLIS = 60_000;
  private static final String CANARY = "Zyxwcanary";
  private static final Evaluator EVIL = QueryParser.parse("script:not([src]), [onerror], [onload], [onfocus], img[src=x], form#evil, a[href^=javascript]");
  /** Chosen by the page and not by whoever fills it in. */
  private static final Set<String> OUR_OWN = Set.of("version", "submission", "after", "next", "person");

  /** Whoever is not signed in is told one thing, whatever was wrong (S-3). */
  private static final Set<String> ONE_ANSWER = Set.of("/sign-in", "/enrol", "/enrol/finish", "/step-up");

  @Autowired ApplicationContext context;
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  private World world;
  private Desk desk;
  private Map<Route, Pages.Found> forms;
  private LogCapture log;
  private final Set<String> wrong = new HashSet<>();
  private boolean tampering;

  @BeforeAll
  void world() throws Exception {
    clock.reset();
    world = new World(context);
    desk = new Desk(web, world.staff);
    forms = Pages.forms(world, desk);
    forms.keySet().removeIf(route -> route.path().equals("/sign-out"));
    log = new LogCapture();
  }

  @AfterAll
  void stop() {
    log.close();
  }

  @Test
  @Order(1)
  @DisplayName("security G-2, B11, B12, B38: one field at a time: what cannot be kept is refused beside the field, and everything typed stands there again")
  void one_field() throws Exception {
    var before = world.rows();
    for (var found : forms.values()) {
      for (Form.Field field : words(found.form())) {
        refused(found, field.name(), "a\0b" + CANARY);
        refused(found, field.name(), (CANARY + "<b>").repeat(1_000));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(world.changed(before)).as("tables in which something is half saved").isEmpty();
  }

  private void refused(Pages.Found found, String field, String input) throws Exception {
    var typed = found.form().filled(Map.of(field, List.of(input)));
    String what = found.form().action() + " " + field + "=" + (input.length() > 20 ? "long" : "NUL");
    var page = send(found, typed, what);
    if (page.isEmpty()) return;
    if (page.get().getStatus() != 422) {
      wrong.add(what + ": " + page.get().getStatus());
      return;
    }
    var shown = Jsoup.parse(page.get().getContentAsString(StandardCharsets.UTF_8));
    String target = field.replaceAll("-(day|month|year)$", "");
    if (ONE_ANSWER.contains(found.form().action())) return;
    var links = shown.select(".govuk-error-summary__list a").eachAttr("href").stream().map(href -> href.replaceFirst("^#", "")).toList();
    if (links.stream().noneMatch(link -> link.equals(field) || link.equals(target) || link.startsWith(target + "-"))) wrong.add(what + ": no message beside it, only at " + links);
    links.stream().filter(link -> shown.getElementById(link) == null).forEach(link -> wrong.add(what + ": the message leads to #" + link + ", which is not there"));
    kept(shown, found, typed, what);
  }

  /** A third of it through each form, another third through the next; all of it through all with {@code -Dtests.catalogue=whole}. */
  @Test
  @DisplayName("security G-2: the catalogue through every form: kept or refused, shown as text, and logged nowhere")
  void catalogue() throws Exception {
    boolean whole = System.getProperty("tests.catalogue", "").equals("whole");
    int next = 0;
    for (var route : forms.keySet()) {
      var found = forms.get(route);
      if (words(found.form()).isEmpty()) continue;
      next++;
      for (var input : Catalogue.INPUTS.entrySet()) {
        if (next++ % 3 != 0 && !whole) continue;
        var typed = new LinkedHashMap<String, List<String>>();
        words(found.form()).forEach(field -> typed.put(field.name(), List.of(input.getValue())));
        String what = found.form().action() + " " + input.getKey();
        var all = found.form().filled(typed);
        var page = send(found, all, what);
        if (page.isEmpty()) continue;
        String body = page.get().getContentAsString(StandardCharsets.UTF_8);
        var shown = Jsoup.parse(body);
        if (page.get().getStatus() == 422) kept(shown, found, all, what);
        runsNothing(shown, body, what);
        if (page.get().getStatus() == 303) onward(found, page.get(), what);
        if (page.get().getStatus() == 303 || page.get().getStatus() == 409) {
          var again = again(found);
          if (again.isEmpty()) break;
          found = again.get();
        }
      }
    }
    assertThat(wrong).isEmpty();
    for (var expected : Expectations.all().values()) {
      if (!expected.route().method().equals("GET") || expected.path().equals("/drafts/{draft}")) continue;
      Role reader = Staff.ROLES.stream().filter(expected::allows).findFirst().orElseThrow();
      for (String address : Pages.addresses(world, expected, reader)) {
        var page = desk.get(reader, address);
        if (page.getStatus() >= 500) wrong.add("afterwards " + address + ": " + page.getStatus());
        if (page.getContentType() != null && page.getContentType().startsWith("text/html")) {
          String body = page.getContentAsString(StandardCharsets.UTF_8);
          runsNothing(Jsoup.parse(body), body, "afterwards " + address);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("security B55, B57, B15: what the page itself chose, what is missing, twice or never asked for harms nothing")
  void tampered() throws Exception {
    tampering = true;
    for (var found : forms.values()) {
      var filled = found.form().filled(Map.of());
      String path = found.form().action();
      for (Form.Field field : found.form().fields().values()) {
        if (field.kind() == Form.Kind.WORDS) continue;
        for (String forged : List.of("", "NO_SUCH_OPTION", "-1", "99999999999", "00000000-0000-7000-8000-00000000beef", "<script>alert(1)</script>", "a\0b")) {
          send(found, found.form().filled(Map.of(field.name(), List.of(forged))), path + " forged " + field.name() + " " + forged);
        }
      }
      send(found, Map.of(), path + " with nothing");
      var twice = new LinkedHashMap<String, List<String>>();
      filled.forEach((name, values) -> twice.put(name, name.equals("version") || values.isEmpty() ? values : List.of(values.getFirst(), "other")));
      send(found, twice, path + " with everything twice");
      var more = new LinkedHashMap<>(found.form().filled(Map.of("version", List.of("999999"))));
      for (String extra : List.of("role", "roles", "approved", "id", "area", "owner.id", "state", "decidedBy", "user")) more.put(extra, List.of("SUPERVISOR"));
      send(found, more, path + " with more than was asked");
    }
    tampering = false;
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("security S-10, B20, B40: no log line, page title or address has anything that was typed, and no log line is forged")
  void logged() throws Exception {
    for (var found : forms.values()) {
      var typed = new LinkedHashMap<String, List<String>>();
      words(found.form()).forEach(field -> {
        if (found.form().filled(Map.of()).get(field.name()).getFirst().startsWith("Kept words")) typed.put(field.name(), List.of(CANARY + " of " + field.name() + "\r\n2026-01-01 INFO forged"));
      });
      var sent = send(found, found.form().filled(typed), found.form().action() + " with canaries");
      if (sent.isEmpty()) continue;
      String location = String.valueOf(sent.get().getHeader("Location"));
      if (location.contains(CANARY)) wrong.add(found.form().action() + " leads to " + location);
      String title = Jsoup.parse(sent.get().getContentAsString(StandardCharsets.UTF_8)).title();
      if (title.contains(CANARY)) wrong.add(found.form().action() + " is titled " + title);
    }
    assertThat(wrong).isEmpty();
    assertThat(log.lines()).noneMatch(line -> line.contains(CANARY) || line.contains("forged") || line.contains("Pellingworth") || line.contains("Quarrendon") || line.contains("Tarrowby"));
  }

  /** Sends, and notes a fault, a hang or an answer that no form should get. */
  private Optional<MockHttpServletResponse> send(Pages.Found found, Map<String, List<String>> typed, String what) {
    long begun = System.nanoTime();
    try {
      var answer = tampering ? desk.forge(found.reader(), "POST", found.form().action(), typed) : desk.send(found.reader(), "POST", found.form().action(), typed);
      long took = (System.nanoTime() - begun) / 1_000_000;
      if (took > HANG_MILLIS) wrong.add(what + ": took " + took + " ms");
      if (!Set.of(200, 303, 400, 403, 404, 409, 422).contains(answer.getStatus())) wrong.add(what + ": " + answer.getStatus());
      return Optional.of(answer);
    } catch (Exception | AssertionError fault) {
      Throwable cause = fault.getCause() == null ? fault : fault.getCause();
      wrong.add(what.replaceAll("[0-9a-f-]{36}", "ID") + ": " + cause.getClass().getSimpleName() + " " + String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + " at " + (cause.getStackTrace().length > 0 ? java.util.Arrays.stream(cause.getStackTrace()).filter(f -> f.getClassName().startsWith("org.tutela")).findFirst().orElse(null) : ""));
      return Optional.empty();
    }
  }

  private static void kept(Document shown, Pages.Found found, Map<String, List<String>> typed, String what, Set<String> wrong) {
    var named = shown.select("[name]").stream().collect(Collectors.groupingBy(control -> control.attr("name"), Collectors.toCollection(Elements::new)));
    for (Form.Field field : found.form().fields().values()) {
      if (OUR_OWN.contains(field.name()) || field.kind() == Form.Kind.HIDDEN || field.name().contains("password") || field.name().equals("code")) continue;
      var values = typed.getOrDefault(field.name(), List.of());
      var controls = named.getOrDefault(field.name(), new Elements());
      if (controls.isEmpty()) {
        wrong.add(what + ": " + field.name() + " is gone");
        continue;
      }
      Set<String> there = controls.stream().flatMap(control -> value(control).stream()).map(BadFormsTest::lines).collect(Collectors.toSet());
      for (String value : values) {
        // Who has left, or has been dealt with, is offered no more and cannot stay chosen.
        boolean listed = field.kind() == Form.Kind.WORDS || offered(controls).contains(value);
        if (listed && !there.contains(lines(value))) wrong.add(what + ": " + field.name() + " is not kept");
      }
    }
  }

  private void kept(Document shown, Pages.Found found, Map<String, List<String>> typed, String what) {
    kept(shown, found, typed, what.replaceAll("[0-9a-f-]{36}", "ID"), wrong);
  }

  private static List<String> offered(Elements controls) {
    return controls.stream().flatMap(control -> control.normalName().equals("select") ? control.select("option").eachAttr("value").stream() : Stream.of(control.attr("value"))).toList();
  }

  private static List<String> value(Element control) {
    return switch (control.normalName()) {
      case "select" -> control.select("option[selected]").eachAttr("value");
      case "textarea" -> List.of(control.wholeText());
      default -> control.attr("type").equals("radio") || control.attr("type").equals("checkbox") ? control.hasAttr("checked") ? List.of(control.attr("value")) : List.of() : List.of(control.attr("value"));
    };
  }

  /** As a browser has it: NUL cannot stand in a page, and a text area's lines end in one way. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").replace("\ufffd", "").replace("\ud800", "").replace("?", "").strip();
  }

  private void runsNothing(Document page, String body, String what) {
    var evil = page.select(EVIL);
    if (!evil.isEmpty()) wrong.add(what.replaceAll("[0-9a-f-]{36}", "ID") + ": " + evil.first());
    // the product of B39; a shorter one stands by chance in an id
    if (body.contains("10271327")) wrong.add(what + ": an expression was worked out");
    if (page.title().contains("alert(1)") || page.title().contains("Kept words")) wrong.add(what + ": title " + page.title());
  }

  private void onward(Pages.Found found, MockHttpServletResponse answer, String what) throws Exception {
    var page = desk.get(found.reader(), answer.getHeader("Location").replaceFirst("#.*", ""));
    if (page.getStatus() >= 400 && page.getStatus() != 403) wrong.add(what + ": then " + page.getStatus() + " at " + Desk.masked(answer.getHeader("Location")));
    String body = page.getContentAsString(StandardCharsets.UTF_8);
    runsNothing(Jsoup.parse(body), body, what + " then");
  }

  /** The form as its page has it now, if it still has it. */
  private Optional<Pages.Found> again(Pages.Found found) throws Exception {
    var page = desk.get(found.reader(), found.page());
    return Form.of(page.getContentAsString(StandardCharsets.UTF_8)).stream().filter(form -> form.action().equals(found.form().action()))
        .findFirst().map(form -> new Pages.Found(form, found.page(), found.reader()));
  }

  private static List<Form.Field> words(Form form) {
    return form.fields().values().stream().filter(field -> field.kind() == Form.Kind.WORDS).toList();
  }
}
