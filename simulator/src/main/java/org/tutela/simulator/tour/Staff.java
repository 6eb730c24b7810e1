package org.tutela.simulator.tour;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Who may sign in with a click, as the sign-in page of the demonstration has them. */
record Staff(List<Member> members) {

  record Member(String force, String name, String role) {}

  static Staff on(Page signIn) {
    var members = new ArrayList<Member>();
    String force = "";
    for (Element each : signIn.saying("Sign in").document().select("main h2, main form button")) {
      if (each.normalName().equals("h2")) force = each.text();
      var nameAndRoles = List.of(each.text().split(", "));
      if (!each.normalName().equals("button")) continue;
      for (String role : nameAndRoles.subList(1, nameAndRoles.size())) members.add(new Member(force, nameAndRoles.getFirst(), role));
    }
    return new Staff(members);
  }

  /** @param number from 0, where a force has several of one role */
  Member one(String force, String role, int number) {
    var holders = members.stream().filter(each -> each.force().equals(force) && each.role().equals(role)).toList();
    if (holders.size() <= number) throw new DidNotHold("The sign-in page offers too few of the role " + role + " in " + force);
    return holders.get(number);
  }
}
