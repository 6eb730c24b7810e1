package org.tutela.measures.enquiry.web;

import java.util.List;
import java.util.Locale;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.HistoryLine;
import org.tutela.measures.enquiry.Words;
import org.tutela.ui.Page;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Everything that happened to an application, newest first. */
public record HistoryPage(CaseHead head, List<HistoryLine> lines) implements Page {
  @Override
  public String template() {
    return "enquiry/history.jte";
  }

  @Override
  public String title() {
    return "History of application " + head.reference();
  }

  public Table table() {
    return Table.of("History", "When", "What", "Who", "To", "Why")
        .rows(lines, line -> List.of(Cell.of(When.at(line.at())), Cell.of(event(line)), Cell.of(line.byName()),
            Cell.of(line.from().filter(line.to()::equals).isPresent() ? "" : Words.stage(line.to())), Cell.of(line.reason()))).stacking();
  }

  private static String event(HistoryLine line) {
    String code = line.event();
    return switch (code) {
      case "CONTACT" -> "Request received";
      case "RIGHT_TO_KNOW" -> "Started by the police";
      case "ASSIGN" -> "Taken";
      case "GIVEN" -> "Given";
      case "CHECKS_DONE" -> "First checks recorded";
      case "SCOPE_ACCEPTED" -> "Found to be in the scheme";
      case "SCOPE_REFUSED" -> "Found to be outside the scheme";
      case "EXTEND" -> "Time limit extended";
      case "TRANSFER" -> "Offered to another force";
      case "PASS_ON" -> "Passed on to the police where the child lives";
      case "WITHDRAW" -> "Withdrawn";
      case "WRONG_PERSON", "LOOK_AGAIN" -> line.to() == Stage.RISK_ASSESSMENT ? "Looked for again: what was weighed about the person found counts no more" : "Looked for again";
      case "FOUND_MALICIOUS" -> "Found to be malicious";
      case "PARENTS_RECORDED" -> "Particulars of the parents recorded";
      case "NOTIFY" -> "Applicant told";
      case "CLOSE_NOT_IN_SCHEME" -> "Closed as outside the scheme";
      case "CLOSE_UNTOLD" -> "Closed, with nobody to tell";
      case "DISCLOSE" -> "Disclosed";
      default -> code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
