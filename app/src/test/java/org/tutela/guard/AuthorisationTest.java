package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.foundation.access.Role;
import org.tutela.guard.Expectations.Expectation;

/** Security G-9: every role at every endpoint, with a thing of its own, of others, shut off, and of nobody. */
@Tag("slow")
@TutelaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationTest {
  /** Ends something of which this world has none: a passkey, a list whose end somebody asked for. */
  private static final Set<String> NONE_THERE = Set.of("POST /passkeys/remove", "POST /limits/{}/lift");

  @Autowired ApplicationContext context;
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  private final Map<Route, Expectation> expectations = Expectations.all();
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

  @Test
  @DisplayName("security G-9: every endpoint of the service has a line in the table, and the table has no other")
  void none_is_forgotten() {
    assertThat(new TreeSet<>(expectations.keySet())).isEqualTo(new TreeSet<>(Route.all(context)));
  }

  @Test
  @DisplayName("security G-9, A-1, A-12: each role is let in where the permission says so, and nowhere else")
  void by_role() throws Exception {
    var wrong = new ArrayList<String>();
    var before = world.rows();
    for (var expected : guarded()) {
      for (Role role : Staff.ROLES) {
        if (!expected.allows(role)) expect(expected, role, wrong, 403);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(world.changed(before)).as("tables that changed by who may not").isEmpty();
    for (var expected : guarded()) {
      for (Role role : Staff.ROLES) {
        if (expected.allows(role)) expect(expected, role, wrong, expected.route().method().equals("GET") ? new Integer[] {200, 204, 303} : new Integer[] {200, 303, 409, 422});
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void expect(Expectation expected, Role role, List<String> wrong, Integer... statuses) throws Exception {
    var seen = own(expected, role);
    if (expected.allows(role) && (isCeremony(expected) && seen.status() == 403 || NONE_THERE.contains(expected.route().toString()) && seen.status() == 404)) return;
    boolean made = Route.variables(expected.path()).stream().allMatch(thing -> world.knows(thing, Situation.OWN));
    if (!made && List.of(403, 404, 422).contains(seen.status())) return;
    if (!List.of(statuses).contains(seen.status())) wrong.add(role + " " + expected.route() + ": " + seen.brief());
  }

  @Test
  @DisplayName("security G-9, A-4, TM-11, B56: a thing of another area, limited, shut off or of nobody is answered alike")
  void by_situation() throws Exception {
    var wrong = new ArrayList<String>();
    var before = world.rows();
    for (var expected : guarded()) {
      var variables = Route.variables(expected.path());
      if (variables.isEmpty()) continue;
      for (Role role : Staff.ROLES) {
        alike(expected, role, false, wrong);
        if (variables.size() > 1 && !variables.contains("kind") && !variables.contains("day") && expected.allows(role)) alike(expected, role, true, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(world.changed(before)).as("tables that changed by asking for what is not one's own").isEmpty();
  }

  /** @param borrowed the first thing of the address is the asker's own, and only what follows is not */
  private void alike(Expectation expected, Role role, boolean borrowed, List<String> wrong) throws Exception {
    var nobodys = Desk.seen(to(expected, role, Situation.UNKNOWN, borrowed));
    // Who may read but not act learns at the reading already that there is nothing.
    var refusals = !expected.allows(role) ? List.of(403, 404) : borrowed && expected.route().method().equals("POST") ? List.of(404, 409) : List.of(404);
    if (nobodys.isFault() || !refusals.contains(nobodys.status())) wrong.add(role + " " + expected.route() + " of nobody: " + nobodys.brief());
    for (Situation situation : List.of(Situation.OTHER_AREA, Situation.LIMITED, Situation.EXCLUDED)) {
      var shut = Route.variables(expected.path()).stream().skip(borrowed ? 1 : 0);
      if (!shut.allMatch(thing -> world.knows(thing, situation))) continue;
      var seen = Desk.seen(to(expected, role, situation, borrowed));
      if (!seen.equals(nobodys)) wrong.add(role + " " + expected.route() + (borrowed ? " borrowed " : " ") + situation + ": " + seen.brief() + ", not " + nobodys.brief());
    }
  }

  @Test
  @DisplayName("security A-4: no page lists, counts or names what its reader may not see")
  void absent() throws Exception {
    var wrong = new ArrayList<String>();
    for (var expected : expectations.values()) {
      // The log is its readers' own subject: they see that something was done, of their own area.
      if (!expected.route().method().equals("GET") || expected.path().startsWith("/audit") || expected.path().startsWith("/limits") || expected.path().equals("/drafts/{draft}")) continue;
      for (Role role : Staff.ROLES) {
        if (!expected.allows(role)) continue;
        String address = Pages.addresses(world, expected, role).getFirst();
        String page = desk.get(role, address).getContentAsString();
        Stream.of(Situation.OTHER_AREA, Situation.LIMITED, Situation.EXCLUDED).forEach(situation -> {
          world.hidden(situation).stream().filter(page::contains).forEach(id -> wrong.add(role + " " + address + " shows " + situation + " " + id));
        });
        Stream.of("Hollinshade", "Veilmarsh", world.excluded).filter(page::contains).forEach(name -> wrong.add(role + " " + address + " names " + name));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Takes JSON, and nothing of it before a ceremony was begun. */
  private static boolean isCeremony(Expectation expected) {
    return expected.route().method().equals("POST") && (expected.path().equals("/passkeys") || expected.path().endsWith("/passkey"));
  }

  private List<Expectation> guarded() {
    return expectations.values().stream().filter(expected -> !expected.anybody() && !expected.path().equals("/error") && !expected.path().equals("/sign-out")).toList();
  }

  private Desk.Seen own(Expectation expected, Role role) throws Exception {
    var found = forms.get(expected.route());
    String address = found != null ? found.form().action() : Route.fill(expected.path(), thing -> world.id(thing, Situation.OWN, role));
    if (World.OF_ONE.containsAll(Route.variables(expected.path()))) address = Route.fill(expected.path(), thing -> world.id(thing, Situation.OWN, role));
    return Desk.seen(send(expected, role, address, found == null ? expected.sends() : found.form().filled(expected.sends())));
  }

  private MockHttpServletResponse to(Expectation expected, Role role, Situation situation, boolean borrowed) throws Exception {
    var variables = Route.variables(expected.path());
    var ids = new LinkedHashMap<String, String>();
    for (String thing : variables) {
      boolean own = borrowed && thing.equals(variables.getFirst());
      ids.put(thing, world.id(thing, own ? Situation.OWN : situation, role));
    }
    var found = forms.get(expected.route());
    var fields = new LinkedHashMap<String, List<String>>();
    // A field may be named after the thing that it is about.
    (found == null ? expected.sends() : found.form().filled(expected.sends())).forEach((name, values) -> fields.put(
        name.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ids.get(variables.getLast())), values));
    return send(expected, role, Route.fill(expected.path(), ids::get), fields);
  }

  private MockHttpServletResponse send(Expectation expected, Role role, String address, Map<String, List<String>> fields) throws Exception {
    if (isCeremony(expected)) return desk.json(role, address, "{}");
    return desk.forge(role, expected.route().method(), address, fields);
  }

  @Test
  @DisplayName("security A-1: who is not signed in gets no further than the door")
  void strangers() throws Exception {
    for (var expected : expectations.values()) {
      if (expected.anybody()) continue;
      String address = Route.fill(expected.path(), thing -> world.id(thing, Situation.OWN, Role.OFFICER));
      var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address);
      var answer = web.perform(request.secure(true)).andReturn().getResponse();
      assertThat(answer.getStatus()).as(expected.route().toString()).isEqualTo(303);
      assertThat(answer.getHeader("Location")).startsWith("/sign-in");
      assertThat(answer.getContentAsString()).isEmpty();
    }
  }
}
