package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** A hand-over to the coordinating force, which is by default the one where the child lives. */
@Cites(value = "West Yorkshire, from ACPO cross-border guidance", rules = "2.8")
public record Transfer(String from, String to, Jurisdiction jurisdiction, Instant offeredAt, Optional<Instant> acceptedAt)
    implements Entry {

  /** Scotland and Northern Ireland have their own schemes: pass on, do not decide. */
  public enum Jurisdiction { ENGLAND_AND_WALES, SCOTLAND, NORTHERN_IRELAND }

  public enum Role { RECEIVING, COORDINATING, RESPONDING }

  /** Until acceptance the receiving force stays responsible. */
  public String responsible() {
    return acceptedAt.isPresent() ? to : from;
  }

  public boolean passOnOnly() {
    return jurisdiction != Jurisdiction.ENGLAND_AND_WALES;
  }

  public Transfer accepted(Instant at) {
    return new Transfer(from, to, jurisdiction, offeredAt, Optional.of(at));
  }

  /** What a force is in this case. */
  public Role roleOf(String force) {
    if (force.equals(to)) return Role.COORDINATING;
    return force.equals(from) ? Role.RECEIVING : Role.RESPONDING;
  }

  List<Reason> against() {
    return Texts.gather(
        unless(!blank(to) && !to.equals(from), SchemeRule.XB_1.missing("to", "Name the force that is to accept the case")),
        unless(offeredAt != null, SchemeRule.XB_1.missing("offeredAt", "Record when the case was offered")));
  }
}
