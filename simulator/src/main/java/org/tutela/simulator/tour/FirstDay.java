package org.tutela.simulator.tour;

import java.time.Duration;

/** The envelope is opened; the request is triaged. */
final class FirstDay implements Chapter {
  private static final Duration OPENED_WITHIN = Duration.ofSeconds(30);

  @Override
  public String title() {
    return "The envelope is opened, and the first day begins";
  }

  @Override
  public void play(Story story) {
    var callTaker = story.staff(Story.HERE, Story.CALL_TAKER);
    String reference = story.known("mother's reference");
    callTaker.does("waits until the envelope is opened, for which the portal has no key", browser -> {
      var list = callTaker.waitsFor("waits for the envelope to be opened", OPENED_WITHIN, () -> {
        Page page = browser.open("/applications").saying("Applications");
        return page.findLink(reference).map(_ -> page);
      });
      story.learn("mother's application", list.link(reference));
      return "In the worklist: " + String.join(" · ", list.row(reference));
    });
    String path = story.known("mother's application");
    callTaker.does("reads the request, and how it is safe to contact her", browser -> {
      Page page = browser.open(path + "/request").saying("Carys Thornlea", story.known("surname"), "Contact the applicant only like this",
          "Weekdays between ten and two");
      return "“" + page.beside("What worries them") + "” Safe: " + page.document().select("main p:contains(When:)").text();
    });
    var officer = story.staff(Story.HERE, Story.OFFICER);
    officer.does("opens it and sees what is next, what is not possible yet and why", browser -> {
      Page page = browser.open(path).saying("Take it or give it", "Not possible now, and why");
      return page.document().select("main details li:contains(Decide)").eachText().getFirst();
    });
    var work = new CaseWork(officer, path);
    work.take();
    work.check("INFORMATION_FOUND");
    work.scope("PARENT");
  }
}
