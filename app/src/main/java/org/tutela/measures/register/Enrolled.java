package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.convictions.Conviction;
import org.tutela.casework.people.EnrolPerson;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Obligation;

/**
 * A person of a list, ready to be written whole.
 *
 * @param askedFrom what fell due before was asked by the system that the list comes from; empty when nothing was ever notified
 * @param obligations what is due, as the law makes it of all the rest
 */
record Enrolled(
    int place, String number, EnrolPerson person, UserId manager, SetBand band, List<Conviction> convictions, List<HeldEpisode> episodes, List<Entered> entered,
    List<HeldNotification> notifications, List<Given> items, List<Spent> aways, Optional<LocalDate> askedFrom, List<Obligation> obligations) {

  record Spent(UUID id, RecordAway away) {}

  /** @param footing as it is kept */
  record Given(UUID id, HeldNotification notification, AddItem item, String footing) {}
}
