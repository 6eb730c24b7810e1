package org.tutela.measures.mappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.Outcome;

@TutelaTest
class MappaTest {
  @Autowired People people;
  @Autowired Mappa mappa;

  private PersonId person() {
    return As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Lazarus", "Winterbourne", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
  }

  private Management managed(PersonId person) {
    var id = As.officer(() -> mappa.manage(new Manage(person, Category.ONE, Level.TWO, "Police", "public protection", LocalDate.of(2025, 1, 6), Optional.empty()))).orThrow();
    return As.officer(() -> mappa.find(id)).orThrow();
  }

  @Test
  void the_level_says_when_the_next_review_is() {
    assertThat(managed(person()).nextReview()).contains(LocalDate.of(2025, 4, 28));
  }

  @Test
  void a_person_is_managed_once_at_a_time() {
    var person = person();
    managed(person);
    assertThat(As.officer(() -> mappa.manage(new Manage(person, Category.ONE, Level.ONE, "Police", "A", LocalDate.of(2025, 2, 1), Optional.empty()))))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_stale_change_of_level_is_a_conflict() {
    var management = managed(person());
    As.officer(() -> mappa.setLevel(new SetLevel(management.id(), Level.THREE, "Risk has risen", management.version()))).orThrow();
    assertThat(As.officer(() -> mappa.setLevel(new SetLevel(management.id(), Level.ONE, "Risk has fallen", management.version())))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void a_review_moves_the_next_one_and_an_end_takes_the_person_off_the_list() {
    var management = managed(person());
    As.officer(() -> mappa.holdReview(new HoldReview(management.id(), LocalDate.of(2025, 3, 3), Optional.empty(), "", management.version()))).orThrow();
    assertThat(As.officer(() -> mappa.find(management.id())).orThrow().nextReview()).contains(LocalDate.of(2025, 6, 23));
    assertThat(As.officer(() -> mappa.managed(As.NORTHMERE)).orThrow()).extracting(m -> m.management().id()).contains(management.id());
    As.officer(() -> mappa.endManagement(new EndManagement(management.id(), LocalDate.of(2025, 5, 1), "Notification requirements ended", management.version() + 1))).orThrow();
    assertThat(As.officer(() -> mappa.managed(As.NORTHMERE)).orThrow()).extracting(m -> m.management().id()).doesNotContain(management.id());
    assertThat(As.officer(() -> mappa.managedBy(management.person())).orThrow()).isEmpty();
  }

  @Test
  void another_area_sees_nothing_of_it() {
    var management = managed(person());
    assertThat(As.officer().of("CARROW").does(() -> mappa.find(management.id()))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer().of("CARROW").does(() -> mappa.managed(As.CARROW)).orThrow()).extracting(m -> m.management().id()).doesNotContain(management.id());
  }
}
