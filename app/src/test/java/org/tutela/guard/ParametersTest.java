package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.tutela.foundation.access.Role;

/** What stands in an address may be anything: a page number, an order, a filter. */
@Tag("slow")
@TutelaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParametersTest {
  private static final List<String> ODD = List.of("-1", "0", "1", "2", "99999", "1000000000", "9223372036854775808", "1e9", "", "abc", "%00", "%27%3B+drop+table+x--",
      "%D9%A1", "1,2", "%3Cscript%3Ealert(1)%3C/script%3E");
  @Autowired ApplicationContext context;
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  private World world;
  private Desk desk;

  @BeforeAll
  void world() {
    clock.reset();
    world = new World(context);
    desk = new Desk(web, world.staff);
  }

  private List<String> pages(Role reader) {
    return Expectations.all().values().stream().filter(expected -> expected.route().method().equals("GET") && !expected.path().equals("/drafts/{draft}") && expected.allows(reader))
        .map(expected -> Pages.addresses(world, expected, reader).getFirst()).toList();
  }

  @Test
  @DisplayName("security B76, B38: every parameter of every page may be any number or word: the page answers, and as text")
  void anything() throws Exception {
    var wrong = new ArrayList<String>();
    for (Role reader : List.of(Role.SUPERVISOR, Role.AUDITOR)) {
      for (String page : pages(reader)) {
        for (String odd : ODD) {
          String query = String.join("&", List.of("page", "size", "year", "whose", "stage", "overdue", "kind", "view", "next", "after", "from", "to", "operation", "staff", "renewed"))
              .replaceAll("([a-z]+)", "$1=" + java.util.regex.Matcher.quoteReplacement(odd));
          String address = page + (page.contains("?") ? "&" : "?") + query;
          try {
            var answer = desk.get(reader, address);
            if (answer.getStatus() >= 500) wrong.add(page + " " + odd + ": " + answer.getStatus());
            if (answer.getContentAsString().contains("<script>alert")) wrong.add(page + " runs " + odd);
            if (!answer.getContentAsString().isEmpty() && answer.getHeader("Cache-Control") != null && !answer.getHeader("Cache-Control").contains("no-store")) wrong.add(page + " may be kept");
          } catch (Exception fault) {
            Throwable cause = fault.getCause() == null ? fault : fault.getCause();
            wrong.add(Desk.masked(page) + " " + odd + ": " + cause.getClass().getSimpleName() + " " + cause.getMessage());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("security B77: no page takes an order or a length from its address")
  void order() throws Exception {
    for (String page : pages(Role.SUPERVISOR)) {
      // the log holds also whoever looks now
      if (page.equals("/") || page.contains("?") || page.endsWith("/looked") || page.startsWith("/audit")) continue;
      var plain = seen(page);
      for (String query : List.of("sort=password_hash", "order=1;drop", "orderBy=id", "limit=10000", "size=10000")) {
        assertThat(seen(page + "?" + query)).as(page + "?" + query).isEqualTo(plain);
      }
    }
  }

  /** Under a chronology stand the last who looked. */
  private String seen(String address) throws Exception {
    return Desk.seen(desk.get(Role.SUPERVISOR, address)).toString().replaceAll("(?s)<h2[^>]* id=\"looked\">.*?</table>", "");
  }

  @Test
  @DisplayName("security B75: a search for anything is bounded, shows no more than fifty, and travels in no address")
  void search() throws Exception {
    for (String asked : List.of("%", "*", "\"", "a", "a".repeat(200), "select union drop", "_", "& | !", "'; --")) {
      var sent = desk.send(Role.OFFICER, "POST", "/people/search", Map.of("forenames", List.of(asked), "surname", List.of(asked)));
      assertThat(sent.getStatus()).as(asked).isIn(303, 422);
      if (sent.getStatus() == 303) {
        assertThat(sent.getHeader("Location")).matches("/people/searches/[0-9a-f-]{36}");
        var shown = desk.get(Role.OFFICER, sent.getHeader("Location"));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString().split("/candidates/", -1).length - 1).as("candidates for " + asked).isLessThanOrEqualTo(100);
      }
    }
    assertThat(desk.send(Role.OFFICER, "POST", "/people/search", Map.of("forenames", List.of("a".repeat(10_000)))).getStatus()).isEqualTo(422);
  }

  @Test
  @DisplayName("security B79, S-7: no signed-in page may be kept by the browser")
  void no_store() throws Exception {
    for (Role reader : Staff.ROLES) {
      for (String page : pages(reader)) {
        assertThat(desk.get(reader, page).getHeader("Cache-Control")).as(page).contains("no-store");
      }
    }
  }
}
