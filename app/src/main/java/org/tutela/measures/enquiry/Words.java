package org.tutela.measures.enquiry;

import org.tutela.law.scheme.Flag;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Stage;
import org.tutela.law.scheme.Transfer;

/** The law's codes in the words that staff read. */
public final class Words {
  private Words() {}

  public static String stage(Stage stage) {
    return switch (stage) {
      case RECEIVED -> "Received";
      case CHECKING -> "First checks";
      case NOT_IN_SCHEME -> "Not in the scheme";
      case AWAIT_INTERVIEW -> "Waiting for interview";
      case RISK_ASSESSMENT -> "Risk assessment";
      case DECISION -> "Decision";
      case DISCLOSURE_PENDING -> "To be disclosed";
      case NON_DISCLOSURE_PENDING -> "Applicant to be told";
      case CLOSED -> "Closed";
    };
  }

  public static String limit(Limit limit) {
    return switch (limit) {
      case INITIAL_CHECKS -> "First checks";
      case INTERVIEW -> "Interview";
      case RISK_ASSESSMENT -> "Risk assessment";
      case DECISION -> "Decision";
      case CLOSE -> "Finish";
    };
  }

  public static String flag(Flag flag) {
    return switch (flag) {
      case IMMEDIATE_RISK -> "Immediate risk";
      case SAFEGUARDING -> "Safeguarding";
      case EXTENDED -> "Extended";
      case OVERDUE -> "Overdue";
      case CROSS_BORDER -> "Other force";
    };
  }

  static String jurisdiction(Transfer.Jurisdiction jurisdiction) {
    return switch (jurisdiction) {
      case ENGLAND_AND_WALES -> "England and Wales";
      case SCOTLAND -> "Scotland";
      case NORTHERN_IRELAND -> "Northern Ireland";
    };
  }

  public static String outcome(OutcomeCategory outcome) {
    return switch (outcome) {
      case DISCLOSE_CSO -> "Child sex offences disclosed";
      case DISCLOSE_OTHER -> "Other information disclosed";
      case NO_DISC_CONCERNS -> "Concerns, not disclosed";
      case NO_CONCERNS -> "No concerns";
      case SAFEGUARDING -> "Safeguarding action";
      case NOT_IN_SCHEME -> "Not in the scheme";
      case WITHDRAWN -> "Withdrawn";
      case MALICIOUS -> "Malicious request";
      case ID_NOT_PROVED -> "Identity not proved";
    };
  }
}
