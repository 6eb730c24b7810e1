package org.tutela.law.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;

/**
 * An appeal to a magistrates' court against a determination that the person remain subject. While it is pending the determination stands, and the requirements with
 * it; only a court that allows it ends them, from the day that it says.
 */
@Cites(value = "SOA 2003 s.91E", rules = "R8")
public sealed interface ReviewAppeal {
  LocalDate made();

  /** A court may still dismiss or allow it, and whoever made it may withdraw it. */
  record Pending(LocalDate made) implements ReviewAppeal {
    public Ruling<ReviewAppeal> dismissed(LocalDate on) {
      return Ruling.unless(against("Dismissed", on), () -> new Dismissed(made, on));
    }

    public Ruling<ReviewAppeal> withdrawn(LocalDate on) {
      return Ruling.unless(against("Withdrawn", on), () -> new Withdrawn(made, on));
    }

    /** @param determined when it was determined that the person remain subject; @param ceases the first day without the requirements, as the court says */
    public Ruling<ReviewAppeal> allowed(LocalDate on, LocalDate determined, LocalDate ceases) {
      var against = against("Allowed", on);
      if (ceases.isBefore(determined)) against.add(RegisterRule.FACTS.missing("ceases", "The requirements cease on %s, before the determination of %s".formatted(ceases, determined)));
      return Ruling.unless(against, () -> new Allowed(made, on, ceases));
    }

    private List<Reason> against(String what, LocalDate on) {
      var against = new ArrayList<Reason>();
      if (on.isBefore(made)) against.add(RegisterRule.FACTS.missing("on", "%s on %s, before the appeal of %s".formatted(what, on, made)));
      return against;
    }
  }

  record Dismissed(LocalDate made, LocalDate on) implements ReviewAppeal {}

  record Withdrawn(LocalDate made, LocalDate on) implements ReviewAppeal {}

  /** @param ceases the first day without the requirements */
  record Allowed(LocalDate made, LocalDate on, LocalDate ceases) implements ReviewAppeal {}

  default boolean pending() {
    return this instanceof Pending;
  }

  /** Whether the determination may be appealed again: one that a court decided may not. */
  default boolean leavesRoom() {
    return this instanceof Withdrawn;
  }

  /** An appeal made too late, or nobody knows whether too late, is recorded; whether a court hears it is not for the police. */
  static Ruling<Pending> make(boolean remains, LocalDate determined, Optional<LocalDate> received, LocalDate made) {
    var against = new ArrayList<Reason>();
    if (!remains) against.add(RegisterRule.R8.missing("on", "It was determined that the requirements cease: there is nothing to appeal against"));
    if (made.isBefore(determined)) against.add(RegisterRule.FACTS.missing("on", "Appealed on %s, before the determination of %s".formatted(made, determined)));
    else received.filter(made::isBefore).ifPresent(day -> against.add(RegisterRule.FACTS.missing("on", "Appealed on %s, before the notice was received on %s".formatted(made, day))));
    return against.isEmpty() ? new Ruling.Allowed<>(new Pending(made), forAPerson(received, made).stream().toList()) : new Ruling.NotAllowed<>(against);
  }

  /** What is for a person to look at; empty where it was made in time. */
  static Optional<Reason> forAPerson(Optional<LocalDate> received, LocalDate made) {
    if (received.isEmpty()) return Optional.of(RegisterRule.R8.because("When the notice was received is not recorded: whether the appeal was made within 21 days of it is for a person to find out"));
    var last = IndefiniteReview.appealBy(received.get());
    return Optional.of(last).filter(made::isAfter).map(_ -> RegisterRule.R8.because("Appealed on %s, after the last of 21 days, %s: a person decides what follows".formatted(made, last)));
  }
}
