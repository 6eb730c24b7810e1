package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/**
 * The disclosure as it was made. The police keep this record.
 *
 * @param subjectTold null while it is not recorded
 */
@Cites(value = "Bedfordshire partnership; Sussex; South Lanarkshire: how disclosure is made",
    rules = {"D-3", "D-4", "D-5", "D-6", "D-8", "D-9", "D-10", "D-11"})
public record Delivery(
    Instant at, String place, String discloser, Method method, String recipientName, String recipientAddress,
    String words, Set<Warning> warnings, boolean undertakingSigned, boolean jointConsidered, SubjectTold subjectTold,
    String support, LocalDate followUpOn) implements Entry {

  public enum Method { IN_PERSON, TELEPHONE, LETTER, EMAIL }

  /** The three warnings. None names an offence. */
  public enum Warning {
    USE_ONLY_TO_PROTECT_THE_CHILD("Use this information only to protect the child"),
    SIGN_AN_UNDERTAKING("Sign an undertaking to keep it confidential"),
    LEGAL_ACTION_MAY_BE_TAKEN("Legal action may be taken if it is passed on");

    private final String text;

    Warning(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  public Delivery {
    warnings = Set.copyOf(warnings);
  }

  /** @param reconsidered the undertaking was refused before and disclosure was decided again with new reasons */
  public List<Reason> against(boolean reconsidered) {
    var ungiven = EnumSet.allOf(Warning.class);
    ungiven.removeAll(warnings);
    return Texts.gather(
        unless(method == Method.IN_PERSON, SchemeRule.D_3.missing("method", "A disclosure is made in person, not in writing")),
        unless(ungiven.isEmpty(), SchemeRule.D_5.missing("warnings", "Give all three warnings")),
        unless(undertakingSigned || reconsidered, SchemeRule.D_6.missing("undertaking",
            "The undertaking is not signed: the decision must be taken again")),
        unless(!blank(recipientName), SchemeRule.D_1.missing("recipientName", "Record who was told")),
        unless(!blank(recipientAddress), SchemeRule.D_1.missing("recipientAddress", "Record the address of the person told")),
        unless(at != null, SchemeRule.D_11.missing("at", "Record when it was said")),
        unless(!blank(place), SchemeRule.D_11.missing("place", "Record where it was said")),
        unless(!blank(discloser), SchemeRule.D_11.missing("discloser", "Record who said it")),
        unless(!blank(words), SchemeRule.D_4.missing("words", "Record the words used")),
        unless(jointConsidered, SchemeRule.D_10.missing("jointConsidered", "Consider disclosing together with probation")),
        unless(followUpOn != null, SchemeRule.D_11.missing("followUpOn", "Set a follow-up date")),
        unless(followUpOn == null || at == null || !followUpOn.isBefore(LondonTime.day(at)), SchemeRule.D_11.missing("followUpOn", "The follow-up comes after the disclosure")),
        unless(!blank(support), SchemeRule.D_11.missing("support", "Record the support offered")),
        subjectTold == null
            ? List.of(SchemeRule.S_4.missing("subjectTold", "Record whether the person was told of the disclosure"))
            : subjectTold.against());
  }
}
