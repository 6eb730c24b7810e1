package org.tutela.simulator.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Colleagues who look where they have no business. */
final class Looking implements Chapter {
  /** Of security A-10: more people than this in an hour raise an alert, and the person of the second number ends the session. */
  private static final int ALERT = 30;
  private static final int STOP = 60;
  private static final int OUTSIDE = 5;

  @Override
  public String title() {
    return "Colleagues who look where they have no business";
  }

  @Override
  public void play(Story story) {
    var managed = managed(story);
    outsider(story, managed);
    browsing(story, managed);
    auditor(story);
  }

  private static List<String> managed(Story story) {
    return story.staff(Story.HERE, Story.OFFICER).sees("counts who is managed here", browser -> {
      var people = new ArrayList<String>();
      for (int page = 1, before = -1; before != people.size(); page++) {
        before = people.size();
        browser.open("/mappa?page=" + page).saying().document().select("tbody tr a[href^=/people/]").eachAttr("href").stream()
            .filter(path -> !people.contains(path)).forEach(people::add);
      }
      return people;
    }, people -> people.size() + " people");
  }

  private static void outsider(Story story, List<String> managed) {
    var outsider = story.staff(Story.ELSEWHERE, Story.OFFICER);
    String invented = "/applications/" + UUID.randomUUID();
    outsider.does("types the address of the mother’s application, and learns nothing of it", browser -> {
      Page theirs = browser.open(story.known("mother's application")).answering(404).notSaying("Thornlea", story.known("surname"),
          story.known("mother's reference"));
      Page nobodys = browser.open(invented).answering(404);
      if (!theirs.text().equals(nobodys.text())) throw new DidNotHold("It answers otherwise than for one that does not exist" + theirs.at());
      return "“" + theirs.heading() + "”, word for word as for an application that does not exist.";
    });
    outsider.does("types the addresses of " + OUTSIDE + " people, and learns as little", browser -> {
      for (String path : managed.subList(0, OUTSIDE)) browser.open(path).answering(404);
      return "";
    });
    alert(story.staff(Story.ELSEWHERE, Story.INFORMATION_OFFICER), "Tried to open people of another area", Danger.name(outsider));
  }

  private static void browsing(Story story, List<String> managed) {
    var colleague = story.staff(Story.HERE, Story.DECISION_MAKER, 1);
    if (managed.size() < STOP) throw new DidNotHold("The caseload is too small for this: " + managed.size() + " people are managed, and it takes " + STOP);
    var information = story.staff(Story.HERE, Story.INFORMATION_OFFICER);
    colleague.does("opens one record after another, " + (ALERT + 1) + " within a minute", browser -> {
      managed.subList(0, ALERT + 1).forEach(path -> browser.open(path).saying());
      return "";
    });
    alert(information, "Opened many people within an hour", Danger.name(colleague));
    colleague.does("goes on, and at the " + STOP + "th is stopped and signed out", browser -> {
      managed.subList(ALERT + 1, STOP - 1).forEach(path -> browser.open(path).saying());
      Page stopped = browser.open(managed.get(STOP - 1)).answering(403);
      Page next = browser.open("/work");
      if (!next.document().select(".tutela-header__user").isEmpty()) throw new DidNotHold("Is still signed in" + next.at());
      return "“" + stopped.heading() + "” Then: “" + next.heading() + "”";
    });
    alert(information, "Was stopped by the limit on browsing", Danger.name(colleague));
  }

  private static void alert(Visitor information, String what, String who) {
    information.does("finds the alert", browser -> {
      Page page = browser.open("/alerts").saying("Alerts");
      var list = page.document().select("main dl").stream().filter(each -> each.text().contains(what) && each.text().contains(who)).findFirst()
          .orElseThrow(() -> new DidNotHold("There is no alert “" + what + "” about " + who + page.at()));
      return list.select(".govuk-summary-list__row").stream().map(Element::text).collect(Collectors.joining(". "));
    });
  }

  private static void auditor(Story story) {
    story.staff(Story.HERE, Story.AUDITOR).does("asks the log who looked at the mother’s application", browser -> {
      String id = story.known("mother's application").substring("/applications/".length());
      Page page = browser.open("/audit").form("Look").fill("about", id).send().saying("Entries of the log");
      var refused = page.rows().stream().filter(row -> row.text().contains("Refused")).map(row -> String.join(" · ", Page.cells(row))).toList();
      String outsider = Danger.name(story.staff(Story.ELSEWHERE, Story.OFFICER));
      if (refused.stream().noneMatch(row -> row.contains(outsider))) {
        throw new DidNotHold("The refusal of " + outsider + " does not stand in it: " + refused + page.at());
      }
      return page.text("main p.govuk-body") + "\n" + String.join("\n", refused);
    });
  }
}
