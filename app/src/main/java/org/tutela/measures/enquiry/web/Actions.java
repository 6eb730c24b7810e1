package org.tutela.measures.enquiry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tutela.law.scheme.Event;
import org.tutela.law.scheme.Possible;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.Finding;
import org.tutela.measures.enquiry.Words;
import org.tutela.measures.enquiry.Enquiries;

/** What can be done with an application now, and why the rest cannot. */
public record Actions(List<Action> now, List<Action> always, List<NotNow> notNow) {
  public record Action(String text, String href) {}

  public record NotNow(String text, String why) {}

  static Actions of(Enquiries.Opened opened) {
    var application = opened.application();
    String path = "/applications/" + application.id();
    Stage stage = application.stage();
    Set<Event> events = Possible.events(stage);
    var now = new ArrayList<Action>();
    var notNow = new ArrayList<NotNow>();
    for (Event event : Event.values()) {
      String text = text(event);
      if (text.isEmpty() || (event == Event.ASSIGN && stage != Stage.RECEIVED)) continue;
      if (events.contains(event)) {
        var action = new Action(text, path + href(event));
        if (now.stream().noneMatch(other -> other.href().equals(action.href()))) now.add(action);
      } else {
        notNow.add(new NotNow(text, why(event, stage)));
      }
    }
    if (stage == Stage.AWAIT_INTERVIEW) now.addFirst(new Action("Book the interview", path + "/interview/book"));
    if (stage.isOpen() && application.finding() instanceof Finding.NotLooked) now.add(new Action("Find out who is meant", path + "/person"));
    return new Actions(now, stage.isOpen() ? always(path, stage) : List.of(), notNow);
  }

  private static List<Action> always(String path, Stage stage) {
    var always = new ArrayList<Action>();
    always.add(new Action("A child may be in danger now", path + "/immediate-risk"));
    if (stage != Stage.RECEIVED) always.add(new Action("Give it to somebody else", path + "/assign"));
    always.add(new Action("Ask a partner", path + "/partners/ask"));
    always.add(new Action("Record other action to protect a child", path + "/concern"));
    always.add(new Action("Extend a time limit", path + "/extend"));
    always.add(new Action("Offer it to another force", path + "/handover/offer"));
    always.add(new Action("Record that the request is malicious", path + "/malicious"));
    return always;
  }

  private static String text(Event event) {
    return switch (event) {
      case ASSIGN -> "Take it or give it";
      case CHECKS_DONE -> "Record the first checks";
      case SCOPE_ACCEPTED, SCOPE_REFUSED -> "Decide whether it is in the scheme";
      case CLOSE_NOT_IN_SCHEME -> "Close it as outside the scheme";
      case INTERVIEW_COMPLETE, IDENTITY_NOT_PROVED -> "Record the interview";
      case ASSESSMENT_COMPLETE -> "Complete the risk assessment";
      case DECIDE_DISCLOSE, DECIDE_NOT -> "Decide";
      case DISCLOSE, REFUSE_TO_SIGN -> "Make the disclosure";
      case NOTIFY -> "Tell the applicant";
      case WITHDRAW -> "Record that the applicant withdraws";
      case NEW_INFORMATION -> "Open a new application with new information";
      case CONTACT, RIGHT_TO_KNOW, IMMEDIATE_RISK, EXTEND, TRANSFER, CLOCK_PASSES -> "";
    };
  }

  private static String href(Event event) {
    return switch (event) {
      case ASSIGN -> "/assign";
      case CHECKS_DONE -> "/checks/new";
      case SCOPE_ACCEPTED, SCOPE_REFUSED -> "/scope";
      case CLOSE_NOT_IN_SCHEME -> "/close";
      case INTERVIEW_COMPLETE, IDENTITY_NOT_PROVED -> "/interview/record";
      case ASSESSMENT_COMPLETE -> "/assessment";
      case DECIDE_DISCLOSE, DECIDE_NOT -> "/decision";
      case DISCLOSE, REFUSE_TO_SIGN -> "/disclosure";
      case NOTIFY -> "/disclosure";
      case WITHDRAW -> "/withdraw";
      case NEW_INFORMATION -> "/new-information";
      case CONTACT, RIGHT_TO_KNOW, IMMEDIATE_RISK, EXTEND, TRANSFER, CLOCK_PASSES -> "";
    };
  }

  private static String why(Event event, Stage stage) {
    if (event == Event.WITHDRAW) return stage == Stage.CLOSED ? "The application is closed" : "A decision has been reached";
    if (event == Event.NEW_INFORMATION) return "The application is still open: record the information on it";
    for (Stage other : Stage.values()) {
      if (Possible.events(other).contains(event)) return "Possible at “" + Words.stage(other) + "”; it is at “" + Words.stage(stage) + "” now";
    }
    return "Not possible now";
  }
}
