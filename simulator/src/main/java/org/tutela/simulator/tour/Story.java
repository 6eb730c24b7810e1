package org.tutela.simulator.tour;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The stage of the story: its services, its people, and what one chapter leaves to the next. */
final class Story {
  static final String HERE = "Northmere Police";
  static final String ELSEWHERE = "Carrowdale Police";
  static final String CALL_TAKER = "Call taker";
  static final String OFFICER = "Public protection officer";
  static final String DECISION_MAKER = "Decision-maker";
  static final String INFORMATION_OFFICER = "Information officer";
  static final String AUDITOR = "Auditor";

  private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(Duration.ofSeconds(5)).build();
  private final URI staff;
  private final URI portal;
  private final Path data;
  private final Telling telling;
  private final Staff members;
  private final Map<Staff.Member, Visitor> signedIn = new HashMap<>();
  private final Map<String, Visitor> visitors = new HashMap<>();
  private final Map<String, String> facts = new HashMap<>();

  Story(URI staff, URI portal, Path data, Telling telling) {
    this.staff = staff;
    this.portal = portal;
    this.data = data;
    this.telling = telling;
    this.members = Staff.on(new Browser(client, staff).open("/sign-in"));
  }

  Path data() {
    return data;
  }

  /** A member of the public, at a device of their own. */
  Visitor visitor(String who) {
    return visitors.computeIfAbsent(who, _ -> new Visitor(who, new Browser(client, portal), telling));
  }

  Visitor staff(String force, String role) {
    return staff(force, role, 0);
  }

  /** Signed in when first met. */
  Visitor staff(String force, String role, int number) {
    return signedIn.computeIfAbsent(members.one(force, role, number), member -> {
      String who = member.name() + ", " + member.role().toLowerCase(Locale.ROOT) + (force.equals(HERE) ? "" : " of another force");
      var visitor = new Visitor(who, new Browser(client, staff), telling);
      visitor.does("signs in", browser -> {
        var page = browser.open("/sign-in").form(member.name()).send().saying();
        if (!page.text(".tutela-header__user").contains(member.name())) throw new DidNotHold("Is not signed in" + page.at());
        return "";
      });
      return visitor;
    });
  }

  void learn(String fact, String value) {
    facts.put(fact, value);
  }

  /** What an earlier chapter learned. */
  String known(String fact) {
    String value = facts.get(fact);
    if (value == null) throw new DidNotHold("An earlier chapter did not come to “" + fact + "”");
    return value;
  }
}
