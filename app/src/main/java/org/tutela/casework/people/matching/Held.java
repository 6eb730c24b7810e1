package org.tutela.casework.people.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One person held, made ready for comparing.
 *
 * @param changed the number of the person's last change: with {@code person} it names this state of theirs for ever
 */
public record Held(UUID person, long changed, List<Form> forms, Optional<Span> birth, List<Place> places, Set<String> identifiers) {

  /** @param kind as a page says it: "alias" */
  public record Name(String kind, boolean alias, String forenames, String surname) {}

  record Form(String kind, boolean alias, Reading reading, String forenames, String surname) {}

  public static Held of(UUID person, long changed, List<Name> names, Optional<Span> birth, List<Place> places, Set<String> identifiers) {
    var forms = new ArrayList<Form>();
    for (var name : names) {
      for (var reading : Reading.held(name.forenames(), name.surname())) {
        forms.add(new Form(name.kind(), name.alias(), reading, name.forenames(), name.surname()));
      }
    }
    return new Held(person, changed, List.copyOf(forms), birth.flatMap(Span::evidence), List.copyOf(places), Set.copyOf(identifiers));
  }

  /** A number that depends on who and which state this is, for the digest of a snapshot. */
  long mark() {
    long mixed = person.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(person.getLeastSignificantBits(), 31) * 0xC2B2AE3D27D4EB4FL
        ^ changed * 0x165667B19E3779F9L;
    mixed ^= mixed >>> 29;
    mixed *= 0xBF58476D1CE4E5B9L;
    return mixed ^ mixed >>> 32;
  }
}
