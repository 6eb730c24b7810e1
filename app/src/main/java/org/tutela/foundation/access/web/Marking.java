package org.tutela.foundation.access.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.PurposeCode;
import org.tutela.foundation.access.Role;

/** What stands on paper that leaves the service: who printed it, for what, and its number in the log, so that whoever finds it learns whose copy it is. */
public final class Marking {
  private Marking() {}

  /** Of what the request has read so far. */
  public static String of() {
    return of(Acting.actor(), "");
  }

  /** @param as said of the moment, with the comma before it */
  static String of(Actor actor, String as) {
    String reasons = Acting.reasons().stream().map(Marking::words).collect(Collectors.joining(", "));
    return "Printed from Tutela by " + actor.name() + ", " + roles(actor) + ", " + actor.team() + as + (reasons.isEmpty() ? "" : ". Opened for: " + reasons)
        + Acting.number().map(number -> ". Number in the log: " + number).orElse("") + ".";
  }

  static String roles(Actor actor) {
    return actor.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
  }

  private static String words(String purpose) {
    return PurposeCode.of(purpose).map(PurposeCode::words).orElseGet(() -> purpose.replace('_', ' ').toLowerCase(Locale.ROOT));
  }
}
