package org.tutela.measures.mappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.LimitChange;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;

@TutelaTest
class TransfersTest {
  @Autowired People people;
  @Autowired Mappa mappa;
  @Autowired Transfers transfers;
  @Autowired Restrictions restrictions;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired AllRows all;

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
  @DisplayName("security A-3: a limited record is taken up by whoever was let in, who answers for its limits from then on")
  void limited() {
    var before = managed();
    var keeper = Hired.as(Role.OFFICER, staffing, sessions);
    As.system(() -> restrictions.limit(new Restrictions.Limit(before.person().value(), As.NORTHMERE, true, false, keeper.id(), "WITNESS"))).orThrow();
    var offer = keeper.does(() -> transfers.offer(new OfferTransfer(before.id(), As.CARROW, "Has moved", before.version()))).orThrow();
    var taker = Hired.in("CARROW", Role.OFFICER, staffing, sessions);
    var takeUp = new TakeUp(offer, "Police", "South team", LocalDate.of(2026, 5, 28), Optional.empty());
    assertThat(taker.does(() -> transfers.takeUp(takeUp))).isInstanceOfSatisfying(Outcome.Refused.class,
        refused -> assertThat(refused.problems()).asString().contains("Ask the force that offers it to let you in"));
    assertThat(keeper.does(() -> mappa.find(before.id())).orThrow()).as("as it was").isEqualTo(before);

    As.system(() -> restrictions.change(before.person().value(), LimitChange.LET_IN, taker.id(), "Takes the case up for Carrow")).orThrow();
    assertThat(taker.does(() -> people.open(before.person()))).as("not yet theirs").isInstanceOf(Outcome.NotFound.class);
    taker.does(() -> transfers.takeUp(takeUp)).orThrow();
    assertThat(taker.does(() -> people.find(before.person())).orThrow().area()).isEqualTo(As.CARROW);
    assertThat(carrow.does(() -> people.find(before.person()))).as("another officer there").isInstanceOf(Outcome.NotFound.class);
    assertThat(all.count("from access.limited_record where person = ? and area = 'CARROW' and owner_id = ?", before.person().value(), taker.id().value())).isOne();
    assertThat(all.count("from access.limited_history where person = ? and event = 'MOVED'", before.person().value())).isOne();
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
