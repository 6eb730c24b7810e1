package org.tutela.oversight.chronology;

import java.util.Locale;
import java.util.Map;

/** What happened, in plain words. A code that nobody has put into words is still shown, spelt out. */
final class Happenings {
  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("CONTACT", "First contact"),
      Map.entry("RIGHT_TO_KNOW", "Opened by the police"),
      Map.entry("ASSIGN", "Taken by an officer"),
      Map.entry("GIVEN", "Given to somebody else"),
      Map.entry("CHECKS_DONE", "First checks completed"),
      Map.entry("CHECKED_AGAIN", "Checked again"),
      Map.entry("SCOPE_ACCEPTED", "Found to be in the scheme"),
      Map.entry("PASS_ON", "Passed on to the police where the child lives"),
      Map.entry("SCOPE_REFUSED", "Found to be outside the scheme"),
      Map.entry("CLOSE_NOT_IN_SCHEME", "Closed as outside the scheme"),
      Map.entry("INTERVIEW_COMPLETE", "Interview completed"),
      Map.entry("IDENTITY_NOT_PROVED", "Identity not proved"),
      Map.entry("REPRESENTATIONS", "Representations recorded"),
      Map.entry("ASSESSMENT_COMPLETE", "Risk assessment completed"),
      Map.entry("ASSESSED_AGAIN", "Risk assessed again"),
      Map.entry("DECIDE_DISCLOSE", "Decided to disclose"),
      Map.entry("DECIDE_NOT", "Decided not to disclose"),
      Map.entry("SECOND_READING_AWAITED", "Decision waits for a second reader"),
      Map.entry("SECOND_READER_DISAGREED", "Second reader does not agree"),
      Map.entry("READ_AGREED", "Second reader agrees"),
      Map.entry("READ_NOT_AGREED", "Second reader does not agree"),
      Map.entry("REFUSE_TO_SIGN", "Undertaking refused"),
      Map.entry("DISCLOSE", "Disclosure made"),
      Map.entry("NOTIFY", "Applicant told"),
      Map.entry("CLOSE_UNTOLD", "Closed, with nobody to tell"),
      Map.entry("IMMEDIATE_RISK", "Immediate risk raised"),
      Map.entry("ACTED_ON_RISK", "Immediate risk acted on"),
      Map.entry("RISK_DEALT_WITH", "What was done about the immediate risk"),
      Map.entry("EXTEND", "Time limit extended"),
      Map.entry("SAFEGUARDING", "Safeguarding action"),
      Map.entry("WITHDRAW", "Withdrawn"),
      Map.entry("PARENTS_RECORDED", "Particulars of the parents recorded"),
      Map.entry("FOUND_MALICIOUS", "Found to be malicious"),
      Map.entry("SEARCHED", "Searched for the person"),
      Map.entry("FINDING_PROPOSED", "Finding waits for a second officer"),
      Map.entry("FINDING_REJECTED", "Second officer does not agree with the finding"),
      Map.entry("PERSON_IDENTIFIED", "Person identified"),
      Map.entry("NOBODY_HELD", "Nobody held is meant"),
      Map.entry("WRONG_PERSON", "Wrong person: looked for again"),
      Map.entry("LOOK_AGAIN", "Looked for again"),
      Map.entry("AFTERCARE", "Aftercare recorded"),
      Map.entry("CONVICTION_STRUCK", "Conviction struck out"),
      Map.entry("CONVICTION_QUASHED", "Conviction quashed on appeal"),
      Map.entry("ALERT VIOLATION_EXPLAINED", "Tracking violation: the wearer explained it"),
      Map.entry("ALERT VIOLATION_ACCEPTED", "Tracking violation: the explanation is accepted"),
      Map.entry("ALERT VIOLATION_NOT_ACCEPTED", "Tracking violation: the explanation is not accepted"),
      Map.entry("ALERT VIOLATION_REPORTED", "Tracking violation: reported"),
      Map.entry("ALERT VIOLATION_NONE", "Tracking violation: found to be none"),
      Map.entry("ATTENDED", "Tracking: an appointment was kept"),
      Map.entry("ZONE_WATCHED", "Tracking: a zone is watched"),
      Map.entry("ZONE_CHANGED", "Tracking: a zone is watched as changed"),
      Map.entry("ZONE_ENDED", "Tracking: a zone is watched no more"),
      Map.entry("LEAVE_GRANTED", "Tracking: a zone is suspended by leave"),
      Map.entry("LEAVE_WITHDRAWN", "Tracking: leave is withdrawn"),
      Map.entry("PERSON_RECORDED", "Person recorded"));

  private static final Map<String, String> FIRST = Map.ofEntries(
      Map.entry("CHECKED", "Checked: "), Map.entry("ASKED", "Asked: "), Map.entry("REPLIED", "Replied: "),
      Map.entry("OFFERED", "Offered to another force: "), Map.entry("HANDOVER", "Hand-over: "), Map.entry("ASSESSED", "Assessed as holding: "),
      Map.entry("DECIDED", "Decision recorded: "), Map.entry("AFTER", "After the disclosure: "), Map.entry("DUTY", "Consideration: "),
      Map.entry("LETTER", "Letter written: "), Map.entry("MESSAGE", "Message sent: "), Map.entry("TASK", "Task: "),
      Map.entry("FOUND", "Found by a search: "), Map.entry("HOLDER", "Answered a search by another force: "),
      Map.entry("RECORDED", "Recorded: "), Map.entry("OPINION", "Opinion: "), Map.entry("MANAGED", "Management: "), Map.entry("RAISED", "Tracking alert: "), Map.entry("ALERT", "Tracking alert "));

  private static final Map<String, String> SYSTEMS = Map.of("PNC", "Police National Computer", "PND", "Police National Database", "VISOR", "ViSOR");

  private Happenings() {}

  static String words(String code) {
    if (WORDS.containsKey(code)) return WORDS.get(code);
    if (code.startsWith("CHECKED ") && SYSTEMS.containsKey(code.substring(8))) return "Checked: " + SYSTEMS.get(code.substring(8));
    int space = code.indexOf(' ');
    if (space < 0) return spelt(code);
    return FIRST.getOrDefault(code.substring(0, space), spelt(code.substring(0, space)) + ": ") + spelt(code.substring(space + 1)).toLowerCase(Locale.UK);
  }

  /** What is said beside it: a stored code at its beginning is spelt out, the rest stands as somebody wrote it. */
  static String detail(String text) {
    int colon = text.indexOf(": ");
    String code = colon < 0 ? text : text.substring(0, colon);
    if (!code.matches("[A-Z0-9]+(_[A-Z0-9]+)+")) return text;
    return spelt(code) + (colon < 0 ? "" : text.substring(colon));
  }

  /** {@code DUE_MOVED} is "Due moved". */
  static String spelt(String code) {
    if (code.isEmpty()) return "";
    String words = code.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.UK);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
