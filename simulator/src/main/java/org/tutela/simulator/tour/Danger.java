package org.tutela.simulator.tour;

import java.time.Duration;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A child may be in danger now: somebody acts at once, and the application goes on beside it. */
final class Danger implements Chapter {
  @Override
  public String title() {
    return "A third request: a child may be in danger now";
  }

  @Override
  public void play(Story story) {
    var father = story.visitor(Asking.FATHER);
    father.does("answers that she is alone with the child tonight: ring 999, he is told", browser -> {
      Page page = OnlineForm.of("Dewi", "Brackenford", "Idris").on("/step/12", "subjectGiven", "Petra", "subjectFamily", "Wolvercombe")
          .on("/step/20", "dangerNow", "NOT_SURE", "dangerSoon", "YES", "dangerWhat", "She has him until tomorrow")
          .answer(browser.open("/step/1"), "/step/20/now");
      return "“" + page.saying("Ring 999 now").heading() + "” " + page.text("main .govuk-warning-text__text");
    });
    father.does("goes on with the form and sends it", browser -> {
      OnlineForm.of("Dewi", "Brackenford", "Idris").answer(browser.open("/step/20/now").press("Go on with the form"));
      String reference = Sending.send(father, browser);
      story.learn("father's reference", reference);
      return "Reference " + reference;
    });
    var callTaker = story.staff(Story.HERE, Story.CALL_TAKER);
    var officer = story.staff(Story.HERE, Story.OFFICER);
    String reference = story.known("father's reference");
    callTaker.does("opens what has come in", browser -> {
      Page list = callTaker.waitsFor("waits for the envelope to be opened", Duration.ofSeconds(30), () ->
          Optional.of(browser.open("/applications")).filter(page -> page.findLink(reference).isPresent()));
      story.learn("third application", list.link(reference));
      Page page = browser.open(list.link(reference) + "/request");
      return "Alone with the person soon: " + page.beside("Alone with the person soon") + ". “" + page.beside("What they said") + "”";
    });
    String path = story.known("third application");
    callTaker.does("raises immediate risk and names who acts", browser -> raise(browser, path, name(officer)));
    officer.does("finds it on top of all work, due at once", browser -> {
      Page work = browser.open("/work").saying("Work");
      var urgent = work.rows().stream().map(Element::text).takeWhile(task -> task.contains("Danger now")).toList();
      return urgent.stream().filter(task -> task.contains("Act now") && task.contains(reference)).findFirst()
          .orElseThrow(() -> new DidNotHold("It is not among what is on top: " + urgent + work.at()));
    });
    var work = new CaseWork(officer, path);
    work.take();
    work.check("NOTHING_FOUND");
    officer.does("records what was done; the application has gone on beside it", browser -> {
      browser.open(path + "/immediate-risk").form("Save").fill("done", "Seen at home with his aunt. He stays there tonight.").send().saying("Recorded");
      Page page = browser.open(path).saying("First checks");
      return "It stands at: " + page.document().select("main h1 + p .govuk-tag").eachText();
    });
  }

  private static String raise(Browser browser, String path, String owner) {
    Page page = browser.open(path + "/immediate-risk");
    String colleague = page.document().select("select[name=colleague] option").stream().filter(option -> option.text().startsWith(owner)).findFirst()
        .orElseThrow(() -> new DidNotHold(owner + " cannot be named" + page.at())).attr("value");
    page.form("Raise immediate risk").fill("why", "She has the child alone until tomorrow").fill("action", "Officers are on their way to the address")
        .fill("owner", "colleague").fill("colleague", colleague).send().saying("Raised", owner);
    return browser.open(path).saying("A child may be in danger now", "Immediate risk").text("main .govuk-warning-text__text");
  }

  static String name(Visitor member) {
    return member.who().substring(0, member.who().indexOf(','));
  }
}
