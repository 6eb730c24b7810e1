package org.tutela.measures.disclosure.web;

import org.tutela.law.duty.ConsiderationDecision;
import org.tutela.law.duty.ConsiderationState;
import org.tutela.law.duty.RiskFinding;
import org.tutela.law.duty.Trigger;
import org.tutela.law.scheme.Assessment;
import org.tutela.law.scheme.Concerns;
import org.tutela.law.scheme.Findings;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Recipient;
import org.tutela.law.scheme.RepresentationReason;
import org.tutela.law.scheme.SubjectTold;

/** The law's codes in the words of an officer's page. */
public final class Titles {
  private Titles() {}

  public static String of(Assessment.Partner partner) {
    return switch (partner) {
      case CHILDRENS_SERVICES -> "Children's social care";
      case SCHOOL -> "School";
      case PROBATION -> "Probation";
      case HEALTH -> "Health";
      case YOUTH_JUSTICE -> "Youth justice";
      case OTHER_FORCE -> "Another force";
      case OTHER -> "Another partner";
    };
  }

  public static String of(Held held) {
    return switch (held) {
      case CHILD_SEX_OFFENCES -> "Convictions for child sex offences (cautions, reprimands and warnings count)";
      case OTHER_RELEVANT -> "Other relevant convictions or information";
      case NOTHING_RELEVANT -> "Nothing relevant";
    };
  }

  public static String of(Concerns concerns) {
    return switch (concerns) {
      case NOT_YET_KNOWN -> "Not known yet";
      case NONE -> "No concerns";
      case FOUND -> "Concerns found";
    };
  }

  public static String of(RepresentationReason reason) {
    return switch (reason) {
      case EMERGENCY -> "Emergency";
      case RISK_TO_CHILD -> "Asking would put the child at risk";
      case RISK_TO_APPLICANT -> "Asking would put the applicant at risk";
      case PREJUDICES_INVESTIGATION -> "Asking would prejudice an investigation";
      case NOT_LOCATABLE -> "The person cannot be found";
      case OTHER -> "Another reason";
    };
  }

  public static String of(OutcomeCategory category) {
    return switch (category) {
      case DISCLOSE_CSO -> "Disclose child sex offence convictions";
      case DISCLOSE_OTHER -> "Disclose other information";
      case NO_DISC_CONCERNS -> "Do not disclose: concerns exist, managed otherwise";
      case NO_CONCERNS -> "Do not disclose: nothing relevant is held";
      case SAFEGUARDING -> "Do not disclose: closed with other safeguarding action";
      case MALICIOUS -> "Do not disclose: the request is malicious";
      case ID_NOT_PROVED -> "Do not disclose: identity or relationship not proved";
      case NOT_IN_SCHEME -> "Not in the scheme";
      case WITHDRAWN -> "Withdrawn";
    };
  }

  /** Whether a parent knows of the application. */
  public static String knows(org.tutela.intake.Known knows) {
    return switch (knows) {
      case YES -> "Yes";
      case NO -> "No";
      case NOT_SURE -> "Not known";
      case NOT_SAID -> "Not recorded";
    };
  }

  public static String of(Findings.Answer answer) {
    return switch (answer) {
      case YES -> "Yes";
      case NO -> "No";
      case NOT_RECORDED -> "Not recorded";
    };
  }

  public static String of(Recipient.Relation relation) {
    return switch (relation) {
      case PARENT -> "Parent";
      case GUARDIAN -> "Guardian";
      case CARER -> "Carer";
      case OTHER -> "Other";
    };
  }

  public static String of(SubjectTold.Why why) {
    return switch (why) {
      case RAISES_RISK -> "Telling would raise the risk";
      case OBSTRUCTS_INVESTIGATION -> "Telling would obstruct an investigation";
      case NOT_LOCATABLE -> "The person cannot be found";
      case OTHER -> "Another reason";
    };
  }

  public static String of(ConsiderationState state) {
    return switch (state) {
      case DUE -> "Due";
      case OPEN -> "Being considered";
      case DECIDED_DISCLOSE -> "Decided: to disclose";
      case DECIDED_NOT -> "Decided: not to disclose";
      case DISCLOSED -> "Disclosed";
      case SUPERSEDED -> "Covered by a later consideration";
    };
  }

  public static String of(Trigger trigger) {
    return switch (trigger) {
      case FIRST_MANAGEMENT -> "Management began";
      case TRANSFER_IN -> "Moved into the area";
      case LEVEL_2_MEETING -> "Level 2 meeting";
      case LEVEL_3_MEETING -> "Level 3 meeting";
      case LEVEL_1_REVIEW -> "Level 1 review";
      case CHANGE_OF_ADDRESS -> "Change of address";
      case CHANGE_OF_HOUSEHOLD -> "Change of household";
      case CHANGE_OF_EMPLOYMENT -> "Change of employment";
      case CHANGE_OF_VOLUNTEERING -> "Change of volunteering";
      case CHANGE_OF_RELATIONSHIP -> "Change of relationship";
      case ONLINE_CONTACT_WITH_CHILD -> "Online contact with a child";
      case SCHEME_APPLICATION -> "An application names the person";
      case POLYGRAPH_DISCLOSURE -> "Polygraph examination";
      case NEW_INTELLIGENCE -> "New intelligence";
      case BREACH -> "Breach";
      case RECALL -> "Recall";
      case NEW_AREA_OF_RISK -> "Risk in another area";
    };
  }

  public static String of(RiskFinding.ToWhom toWhom) {
    return switch (toWhom) {
      case PARTICULAR_CHILDREN -> "A particular child or children";
      case DESCRIBED_CHILDREN -> "Children of a particular description";
      case CHILDREN_GENERALLY -> "Children generally";
      case NOBODY -> "Nobody";
      case NOT_ASSESSED -> "Not assessed yet";
    };
  }

  public static String of(ConsiderationDecision decision) {
    return switch (decision) {
      case DISCLOSE -> "Disclose";
      case DISCLOSE_PART -> "Disclose part";
      case NOT_DISCLOSE -> "Do not disclose";
      case DEFER -> "Defer to a later date";
    };
  }
}
