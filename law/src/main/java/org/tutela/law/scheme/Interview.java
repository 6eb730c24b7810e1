package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** The face-to-face interview. It gives the applicant information about the scheme, and none about the subject. */
@Cites(value = "CSODS stage 3, as restated by Avon and Somerset and Cleveland 2023", rules = {"2.4 stage 3", "MA-1"})
public record Interview(
    Instant at, String interviewer, boolean inPerson, String whyNotInPerson, Proofs proofs, Set<Statement> statements,
    boolean genuine, boolean signed, String notes) implements Entry {

  /** What the interviewer says to every applicant. */
  public enum Statement { NO_INFORMATION_TODAY, MAY_BE_SHARED_WITH_PARTNERS, FALSE_STATEMENTS_MAY_LEAD_TO_ACTION }

  private static final Pattern TOLD = Pattern.compile(
      "\\b(told|informed|disclosed to|confirmed to|advised)\\b[^.]{0,60}"
          + "\\b(convict\\w*|caution\\w*|offen[cd]\\w*|register\\w*|prison|record|sentence\\w*|sex offender)\\b",
      Pattern.CASE_INSENSITIVE);

  public Interview {
    statements = Set.copyOf(statements);
  }

  /** What keeps the form from being complete; the proofs are asked for apart. */
  public List<Reason> incomplete() {
    var unsaid = EnumSet.allOf(Statement.class);
    unsaid.removeAll(statements);
    return Texts.gather(
        unless(at != null, SchemeRule.MACHINE.missing("at", "Record when the interview took place")),
        unless(!blank(interviewer), SchemeRule.MACHINE.missing("interviewer", "Record who held the interview")),
        unless(inPerson || !blank(whyNotInPerson),
            SchemeRule.MACHINE.missing("whyNotInPerson", "Record why the interview was not in person")),
        unless(unsaid.isEmpty(), SchemeRule.STAGE_3.missing("statements", "Make every statement to the applicant")),
        unless(signed, SchemeRule.MACHINE.missing("signed", "The applicant signs the record")));
  }

  /** For the officer to look at, not a refusal: the words may be innocent. */
  public List<Reason> warnings() {
    return Texts.gather(
        unless(blank(notes) || !TOLD.matcher(notes).find(),
            SchemeRule.STAGE_3.missing("notes", "The notes read as if information was given before a decision")),
        unless(genuine, SchemeRule.MA_1.missing("genuine", "The request may not be genuine: record why")));
  }
}
