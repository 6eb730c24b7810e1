package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.casework.people.Birth;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.NotificationPeriod;
import org.tutela.law.register.Registration;

/**
 * How a person stands: the episodes that count, and those that a correction replaced.
 *
 * @param owes whether anything can be: on the register, or under a sexual risk order
 * @param born as it is held now
 * @param names of those who chose or found something that the law leaves to a person
 */
public record Registered(List<HeldEpisode> episodes, List<HeldEpisode> replaced, boolean owes, Optional<Birth> born, Map<UserId, String> names, LocalDate today) {

  Registered asBorn(Optional<Birth> held) {
    return new Registered(episodes, replaced, owes, held, names, today);
  }

  Registered with(Map<UserId, String> known) {
    return new Registered(episodes, replaced, owes, born, known, today);
  }

  /** Each once; for most nobody. */
  List<UserId> judges() {
    return Stream.concat(episodes.stream(), replaced.stream()).filter(one -> !one.judgement().isEmpty()).map(HeldEpisode::recordedBy).distinct().toList();
  }

  /** Whether threshold and period rest on a birth that has been corrected since: what says the same more exactly changes neither. An order's rest on none. */
  public boolean otherBirth(HeldEpisode one) {
    return !one.ground().byOrder() && born.filter(one.born()::holds).isEmpty();
  }

  public Registration registration() {
    return new Registration(episodes.stream().map(HeldEpisode::episode).toList());
  }

  public boolean subject() {
    return registration().subjectOn(today);
  }

  public boolean indefinite() {
    return registration().end() instanceof Registration.End.None(NotificationPeriod.Indefinite _);
  }
}
