package org.tutela.simulator.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A grandmother asks by telephone about somebody of whom nothing is held. She gets the letter that says so, and says nothing. */
final class NothingToTell implements Chapter {
  private static final String HE = "Ruggero Zimmerwald-Oates";

  @Override
  public String title() {
    return "A second request, which ends in no disclosure";
  }

  @Override
  public void play(Story story) {
    var callTaker = story.staff(Story.HERE, Story.CALL_TAKER);
    callTaker.does("keys in what a grandmother says on the telephone", browser -> {
      Page page = keyIn(browser.open("/applications/new").form("Save the request")).send().saying("The application is open");
      story.learn("second application", page.path());
      return page.heading() + ", " + page.beside("Came by").toLowerCase(Locale.ROOT);
    });
    String path = story.known("second application");
    var officer = story.staff(Story.HERE, Story.OFFICER, 1);
    var work = new CaseWork(officer, path);
    work.take();
    work.check("NOTHING_FOUND");
    work.scope("GRANDPARENT");
    nobody(officer, path);
    work.meet("She has nothing in particular against him. She wants to be sure.");
    officer.does("completes the risk assessment: nothing held, no concerns", browser -> {
      work.assess(browser, "NOTHING_RELEVANT", false).saying("Risk assessment completed");
      return "";
    });
    story.staff(Story.HERE, Story.DECISION_MAKER).does("decides not to disclose, with a finding on every limb", browser -> {
      var form = browser.open(path + "/decision").form("Record the decision");
      for (String limb : List.of("NECESSARY", "PRESSING_NEED", "PROPORTIONATE")) {
        form.fill(limb, "NO").fill(limb + "-reasons", "Nothing is held and nothing was found");
      }
      Page page = form.fill("category", "NO_CONCERNS").fill("reasons", "Nothing relevant is held").send().saying("Decision recorded");
      return page.beside("Decision");
    });
    letter(officer, path);
    officer.does("hands it over as she said is safe, and closes the application", browser -> {
      browser.open(path + "/disclosure").form("Record and close").fill("at", CaseWork.today()).fill("at-time", CaseWork.now())
          .fill("how", "Letter handed over at the station")
          .fill("said", "standardWords").fill("said", "adviceGiven").fill("said", "doorLeftOpen").fill("said", "safeContact").send().saying("Recorded");
      return browser.open(path).saying("Closed").beside("Outcome");
    });
  }

  private static Form keyIn(Form form) {
    return form.fill("channel", "PHONE").fill("danger-now", "NO").fill("danger-soon", "NO").fill("child1-given", "Wren").fill("child1-born-age", "5")
        .fill("child1-lives", "With her mother").fill("child1-relation", "GRANDPARENT").fill("subject-given", "Ruggero")
        .fill("subject-family", "Zimmerwald-Oates")
        .fill("subject-born-year", "1979").fill("subject-address", "Aldmouth").fill("relation", "FRIEND").fill("lives", "YES").fill("alone", "YES")
        .fill("frequency", "WEEKLY").fill("worry", "My daughter’s new friend minds the child. I want to be sure.")
        .fill("applicant-given", "Edwina").fill("applicant-family", "Marlpit").fill("applicant-address", "2 Quayside Court, Aldmouth")
        .fill("applicant-postcode", "ZZ99 3VZ")
        .fill("phone", "01632 960187").fill("means", "PHONE").fill("safe-when", "Mornings").fill("message", "NO");
  }

  private static void nobody(Visitor officer, String path) {
    officer.does("looks for " + HE + ", then more widely, and finds nobody", browser -> {
      browser.open(path + "/person/search").form("Search").send().saying("Searched");
      Page found = browser.open(path + "/person/search").form("Search").fill("widened", "yes").send().saying("Searched");
      dismiss(browser, found);
      Page page = browser.open(path + "/person").press("Nobody held is meant").form("Record that nobody held is meant").send();
      return page.saying("Recorded: nobody held is meant", "Nobody held is meant.").text("main p.govuk-body-l");
    });
  }

  /** Whoever is likely enough to stand in the way is marked as somebody else, with the fact that shows it. */
  private static void dismiss(Browser browser, Page found) {
    for (var candidate : found.document().select(".tutela-candidate:not(:has(.govuk-tag--grey))")) {
      browser.open(candidate.select("a[href]").attr("href")).form("Save").fill("mark", "DIFFERENT")
          .fill("why", "Another date of birth, and seen elsewhere").send().saying("Marked");
    }
  }

  private static void letter(Visitor officer, String path) {
    officer.does("writes the letter, and reads it as it will be printed", browser -> {
      Page written = browser.open(path + "/disclosure").form("Write the letter").send().saying("Letter written");
      Page letter = browser.open(written.link("Print the letter (PDF)"));
      if (letter.status() != 200 || !letter.type().startsWith("application/pdf")) throw new DidNotHold("The letter is " + letter.type() + letter.at());
      String text = text(letter.body());
      if (!text.contains("Edwina Marlpit")) throw new DidNotHold("The letter is not addressed to the applicant: " + text);
      if (text.contains("Zimmerwald") || text.contains("Ruggero")) throw new DidNotHold("The letter names the person asked about");
      return "A PDF of " + letter.body().length / 1024 + " kB: " + text.replaceAll("\\s+", " ").strip();
    });
  }

  private static String text(byte[] pdf) {
    if (!new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) throw new DidNotHold("The letter is no PDF");
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new DidNotHold("The letter cannot be read: " + e.getMessage());
    }
  }
}
