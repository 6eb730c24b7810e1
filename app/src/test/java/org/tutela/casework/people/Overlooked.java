package org.tutela.casework.people;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.tutela.As;
import org.tutela.MutableClock;

/** Somebody whose warning was to be looked at again by yesterday. */
public final class Overlooked {
  private Overlooked() {}

  public static PersonId since(BeanFactory beans, MutableClock clock) {
    var person = As.system(() -> beans.getBean(People.class).record(new RecordPerson(As.NORTHMERE, "Caspian", "Rooksmoor", Sex.MALE, Optional.of(Birth.on(LocalDate.of(1971, 2, 3))), Optional.empty()))).orThrow();
    var day = clock.today().plusDays(1);
    As.officer(() -> beans.getBean(Markers.class).record(new RecordMarker(person, Marker.Kind.DOG, "A dog in the yard", LocalDate.of(2026, 5, 4), Optional.of(day)))).orThrow();
    clock.set(day.plusDays(1), LocalTime.of(9, 0));
    return person;
  }
}
