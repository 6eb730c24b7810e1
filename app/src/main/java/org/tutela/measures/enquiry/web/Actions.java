package org.tutela.measures.enquiry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Permission;
import org.tutela.law.scheme.Event;
import org.tutela.law.scheme.MaliciousRequest;
import org.tutela.law.scheme.Possible;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.Finding;
import org.tutela.measures.enquiry.Words;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.Enquiries;

/** What can be done with an application now, and why the rest cannot. */
public record Actions(List<Action> now, List<Action> always, List<NotNow> notNow) {
  /** @param needs what whoever does it must hold */
  public record Action(String text, String href, Permission needs) {}

  public record NotNow(String text, String why) {}

  /** Offers the reader nothing that they may not do. */
  static Actions of(Enquiries.Opened opened, Actor reader) {
    var application = opened.application();
    String path = "/applications/" + application.id();
    Stage stage = application.stage();
    Set<Event> events = Possible.events(stage);
    var now = new ArrayList<Action>();
    var notNow = new ArrayList<NotNow>();
    for (Event event : Event.values()) {
      String text = text(event, stage);
      if (text.isEmpty() || (event == Event.ASSIGN && stage != Stage.RECEIVED) || !in(application, event)) continue;
      if (events.contains(event)) {
        var action = new Action(text, path + href(event), needs(event));
        if (now.stream().noneMatch(other -> other.href().equals(action.href()))) now.add(action);
      } else {
        notNow.add(new NotNow(text, event == Event.CLOSE_UNTOLD ? untold(application) : why(event, stage)));
      }
    }
    if (stage == Stage.AWAIT_INTERVIEW) now.addFirst(new Action("Book the interview", path + "/interview/book", Permission.HOLD_INTERVIEW));
    boolean weighing = stage == Stage.RISK_ASSESSMENT || stage == Stage.DECISION;
    if (weighing) now.addFirst(new Action("Record representations", path + "/representations", Permission.RECORD_REPRESENTATIONS));
    if (stage.isOpen() && application.finding() instanceof Finding.NotLooked) {
      // nothing is weighed before
      now.add(weighing ? 0 : now.size(), new Action("Find out who is meant", path + "/person", Permission.IDENTIFY_SUBJECT));
    }
    var always = stage.isOpen() ? always(path, application) : new ArrayList<Action>();
    if (events.contains(Event.FOUND_MALICIOUS) && !application.ofThePolice() && application.file().latest(MaliciousRequest.class).isEmpty()) {
      var find = new Action("Record that the request is malicious", path + "/malicious", Permission.FIND_MALICIOUS);
      if (find.needs().heldBy(reader) && !application.hands().investigators().contains(reader.id())) always.add(find);
      else notNow.add(new NotNow(find.text(), "A decision-maker or a supervisor who took no part in it finds that: tell one of them what shows it"));
    }
    return new Actions(may(now, reader), may(always, reader), notNow);
  }

  private static boolean in(Application application, Event event) {
    return switch (event) {
      case NOTIFY, CLOSE_UNTOLD -> event == Event.CLOSE_UNTOLD == application.nobodyToTell();
      case WITHDRAW -> !application.ofThePolice();
      default -> true;
    };
  }

  private static List<Action> may(List<Action> actions, Actor reader) {
    return actions.stream().filter(action -> action.needs().heldBy(reader)).toList();
  }

  private static ArrayList<Action> always(String path, Application application) {
    Stage stage = application.stage();
    var always = new ArrayList<Action>();
    always.add(new Action("A child may be in danger now", path + "/immediate-risk", Permission.RAISE_IMMEDIATE_RISK));
    if (stage != Stage.RECEIVED) always.add(new Action("Give it to somebody else", path + "/assign", Permission.ASSIGN_APPLICATION));
    always.add(new Action("Ask a partner", path + "/partners/ask", Permission.ASK_PARTNER));
    always.add(new Action("Record other action to protect a child", path + "/concern", Permission.NOTE_CONCERN));
    if (application.deadlines().next().isPresent()) always.add(new Action("Extend a time limit", path + "/extend", Permission.EXTEND_CLOCK));
    always.add(new Action("Offer it to another force", path + "/handover/offer", Permission.TRANSFER_APPLICATION));
    if (Possible.events(stage).contains(Event.PASS_ON)) always.add(new Action("Pass it on to Scotland or Northern Ireland", path + "/pass-on", needs(Event.PASS_ON)));
    return always;
  }

  private static String text(Event event, Stage stage) {
    return switch (event) {
      case ASSIGN -> "Take it or give it";
      case CHECKS_DONE -> "Record the first checks";
      case SCOPE_ACCEPTED, SCOPE_REFUSED -> "Decide whether it is in the scheme";
      case CLOSE_NOT_IN_SCHEME -> "Close it as outside the scheme";
      case INTERVIEW_COMPLETE, IDENTITY_NOT_PROVED -> "Record the interview";
      case ASSESSMENT_COMPLETE -> stage == Stage.DECISION ? "Assess the risk again" : "Complete the risk assessment";
      case DECIDE_DISCLOSE, DECIDE_NOT -> "Decide";
      case DISCLOSE, REFUSE_TO_SIGN -> "Make the disclosure";
      case NOTIFY -> "Tell the applicant";
      case CLOSE_UNTOLD -> "Close the case";
      case WITHDRAW -> "Record that the applicant withdraws";
      case NEW_INFORMATION -> "Open a new application with new information";
      case CONTACT, RIGHT_TO_KNOW, PASS_ON, WRONG_PERSON, FOUND_MALICIOUS, IMMEDIATE_RISK, EXTEND, TRANSFER, CLOCK_PASSES -> "";
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
      case NOTIFY, CLOSE_UNTOLD -> "/disclosure";
      case WITHDRAW -> "/withdraw";
      case NEW_INFORMATION -> "/new-information";
      case CONTACT, RIGHT_TO_KNOW, PASS_ON, WRONG_PERSON, FOUND_MALICIOUS, IMMEDIATE_RISK, EXTEND, TRANSFER, CLOCK_PASSES -> "";
    };
  }

  private static Permission needs(Event event) {
    return switch (event) {
      case ASSIGN -> Permission.ASSIGN_APPLICATION;
      case CHECKS_DONE -> Permission.RECORD_FIRST_CHECKS;
      case SCOPE_ACCEPTED, SCOPE_REFUSED, CLOSE_NOT_IN_SCHEME, PASS_ON -> Permission.DECIDE_SCOPE;
      case INTERVIEW_COMPLETE, IDENTITY_NOT_PROVED -> Permission.HOLD_INTERVIEW;
      case ASSESSMENT_COMPLETE -> Permission.ASSESS_RISK;
      case DECIDE_DISCLOSE, DECIDE_NOT -> Permission.DECIDE_DISCLOSURE;
      case DISCLOSE, REFUSE_TO_SIGN -> Permission.MAKE_DISCLOSURE;
      case NOTIFY, CLOSE_UNTOLD -> Permission.TELL_OF_NOTHING;
      case WRONG_PERSON -> Permission.IDENTIFY_SUBJECT;
      case FOUND_MALICIOUS -> Permission.FIND_MALICIOUS;
      case WITHDRAW -> Permission.WITHDRAW_APPLICATION;
      case NEW_INFORMATION, CONTACT -> Permission.RECEIVE_REQUEST;
      case RIGHT_TO_KNOW -> Permission.OPEN_RIGHT_TO_KNOW;
      case IMMEDIATE_RISK -> Permission.RAISE_IMMEDIATE_RISK;
      case EXTEND, CLOCK_PASSES -> Permission.EXTEND_CLOCK;
      case TRANSFER -> Permission.TRANSFER_APPLICATION;
    };
  }

  private static String untold(Application application) {
    if (!application.stage().isOpen()) return "The application is closed";
    return application.ofThePolice() ? "Possible once it is decided that nothing is disclosed" : "Possible once it is found to be in the scheme; nobody can be met or told";
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
