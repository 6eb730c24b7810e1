package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import org.tutela.law.register.NotificationPeriod;
import org.tutela.law.register.Registration;

/** How a person stands: the episodes that count, and those that a correction replaced. */
public record Registered(List<HeldEpisode> episodes, List<HeldEpisode> replaced, LocalDate today) {

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
