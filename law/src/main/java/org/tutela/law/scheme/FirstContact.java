package org.tutela.law.scheme;

import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import org.tutela.law.Reason;

/**
 * Someone asks, by any channel. It fixes t0 and day 0 for good.
 *
 * @param unreachable who asked gave neither a name nor any way to be reached
 */
public record FirstContact(Instant at, Channel channel, boolean formStarted, boolean warningsGiven, boolean unreachable) implements Entry {

  /** The channels of the initial contact form. */
  public enum Channel { IN_PERSON, TELEPHONE, EMAIL, ONLINE, OTHER }

  List<Reason> against() {
    return unless(formStarted, SchemeRule.MACHINE.missing("formStarted", "Start the initial contact form"));
  }
}
