package org.tutela.guard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tutela.foundation.access.Role;

/** Walks over every page that anybody of the staff can open, and keeps the first form that leads to each endpoint. */
final class Pages {
  /** @param page where the form stands @param reader who was shown it */
  record Found(Form form, String page, Role reader) {}

  private static final List<Role> READERS = List.of(Role.OFFICER, Role.DECISION_MAKER, Role.SUPERVISOR, Role.INFORMATION_OFFICER, Role.ADMINISTRATOR,
      Role.AUDITOR, Role.CALL_TAKER, Role.MONITORING_OPERATOR, Role.RESPONSE_OFFICER, Role.INTELLIGENCE_OFFICER);

  private Pages() {}

  /** Worlds are made alike: where the forms of one stand, those of the next do. */
  private record Place(Expectations.Expectation page, int address, Role reader) {}

  private static final Map<Route, Place> PLACES = new TreeMap<>();

  static Map<Route, Found> forms(World world, Desk desk) throws Exception {
    var forms = new TreeMap<Route, Found>();
    for (var place : new LinkedHashSet<>(PLACES.values())) look(place, world, desk, forms);
    if (!PLACES.isEmpty() && forms.keySet().equals(PLACES.keySet())) return forms;
    forms.clear();
    for (var expected : Expectations.all().values()) {
      if (!expected.route().method().equals("GET") || expected.route().path().equals("/drafts/{}")) continue;
      for (Role reader : READERS) {
        if (!expected.allows(reader)) continue;
        int addresses = addresses(world, expected, reader).size();
        for (int address = 0; address < addresses; address++) look(new Place(expected, address, reader), world, desk, forms);
      }
    }
    return forms;
  }

  private static void look(Place place, World world, Desk desk, Map<Route, Found> forms) throws Exception {
    var expectations = Expectations.all();
    String address = addresses(world, place.page(), place.reader()).get(place.address());
    var page = desk.get(place.reader(), address);
    if (page.getStatus() != 200 || page.getContentType() == null || !page.getContentType().startsWith("text/html")) return;
    for (Form form : Form.of(page.getContentAsString(StandardCharsets.UTF_8))) {
      var leads = expectations.keySet().stream().filter(route -> route.method().equals("POST") && route.leadsTo(form.action())).findFirst();
      if (leads.isEmpty()) continue;
      var found = new Found(form, address, place.reader());
      var best = forms.merge(leads.get(), found, (one, other) -> better(expectations.get(leads.get()), one, other));
      if (best == found) PLACES.put(leads.get(), place);
    }
  }

  /** The form for whom it is meant asks for more than the button that others see. */
  private static Found better(Expectations.Expectation expected, Found one, Found other) {
    boolean may = expected.allows(one.reader());
    if (may != expected.allows(other.reader())) return may ? one : other;
    return other.form().fields().size() > one.form().fields().size() ? other : one;
  }

  static List<String> addresses(World world, Expectations.Expectation expected, Role reader) {
    var addresses = new ArrayList<String>();
    String query = expected.sends().isEmpty() ? "" : "?" + String.join("&", expected.sends().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().getFirst()).toList());
    addresses.add(Route.fill(expected.path(), thing -> world.id(thing, Situation.OWN, reader)) + query);
    var variables = Route.variables(expected.path());
    if (variables.size() == 1) world.stages.getOrDefault(variables.getFirst(), List.of()).forEach(id -> addresses.add(Route.fill(expected.path(), _ -> id)));
    return addresses;
  }
}
