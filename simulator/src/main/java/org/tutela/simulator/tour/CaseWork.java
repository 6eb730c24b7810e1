package org.tutela.simulator.tour;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What an officer does in any application: triage, the meeting, the partners, the assessment. */
final class CaseWork {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Visitor officer;
  private final String path;

  CaseWork(Visitor officer, String path) {
    this.officer = officer;
    this.path = path;
  }

  static LocalDate today() {
    return LocalDate.now(LONDON);
  }

  static String now() {
    return TIME.format(LocalTime.now(LONDON));
  }

  void take() {
    officer.does("takes it", browser -> {
      Page page = browser.open(path + "/assign").form("Save").fill("to", "me").send().saying("Given", "First checks");
      return "Owner: " + page.beside("Owner");
    });
  }

  void check(String pnc) {
    officer.does("records the first checks, wanted within 24 hours", browser -> {
      browser.open(path + "/checks/new").form("Record the checks").fill("LOCAL_RECORDS", "NOTHING_FOUND")
          .fill("PNC", pnc).fill("PNC-reference", "T 114").send().saying("First checks recorded", "Police National Computer");
      return "The clock of the first checks: " + String.join(" · ", browser.open(path).row("First checks"));
    });
  }

  void scope(String applicant) {
    officer.does("decides that it is in the scheme", browser -> {
      Page page = browser.open(path + "/scope");
      String working = page.text("main .govuk-inset-text li");
      page.form("Save").fill("applicant", applicant).fill("identified", "yes").fill("adult", "yes").fill("subject", "yes").fill("children", "1")
          .fill("contact-LIVES_WITH_CHILD", "yes").fill("purpose", "PROTECT_A_CHILD").fill("scheme", "yes").fill("applicantTold", "yes")
          .send().saying("Scope decided", "Waiting for interview");
      return working;
    });
  }

  void book() {
    officer.does("books the interview at a place that is safe for the applicant", browser -> {
      Page page = browser.open(path + "/interview/book").saying("Contact the applicant only like this");
      page = page.form("Book").fill("starts", today().plusDays(1)).fill("time", "10:30").fill("place", "Family centre, side door").send().saying("Booked");
      return String.join(" · ", page.row("Family centre"));
    });
  }

  void meet(String account) {
    officer.does("holds it, sees the proofs, records it, and says nothing of what is held", browser -> {
      Page page = browser.open(path + "/interview/record").saying("Say nothing about the person asked about")
          .form("Record the interview").fill("held", today()).fill("time", now()).fill("place", "Family centre").fill("inPerson", "yes")
          .fill("IDENTITY", "PASSPORT").fill("IDENTITY-issuer", "Passport office").fill("IDENTITY-last", "4417")
          .fill("ADDRESS", "BANK_STATEMENT").fill("ADDRESS-issuer", "Her bank").fill("ADDRESS-last", "8820")
          .fill("RELATIONSHIP", "BIRTH_CERTIFICATE").fill("RELATIONSHIP-issuer", "Registrar").fill("RELATIONSHIP-last", "0093")
          .fill("proved", "yes").fill("notes", account).fill("contactNature", "Daily, and alone with her on two evenings a week").fill("genuine", "yes")
          .fill("statements", "NO_INFORMATION_TODAY").fill("statements", "MAY_BE_SHARED_WITH_PARTNERS")
          .fill("statements", "FALSE_STATEMENTS_MAY_LEAD_TO_ACTION").fill("pack", "yes").fill("signed", "yes").send().saying("Interview recorded");
      return "Proved: " + page.beside("Proved");
    });
  }

  void askPartner(String reply) {
    officer.does("asks children’s social care", browser -> {
      Page page = browser.open(path + "/partners/ask").form("Record the question").fill("agency", "SOCIAL_CARE").fill("whom", "Duty desk")
          .fill("question", "What is known of this family?").send().saying("Asked");
      return String.join(" · ", page.row("Duty desk"));
    });
    officer.does("records their reply", browser -> {
      String form = browser.open(path + "/partners").document().select("main a[href$=/reply]").attr("href");
      browser.open(form).form("Record the reply").fill("reply", reply).send().saying("Reply recorded", reply);
      return reply;
    });
  }

  /** @param held one of what may be held; with anything but nothing, there is a risk and disclosure is possible */
  Page assess(Browser browser, String held, boolean risk) {
    String yesNo = risk ? "yes" : "no";
    return browser.open(path + "/assessment").form("Complete the risk assessment").fill("partners", "CHILDRENS_SERVICES").fill("held", held)
        .fill("concerns", risk ? "FOUND" : "NONE").fill("riskToThisChild", yesNo).fill("disclosurePossible", yesNo).fill("subjectUnder18", "no")
        .fill("toChild", risk ? "He is alone with her on two evenings a week" : "None found").fill("toApplicant", "None known")
        .fill("toSubject", "He may lose his lodging; probation has another").fill("ifNothingIsSaid", risk ? "It goes on as it is" : "Nothing follows")
        .fill("alternatives", "A written agreement with children’s social care").send();
  }
}
