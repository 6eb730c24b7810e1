package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;

/** Every form: sent twice it acts once; sent from a page that somebody else has overtaken it does nothing and loses nothing. */
@Tag("slow")
@TutelaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwiceTest {
  private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");
  /** A search changes nothing of the case, and a child's danger waits for no conflict. */
  private static final Set<String> OF_ANY_VERSION = Set.of("/applications/{}/person/search", "/applications/{}/immediate-risk");
  @Autowired ApplicationContext context;
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  private World world;
  private Desk desk;
  private Map<Route, Pages.Found> forms;

  @BeforeAll
  void world() throws Exception {
    clock.reset();
    world = new World(context);
    desk = new Desk(web, world.staff);
    forms = Pages.forms(world, desk);
  }

  private Map<String, List<String>> filled(Route route, Form form) {
    return form.filled(Expectations.all().get(route).sends());
  }

  @Test
  @DisplayName("security B71: an edit from a stale page is told so, changes nothing, shows all that was typed, and leads to the page as it is now")
  void stale() throws Exception {
    var wrong = new ArrayList<String>();
    var notTried = new ArrayList<String>();
    var before = world.rows();
    for (var route : forms.keySet()) {
      var found = forms.get(route);
      if (!found.form().fields().containsKey("version") || OF_ANY_VERSION.contains(route.path())) continue;
      var typed = filled(route, found.form());
      typed.put("version", List.of("98765"));
      var answer = desk.send(found.reader(), "POST", found.form().action(), typed);
      var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
      if (answer.getStatus() == 422) {
        notTried.add(route + " " + page.select(".govuk-error-summary__list li").eachText());
        continue;
      }
      if (answer.getStatus() != 409) wrong.add(route + ": " + answer.getStatus());
      found.form().fields().values().stream().filter(field -> field.kind() == Form.Kind.WORDS).flatMap(field -> typed.get(field.name()).stream())
          .filter(value -> !value.isBlank() && !page.text().contains(value)).forEach(value -> wrong.add(route + " lost " + value));
      var onward = desk.get(found.reader(), page.select("main a.govuk-button").attr("href"));
      if (onward.getStatus() != 200 && onward.getStatus() != 303) wrong.add(route + " leads to " + onward.getStatus() + " at " + page.select("main a.govuk-button").attr("href"));
    }
    assertThat(wrong).isEmpty();
    assertThat(world.changed(before)).isEmpty();
    assertThat(notTried).as("forms that were refused before their version was looked at").isEmpty();
  }

  @Test
  @DisplayName("security B70: each form that is sent twice acts once, and both are led the same way")
  void twice() throws Exception {
    var wrong = new ArrayList<String>();
    int acted = 0;
    for (var route : forms.keySet()) {
      if (route.path().equals("/sign-out")) continue;
      var found = forms.get(route);
      String page = desk.get(found.reader(), found.page()).getContentAsString(StandardCharsets.UTF_8);
      var now = Form.of(page).stream().filter(form -> form.action().equals(found.form().action())).findFirst();
      var once = ONCE.matcher(page);
      if (now.isEmpty() || !once.find()) continue;
      var typed = new LinkedHashMap<>(filled(route, now.get()));
      typed.put("once", List.of(once.group(1)));
      var first = desk.send(found.reader(), "POST", now.get().action(), typed);
      if (first.getStatus() != 303) continue;
      acted++;
      var between = world.rows();
      var second = desk.send(found.reader(), "POST", now.get().action(), typed);
      if (second.getStatus() != 303 || !first.getHeader("Location").equals(second.getHeader("Location"))) wrong.add(route + ": " + second.getStatus() + " to " + second.getHeader("Location"));
      if (!world.changed(between).isEmpty()) wrong.add(route + " acted twice on " + world.changed(between));
    }
    assertThat(wrong).isEmpty();
    assertThat(acted).as("forms that acted at all").isGreaterThan(30);
  }
}
