package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;

/** Whoever follows what a page shows comes to no refusal: what somebody may not do is not offered to them. */
@Tag("slow")
@TutelaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OffersTest {
  /** How many pages of one kind are looked at, since cases at other stages offer other things. */
  private static final int OF_A_KIND = 8;

  private static final Pattern DAY = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}(?=/|$)");

  private record Offer(String method, String address) {}

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

  static List<Role> readers() {
    return Staff.ROLES;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readers")
  @DisplayName("every link and every form that a page shows is open to who sees it")
  void no_dead_ends(Role reader) throws Exception {
    var expectations = Expectations.all();
    var refused = new TreeSet<String>();
    var looked = new HashMap<Route, Integer>();
    var known = new HashMap<String, String>(Map.of("/", "the first page"));
    if (Permission.OPEN_APPLICATION.heldBy(Set.of(reader))) world.stages.get("application").forEach(id -> known.put("/applications/" + id, "an application"));
    var waiting = new ArrayDeque<String>(known.keySet());
    while (!waiting.isEmpty()) {
      String page = waiting.remove();
      for (Offer offer : offers(reader, page, known.get(page))) {
        var route = expectations.keySet().stream().filter(each -> each.method().equals(offer.method()) && each.leadsTo(offer.address()))
            .max(Comparator.comparing(each -> each.path().replace("{}", "").length()));
        if (route.isEmpty()) continue; // the assets
        if (!expectations.get(route.get()).allows(reader)) refused.add(kind(page) + ", found on " + kind(known.get(page)) + ", offers " + route.get());
        else if (offer.method().equals("GET") && !toCome(offer.address()) && looked.merge(route.get(), 1, Integer::sum) <= OF_A_KIND && known.putIfAbsent(offer.address(), page) == null) waiting.add(offer.address());
      }
    }
    assertThat(known.keySet()).as("pages that were looked at").hasSizeGreaterThan(3);
    assertThat(refused).isEmpty();
  }

  /** Some tests play days from now, and lists name what they left; a day's trail cannot be opened before the day. */
  private boolean toCome(String address) {
    return DAY.matcher(address).results().anyMatch(day -> LocalDate.parse(day.group()).isAfter(clock.today()));
  }

  private List<Offer> offers(Role reader, String page, String from) throws Exception {
    var answer = desk.get(reader, page);
    if (answer.getRedirectedUrl() != null) return List.of(new Offer("GET", plain(answer.getRedirectedUrl())));
    if (answer.getContentType() == null || !answer.getContentType().startsWith("text/html")) return List.of();
    assertThat(answer.getStatus()).as(kind(page) + " from " + from).isEqualTo(200);
    var offers = new ArrayList<Offer>();
    var shown = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    shown.select("a[href^=/]").forEach(link -> offers.add(new Offer("GET", plain(link.attr("href")))));
    shown.select("form[method=post]").forEach(form -> offers.add(new Offer("POST", plain(form.attr("action")))));
    return offers;
  }

  private static String plain(String address) {
    return Optional.of(address).map(text -> text.replaceFirst("#.*", "")).orElseThrow();
  }

  private static String kind(String page) {
    return Desk.masked(page).replaceFirst("\\?.*", "");
  }
}
