package org.tutela.simulator.tour;

import java.util.List;

/** The assessment, what the man says to it, and a decision by somebody who took no part: limb by limb, or not at all. */
final class Deciding implements Chapter {
  private static final List<String> RECIPIENT = List.of("whatIsSaid", "That he has been convicted of a sexual offence against a child.",
      "recipient", "Carys Thornlea", "relation", "PARENT", "isApplicant", "yes", "whyThisPerson", "She is her mother and lives with her",
      "conditions", "Not to be passed on", "tellSubject", "yes", "tellSubjectReasons", "He is told by his officer, after her");

  @Override
  public String title() {
    return "The decision, and three that the law does not allow";
  }

  @Override
  public void play(Story story) {
    String path = story.known("mother's application");
    var officer = story.staff(Story.HERE, Story.OFFICER);
    var work = new CaseWork(officer, path);
    officer.does("cannot complete the assessment with nothing on representations", browser ->
        refused(work.assess(browser, "CHILD_SEX_OFFENCES", true), "representations"));
    officer.does("asks the man for representations, and does not reveal who asked", browser -> {
      browser.open(path + "/representations").saying("Asking must not reveal who applied").form("Record").fill("asked", "yes")
          .fill("reply", "He asks that his work should not be told").fill("weight", "Some: his work is not with children")
          .fill("applicantProtected", "yes").send().saying("Representations recorded");
      return "";
    });
    officer.does("completes the risk assessment", browser ->
        "The application stands at: " + work.assess(browser, "CHILD_SEX_OFFENCES", true).saying("Risk assessment completed").text("main h1 + p .govuk-tag"));
    officer.does("investigated, and so may not decide", browser -> {
      Page page = browser.open(path + "/decision").saying("You took part in this enquiry, so somebody else decides");
      page.form("Sign out").past(path + "/decision", "category", "NO_CONCERNS", "reasons", "Posted past the page").answering(403, "Nothing was changed");
      return "“" + page.text("main .govuk-inset-text") + "” Posting it past the page is refused too.";
    });
    var decider = story.staff(Story.HERE, Story.DECISION_MAKER);
    decider.does("sees the facts and the working of the law, each limb with its rule", browser -> {
      Page page = browser.open(path + "/decision").saying("The facts", "The working of the law", "It starts from confidentiality");
      return String.join("\n", page.document().select("main fieldset:has(input[name=NECESSARY]) legend, main fieldset:has(input[name=PRESSING_NEED]) legend, "
          + "main fieldset:has(input[name=PROPORTIONATE]) legend").eachText());
    });
    decider.does("cannot disclose with a limb left blank", browser -> refused(decision(browser, path).fill("NECESSARY", "YES")
        .fill("NECESSARY-reasons", "She cannot protect her from what she does not know").fill("PRESSING_NEED", "YES")
        .fill("PRESSING_NEED-reasons", "He is alone with her this week").fill("harm", "He may lose his lodging").fill("category", "DISCLOSE_CSO")
        .fill("reasons", "Her mother can act at once").fill(RECIPIENT).send(), "No finding"));
    decider.does("decides to disclose: limb by limb, to the mother, on conditions", browser -> {
      Page page = limbs(decision(browser, path)).fill("category", "DISCLOSE_CSO")
          .fill("reasons", "Her mother can act at once, and nobody else can").fill(RECIPIENT).send().saying("Decision recorded");
      return page.beside("Decision") + ". To be told: " + page.beside("To be told");
    });
  }

  private static Form decision(Browser browser, String path) {
    return browser.open(path + "/decision").form("Record the decision");
  }

  private static Form limbs(Form form) {
    return form.fill("NECESSARY", "YES").fill("NECESSARY-reasons", "She cannot protect her from what she does not know")
        .fill("PRESSING_NEED", "YES").fill("PRESSING_NEED-reasons", "He is alone with her on two evenings a week")
        .fill("PROPORTIONATE", "YES").fill("PROPORTIONATE-reasons", "One person is told, and only of this")
        .fill("harm", "He may lose his lodging; probation has found another");
  }

  /** Refused with the law's own reasons beside the fields. */
  static String refused(Page page, String because) {
    page.answering(422);
    if (page.problems().stream().noneMatch(each -> each.contains(because))) {
      throw new DidNotHold("Is refused, but does not say “" + because + "”" + page.at());
    }
    return "The page says: " + String.join("; ", page.problems());
  }
}
