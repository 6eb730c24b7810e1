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
class TransfersTest {
  @Autowired People people;
  @Autowired Mappa mappa;
  @Autowired Transfers transfers;

  private final As carrow = As.officer().of("CARROW");

  private Management managed() {
    PersonId person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Octavian", "Fellwright", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    var id = As.officer(() -> mappa.manage(new Manage(person, Category.ONE, Level.THREE, "Police", "North team", LocalDate.of(2025, 1, 6), Optional.empty()))).orThrow();
    return As.officer(() -> mappa.find(id)).orThrow();
  }

  @Test
  void a_person_taken_up_is_held_by_the_other_area_from_then_on() {
    var before = managed();
    var offer = As.officer(() -> transfers.offer(new OfferTransfer(before.id(), As.CARROW, "Has moved to Carrow Bridge", before.version()))).orThrow();
    assertThat(carrow.does(() -> people.find(before.person()))).isInstanceOf(Outcome.NotFound.class);
    assertThat(carrow.does(transfers::offered).orThrow()).extracting(Transfer::id).contains(offer);

    var received = carrow.does(() -> transfers.takeUp(new TakeUp(offer, "Probation", "South team", LocalDate.of(2026, 5, 28), Optional.empty()))).orThrow();

    var after = carrow.does(() -> mappa.find(received)).orThrow();
    assertThat(after.level()).isEqualTo(Level.THREE);
    assertThat(after.nextReview()).contains(LocalDate.of(2026, 7, 23));
    assertThat(carrow.does(() -> mappa.history(before.person())).orThrow()).extracting(Management::to)
        .containsExactly(Optional.empty(), Optional.of(LocalDate.of(2026, 5, 28)));
    assertThat(As.officer(() -> people.find(before.person()))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer(() -> mappa.find(before.id()))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  void an_offer_is_for_one_area_only() {
    var before = managed();
    var offer = As.officer(() -> transfers.offer(new OfferTransfer(before.id(), As.CARROW, "Has moved", before.version()))).orThrow();
    var dyffryn = As.officer().of("DYFFRYN");
    assertThat(dyffryn.does(() -> transfers.takeUp(new TakeUp(offer, "Police", "Team", LocalDate.of(2026, 5, 28), Optional.empty())))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer(() -> transfers.takeUp(new TakeUp(offer, "Police", "Team", LocalDate.of(2026, 5, 28), Optional.empty())))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  void a_refused_offer_leaves_all_as_it_was() {
    var before = managed();
    var offer = As.officer(() -> transfers.offer(new OfferTransfer(before.id(), As.CARROW, "Has moved", before.version()))).orThrow();
    carrow.does(() -> transfers.refuse(offer, "Still lives in Northmere")).orThrow();
    assertThat(As.officer(() -> mappa.find(before.id())).orThrow()).isEqualTo(before);
    assertThat(carrow.does(transfers::offered).orThrow()).extracting(Transfer::id).doesNotContain(offer);
  }
}
