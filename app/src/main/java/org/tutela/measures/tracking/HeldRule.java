package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/**
 * A rule with all that it ever was, the newest first.
 *
 * @param draft what it is to be from the next version on, if somebody is about to change it
 * @param versions empty before it first goes live
 * @param ended when it ceases, or ceased, to be watched
 * @param made by which template around which place, if by one
 * @param other from whom to keep apart, where it is about that
 */
public record HeldRule(RuleId id, PersonId person, String name, RuleKind kind, Protects protects, Optional<String> draft, List<RuleVersion> versions, Optional<Instant> ended, Optional<Made> made, Optional<PersonId> other, int version) {
  /** @param endedByIt by the template, and not by a person for this wearer */
  public record Made(TemplateId template, String name, SiteId site, boolean endedByIt) {}

  public enum State { DRAFT, LIVE, ENDED }

  /** What a copy of it begins as: as it is watched, or was last, or as drafted where it never was; nothing of what is about two people. */
  public Optional<String> copied() {
    return other.isPresent() || withheld() ? Optional.empty() : versions.isEmpty() ? draft : Optional.of(versions.getFirst().feature());
  }

  /** Where it is is kept from the reader: it is drawn around a refuge, and they do not hold the wearer. */
  public boolean withheld() {
    return draft.filter(String::isEmpty).isPresent() || versions.stream().anyMatch(version -> version.feature().isEmpty());
  }

  /** What somebody drew for this person around one place. */
  public boolean hideable() {
    return kind == RuleKind.EXCLUSION && made.isEmpty() && protects != Protects.REFUGE;
  }

  public State state() {
    return ended.isPresent() ? State.ENDED : versions.isEmpty() ? State.DRAFT : State.LIVE;
  }
}
