package org.tutela.law.duty;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Known;
import org.tutela.law.Reason;
import org.tutela.law.Texts;
import org.tutela.law.scheme.Representations;

/**
 * The record of one consideration, as the chair or lead officer completes it.
 *
 * @param relevant each relevant matter; the offender, area and trigger stand on the file
 * @param reasons for the decision
 * @param addressesPresumption the reasons say why the presumption is not followed
 * @param representations null while it is not recorded
 * @param visorReference may be empty
 */
@Cites(value = "CJA 2003 s.327A(7)-(8); MAPPA Guidance 13b.1", rules = {"3.6", "C-5", "C-8", "C-9", "C-13", "MP-3"})
public record ConsiderationRecord(
    LocalDate on, List<String> attendees, ManagedOffender offender, RiskFinding risk, List<Member> members,
    ConsiderationDecision decision, String reasons, boolean addressesPresumption, Representations representations,
    String alternatives, String conditions, LocalDate deferredTo, String minuteReference, String visorReference,
    LocalDate nextDue) {

  public ConsiderationRecord {
    attendees = List.copyOf(attendees);
    members = List.copyOf(members);
  }

  public List<Matter> relevant() {
    return offender.relevant();
  }

  public Presumption presumption() {
    return Presumption.judge(offender.within(), risk, members, on);
  }

  /** Those whom it was found necessary to tell; a decision to disclose reaches nobody else. */
  public List<String> toBeTold() {
    return members.stream().filter(member -> member.necessary() == Known.YES).map(Member::who).toList();
  }

  /** What stands against recording this decision. */
  public List<Reason> against() {
    if (decision == null) return List.of(DutyRule.RECORD.missing("decision", "Record the decision"));
    var against = new ArrayList<>(common());
    against.addAll(decision.discloses() ? againstDisclosing() : againstNot());
    return against;
  }

  private List<Reason> common() {
    return Texts.gather(
        unless(on != null, DutyRule.RECORD.missing("on", "Record the date")),
        unless(!attendees.isEmpty(), DutyRule.RECORD.missing("attendees", "Record who took part")),
        unless(!blank(reasons), (decision.discloses() ? DutyRule.C_9 : DutyRule.C_13).missing("reasons", "Give the reasons")),
        unless(nextDue != null, DutyRule.RECORD.missing("nextDue", "Set the next date")));
  }

  private List<Reason> againstDisclosing() {
    return Texts.gather(
        unless(!members.isEmpty() && members.stream().noneMatch(member -> blank(member.who())),
            DutyRule.C_1.missing("members", "Name the particular member of the public")),
        unless(!relevant().isEmpty(), DutyRule.C_5.missing("relevant", "There is no relevant conviction to disclose")),
        unless(risk.toWhom() != RiskFinding.ToWhom.NOT_ASSESSED, DutyRule.RECORD.missing("risk", "Record the risk finding")),
        unless(!blank(conditions), DutyRule.C_6.missing("conditions", "Record the conditions, or that there are none")),
        unless(!blank(alternatives), DutyRule.RECORD.missing("alternatives", "Record the alternatives considered")),
        representations == null
            ? List.of(DutyRule.MP_3.missing("representations", "Record whether the person was asked for representations"))
            : representations.against());
  }

  private List<Reason> againstNot() {
    var presumption = on == null ? null : presumption();
    boolean deferred = decision == ConsiderationDecision.DEFER;
    return Texts.gather(
        unless(!deferred || deferredTo != null && on != null && deferredTo.isAfter(on),
            DutyRule.RECORD.missing("deferredTo", "A deferral names a later date")),
        unless(presumption == null || !presumption.arises() || addressesPresumption,
            DutyRule.C_13.missing("addressesPresumption", "The presumption arises: the reasons must say why it is not followed")),
        unless(presumption == null || deferred || !presumption.alert(),
            DutyRule.MACHINE.missing("presumption", "The presumption is unknown, which is not a no: assess what is missing, or defer")));
  }
}
