package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Entry;
import org.tutela.law.scheme.Stage;

/** What one event makes of an enquiry: collected here, then written with its line of history in one go. */
final class Change {
  private final Application before;
  private final String event;
  private String reason = "";
  private AreaCode area;
  private String team;
  private Optional<UserId> owner;
  private org.tutela.law.scheme.Application law;
  private Finding finding;
  private boolean doubted;
  private boolean malicious;
  private Hands hands;

  /** @param event the law's name for it, or a name of ours for what the law does not know */
  Change(Application before, String event) {
    this.before = before;
    this.event = event;
    area = before.area();
    team = before.team();
    owner = before.owner();
    law = before.law();
    finding = before.finding();
    doubted = before.doubted();
    malicious = before.malicious();
    hands = before.hands();
  }

  Change because(String why) {
    reason = why;
    return this;
  }

  Change given(String toTeam, Optional<UserId> to) {
    team = toTeam;
    owner = to;
    return this;
  }

  /**
   * Another force's from now on, which has to find out for itself who is meant: people held are each force's own.
   *
   * @param keepsToList the record of the person found is kept to a list: the case stays kept to it, and is about that person still
   */
  Change handedTo(AreaCode other, boolean keepsToList) {
    area = other;
    team = "";
    owner = Optional.empty();
    if (!keepsToList) finding = new Finding.NotLooked();
    doubted = false;
    return this;
  }

  Change to(org.tutela.law.scheme.Application next) {
    law = next;
    return this;
  }

  Change finding(Finding found) {
    finding = found;
    return this;
  }

  Change doubted(boolean whetherWrong) {
    doubted = whetherWrong;
    return this;
  }

  Change maliciousRequest() {
    malicious = true;
    return this;
  }

  Change by(Hands now) {
    hands = now;
    return this;
  }

  Application before() {
    return before;
  }

  String event() {
    return event;
  }

  String reason() {
    return reason;
  }

  /** What the file has gained. Entries are only ever added. */
  List<Entry> entries() {
    return law.file().entries().subList(before.file().entries().size(), law.file().entries().size());
  }

  Application after(Instant now) {
    var closed = law.stage() == Stage.CLOSED ? before.closedAt().or(() -> Optional.of(now)) : Optional.<Instant>empty();
    return new Application(before.id(), before.reference(), area, team, owner, law, before.request(), finding, doubted, malicious,
        hands, closed, before.linkedTo(), before.version() + 1);
  }
}
