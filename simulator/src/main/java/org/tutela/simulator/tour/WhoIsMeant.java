package org.tutela.simulator.tour;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Everybody held is looked through; a person decides who is meant, and a second one confirms it. */
final class WhoIsMeant implements Chapter {
  @Override
  public String title() {
    return "Who is meant?";
  }

  @Override
  public void play(Story story) {
    String path = story.known("mother's application");
    String person = story.known("person");
    var officer = story.staff(Story.HERE, Story.OFFICER);
    officer.does("looks for the man as the mother named him", browser -> {
      Page page = browser.open(path + "/person/search").form("Search").send().saying("Searched", "Candidates");
      var candidate = candidate(page, story);
      return candidate.select("h3").text() + "\n" + why(candidate);
    });
    officer.does("marks him as the person asked about, with the fact that shows it", browser -> {
      String mark = candidate(browser.open(path + "/person"), story).select("a[href]").attr("href");
      Page page = browser.open(mark).form("Save").fill("mark", "SAME").fill("why", "The photograph and the date of birth agree").send();
      page.saying("Waits for a second officer");
      return page.text("main p:contains(says)");
    });
    officer.does("cannot confirm it alone", browser -> {
      Page page = browser.open(path + "/person").form("Answer").fill("agreed", "yes").send();
      page.answering(403, "an earlier part of yours in this case does not let you do this");
      return "“" + page.heading() + "”";
    });
    var second = story.staff(Story.HERE, Story.OFFICER, 1);
    second.does("compares the photograph and agrees", browser -> {
      Page page = browser.open(path + "/person").form("Answer").fill("agreed", "yes").send();
      return page.saying("Answered", "A person held is meant, as two officers found").text("main p.govuk-body-l");
    });
    officer.does("finds him on the list of the duty of s.327A, linked to this case", browser -> {
      Page consideration = considered(browser, person).filter(page -> page.findLink("Open the application").filter(path::equals).isPresent()).findFirst()
          .orElseThrow(() -> new DidNotHold("No consideration of him is linked to this application"));
      return consideration.beside("Why it is due") + ". " + consideration.text("main details summary");
    });
  }

  private static Stream<Page> considered(Browser browser, String person) {
    return browser.open("/considerations").saying("Duty to consider disclosure").rows().stream().filter(row -> !row.select("a[href=" + person + "]").isEmpty())
        .map(row -> browser.open(row.select("a[href^=/considerations/]").attr("href")).saying());
  }

  private static Element candidate(Page page, Story story) {
    String id = story.known("person").substring("/people/".length());
    return page.document().select(".tutela-candidate").stream().filter(each -> !each.select("a[href$=" + id + "]").isEmpty()).findFirst()
        .orElseThrow(() -> new DidNotHold("The person named is no candidate" + page.at()));
  }

  private static String why(Element candidate) {
    var why = new StringBuilder();
    for (var row : candidate.select("tbody tr")) {
      var cells = Page.cells(row);
      why.append(cells.get(0)).append(": ").append(cells.get(3)).append(cells.get(4).isEmpty() ? "" : ", speaks " + cells.get(4)).append('\n');
    }
    return why.toString();
  }
}
