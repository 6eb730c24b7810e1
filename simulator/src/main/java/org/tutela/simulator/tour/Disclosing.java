package org.tutela.simulator.tour;

/** The right person is told: in person, with the warnings and the undertaking. */
final class Disclosing implements Chapter {
  @Override
  public String title() {
    return "The mother is told";
  }

  @Override
  public void play(Story story) {
    String path = story.known("mother's application") + "/disclosure";
    var officer = story.staff(Story.HERE, Story.OFFICER);
    officer.does("sees whom to tell, which words, which warnings", browser -> {
      Page page = browser.open(path).saying("A disclosure is made in person, never in writing");
      return page.beside("Who is to be told") + ": “" + page.beside("The words") + "” Conditions: " + page.beside("Conditions");
    });
    officer.does("cannot record one by telephone, without the undertaking", browser ->
        Deciding.refused(told(browser.open(path), "TELEPHONE", "no").send(), "in person"));
    officer.does("tells her in person, and she signs the undertaking", browser -> {
      Page page = told(browser.open(path), "IN_PERSON", "yes").send().saying("Disclosure recorded");
      return "Undertaking: " + page.beside("Undertaking") + ". Support: " + page.beside("Support")
          + ". The man: " + page.beside("The person disclosed about") + ".";
    });
    officer.does("rings her two weeks later, as set, and records it", browser -> {
      Page page = browser.open(path);
      String kind = page.document().select("input[name=kind]").attr("value");
      page.form("Record").fill("kind", kind).fill("text", "She has told nobody. Her daughter sleeps again.")
          .send().saying("Recorded", "Her daughter sleeps again");
      return page.document().select("input[name=kind] + label").eachText().getFirst();
    });
    officer.does("reads the chronology of the case", browser -> {
      Page page = browser.open(story.known("mother's application") + "/chronology").saying("Chronology");
      return page.text("main p:contains(the newest first)");
    });
  }

  private static Form told(Page page, String method, String undertaking) {
    return page.form("Record the disclosure").fill("at", CaseWork.today()).fill("at-time", CaseWork.now()).fill("place", "Family centre").fill("method", method)
        .fill("recipientName", "Carys Thornlea").fill("recipientAddress", "9 Lantern Row\nAldmouth\nZZ99 3VZ")
        .fill("warnings", "USE_ONLY_TO_PROTECT_THE_CHILD").fill("warnings", "SIGN_AN_UNDERTAKING").fill("warnings", "LEGAL_ACTION_MAY_BE_TAKEN")
        .fill("undertaking", undertaking).fill("words", "He has been convicted of a sexual offence against a child.").fill("jointConsidered", "yes")
        .fill("subjectTold", "TOLD").fill("toldAt", CaseWork.today()).fill("toldAt-time", CaseWork.now())
        .fill("support", "A leaflet, and a call from children’s social care").fill("followUpOn", CaseWork.today().plusDays(14));
  }
}
