package org.tutela.casework.people.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The person named, made ready for comparing. */
public record Asked(List<Reading> readings, Optional<Span> birth, List<Place> places, Set<String> identifiers) {

  public static Asked of(String forenames, String surname, List<String> otherNames, Optional<Span> birth, List<Place> places, Set<String> identifiers) {
    var readings = new ArrayList<>(Reading.asked(forenames, surname));
    for (String other : otherNames) {
      var alone = Reading.asked(other, "");
      for (var reading : alone) readings.add(reading.costing(-1, "other name mentioned"));
      // A pet name is told alone, and the surname with it.
      if (alone.stream().allMatch(r -> r.given().size() + r.family().size() == 1)) {
        for (var reading : Reading.asked(other, surname)) readings.add(reading.costing(-1, "other name mentioned"));
      }
    }
    return new Asked(readings.stream().distinct().limit(40).toList(), birth.flatMap(Span::evidence),
        places.stream().filter(Place::says).toList(), Set.copyOf(identifiers));
  }
}
