package org.tutela.measures.enquiry;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;

/** Of an application that is closed there is nothing to take over: an offer that still waits is taken back. */
@Component
class OffersEnd implements EnquiryStep {
  private final HandoverStore store;
  private final Clock clock;

  OffersEnd(HandoverStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void closed(Application application) {
    store.offeredOf(application.id()).ifPresent(offer -> store.takeBack(offer.id(), Acting.actor().id(), clock.instant(), "The application was closed"));
  }
}
