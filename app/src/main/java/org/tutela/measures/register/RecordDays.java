package org.tutela.measures.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;

/** When a registrant's record is reviewed next: written where the list finds it, in the transaction of whatever changes it. */
@Component
class RecordDays {
  private final EpisodeStore episodes;
  private final RiskOrderStore riskOrders;
  private final RecordReviewStore store;
  private final Clock clock;

  RecordDays(EpisodeStore episodes, RiskOrderStore riskOrders, RecordReviewStore store, Clock clock) {
    this.episodes = episodes;
    this.riskOrders = riskOrders;
    this.store = store;
    this.clock = clock;
  }

  void look(PersonId person) {
    store.reviewOn(person, of(person).flatMap(HeldRecord.Days::due));
  }

  /** Empty for somebody who has never been on the register. */
  Optional<HeldRecord.Days> of(PersonId person) {
    var today = London.date(clock.instant());
    List<HeldEpisode> counting = Recount.counting(episodes.of(person));
    return HeldRecord.began(counting).map(began -> {
      // whoever is under a sexual risk order has duties still
      var archived = HeldRecord.archived(counting, today).filter(_ -> !riskOrders.inForce(person, today));
      return new HeldRecord.Days(archived, began, store.of(person));
    });
  }
}
