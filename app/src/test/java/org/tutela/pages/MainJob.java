package org.tutela.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.tutela.Served;

/** From a telephone call to a disclosure in person, through the pages alone. */
final class MainJob {
  private final Page page;
  private final Hands hands;
  private final Consumer<String> be;
  private String application;

  /** @param be signs in as somebody of a role, by the name that the test gave them */
  MainJob(Page page, Hands hands, Consumer<String> be) {
    this.page = page;
    this.hands = hands;
    this.be = be;
  }

  /** @param family of somebody held, whose other particulars are those keyed in here */
  void walk(String family) {
    be.accept("call taker");
    keyIn(family);
    be.accept("officer");
    triage();
    identify();
    be.accept("second officer");
    confirm();
    be.accept("officer");
    interview();
    assess();
    be.accept("decision-maker");
    decide();
    be.accept("officer");
    disclose();
  }

  private void keyIn(String family) {
    page.navigate(Served.address("/applications"));
    press("Key in a request");
    hands.choose("channel", "PHONE");
    hands.fillAll("child1-given", "Wren", "child1-family", "Tarrowby", "subject-given", "Osric", "subject-family", family);
    hands.fillAll("subject-born-day", "3", "subject-born-month", "2", "subject-born-year", "1984");
    hands.choose("lives", "YES");
    hands.fill("worry", "He has moved in and nobody knows him");
    hands.fillAll("applicant-given", "Imogen", "applicant-family", "Tarrowby", "phone", "01632 960001");
    hands.choose("means", "PHONE");
    press("Save the request");
    application = page.url();
    assertThat(heading()).startsWith("Application ");
  }

  private void triage() {
    next("Take it or give it");
    hands.choose("to", "me");
    press("Save");
    next("Record the first checks");
    hands.pick("LOCAL_RECORDS", "Nothing found");
    press("Record the checks");
    next("Decide whether it is in the scheme");
    hands.choose("applicant", "PARENT");
    hands.choose("identified", "yes");
    hands.choose("adult", "yes");
    hands.choose("subject", "yes");
    hands.fill("children", "1");
    hands.choose("purpose", "PROTECT_A_CHILD");
    hands.choose("scheme", "yes");
    hands.choose("applicantTold", "yes");
    press("Save");
    stands("Waiting for interview");
  }

  private void identify() {
    next("Find out who is meant");
    press("Look for the person");
    press("Search");
    assertThat(page.locator("main").innerText()).contains("Much speaks for this");
    hands.follow("Say whether it is the person asked about");
    hands.choose("mark", "SAME");
    hands.fill("why", "Name and date of birth agree");
    press("Save");
  }

  private void confirm() {
    page.navigate(application + "/person");
    hands.choose("agreed", "yes");
    press("Answer");
  }

  private void interview() {
    next("Record the interview");
    hands.fillAll("time", "09:30", "place", "Northmere station");
    hands.choose("inPerson", "yes");
    hands.pick("IDENTITY", "Passport");
    hands.fill("IDENTITY-last", "4411");
    hands.pick("ADDRESS", "Bank statement");
    hands.fill("ADDRESS-last", "2207");
    hands.pick("RELATIONSHIP", "Child health record");
    hands.fill("RELATIONSHIP-last", "9313");
    hands.choose("proved", "yes");
    hands.fill("notes", "She worries about the evenings");
    hands.choose("genuine", "yes");
    for (var statement : org.tutela.law.scheme.Interview.Statement.values()) hands.choose("statements", statement.name());
    hands.choose("pack", "yes");
    hands.choose("signed", "yes");
    press("Record the interview");
    stands("Risk assessment");
  }

  private void assess() {
    next("Record representations");
    hands.choose("asked", "no");
    hands.choose("reason", "RISK_TO_CHILD");
    hands.fill("text", "He may move the family away");
    press("Record");
    next("Complete the risk assessment");
    hands.choose("partners", "CHILDRENS_SERVICES");
    hands.choose("held", "CHILD_SEX_OFFENCES");
    hands.choose("concerns", "FOUND");
    hands.choose("riskToThisChild", "yes");
    hands.choose("disclosurePossible", "yes");
    hands.choose("subjectUnder18", "no");
    hands.fillAll("toChild", "Lives with the child", "toApplicant", "None known", "toSubject", "Hostility", "ifNothingIsSaid", "It goes on", "alternatives", "None is enough");
    press("Complete the risk assessment");
    stands("Decision");
  }

  private void decide() {
    next("Decide");
    for (String limb : new String[] {"NECESSARY", "PRESSING_NEED", "PROPORTIONATE"}) {
      hands.choose(limb, "YES");
      hands.fill(limb + "-reasons", "He lives with the child, and she does not know");
    }
    hands.fill("harm", "He may lose his lodging; probation finds another");
    hands.choose("category", "DISCLOSE_CSO");
    hands.fillAll("reasons", "She can act on it at once", "whatIsSaid", "That he was cautioned in 2006", "recipient", "Imogen Tarrowby");
    hands.choose("relation", "PARENT");
    hands.choose("isApplicant", "yes");
    hands.fillAll("whyThisPerson", "She lives with the child", "conditions", "Tell nobody");
    hands.choose("tellSubject", "no");
    hands.fill("tellSubjectReasons", "It would raise the risk");
    press("Record the decision");
    assertThat(page.locator("main").innerText()).contains("Decision recorded");
  }

  private void disclose() {
    next("Make the disclosure");
    hands.date("at", 1, 6, 2026);
    hands.fillAll("at-time", "09:45", "place", "Her home");
    hands.choose("method", "IN_PERSON");
    hands.fillAll("recipientName", "Imogen Tarrowby", "recipientAddress", "4 Quill Lane, Northmere");
    for (var warning : org.tutela.law.scheme.Delivery.Warning.values()) hands.choose("warnings", warning.name());
    hands.choose("undertaking", "yes");
    hands.fill("words", "That he was cautioned in 2006");
    hands.choose("jointConsidered", "yes");
    hands.choose("subjectTold", "NOT_TOLD");
    hands.choose("whyNotTold", "RAISES_RISK");
    hands.fill("support", "Helpline given");
    hands.date("followUpOn", 15, 6, 2026);
    press("Record the disclosure");
    assertThat(page.locator("main").innerText()).contains("Disclosure recorded", "Imogen Tarrowby");
    stands("Closed");
  }

  private void press(String button) {
    hands.press(button);
    assertThat(page.title()).as(() -> page.locator("main").innerText()).doesNotStartWith("Error: ");
  }

  private void next(String action) {
    page.navigate(application);
    assertThat(page.locator("main").innerText()).contains(action);
    hands.follow(action);
  }

  private void stands(String stage) {
    page.navigate(application);
    assertThat(page.locator("main .govuk-tag").first().innerText()).isEqualTo(stage);
  }

  private String heading() {
    return page.locator("h1").innerText();
  }
}
