package org.tutela.law.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What is known of one person, as far as it gives rise to duties. */
public record History(Jurisdiction place, Registration registration, List<Away> aways, List<Fact> facts) {

  public History {
    aways = List.copyOf(aways);
    facts = List.copyOf(facts);
  }

  /**
   * Something that happened. {@code about} tells two alike apart: the premises, the name, the account. {@code found} is when it was put on record: what
   * had been given until then did not tell of it, unless it told of a change of that kind; empty where that is not known.
   */
  public sealed interface Fact {
    LocalDate on();
  }

  public record Changed(ChangeKind kind, LocalDate on, String about, Optional<Instant> found) implements Fact {
    public Changed(ChangeKind kind, LocalDate on, String about) {
      this(kind, on, about, Optional.empty());
    }
  }

  /** Notice of a change in advance; {@code happened} when it has. @param off the day on which it was put on record that it will not happen */
  public record Foretold(ChangeKind kind, ChangeDuty.AdvanceNotice notice, Optional<LocalDate> happened, String about, Optional<LocalDate> off) implements Fact {
    public Foretold(ChangeKind kind, ChangeDuty.AdvanceNotice notice, Optional<LocalDate> happened, String about) {
      this(kind, notice, happened, about, Optional.empty());
    }

    @Override
    public LocalDate on() {
      return notice.given();
    }
  }

  /**
   * @param told the change of which it told
   * @param recorded when it was put on record; empty where that is not known
   */
  public record Gave(PeriodicDuty.Given kind, LocalDate on, boolean mainResidence, Optional<ChangeKind> told, Optional<Instant> recorded) implements Fact {
    public Gave(PeriodicDuty.Given kind, LocalDate on, boolean mainResidence) {
      this(kind, on, mainResidence, Optional.empty(), Optional.empty());
    }

    /** Whether it can have told of something of a kind that was found then. */
    boolean canTell(ChangeKind change, Optional<Instant> found) {
      return found.isEmpty() || told.filter(change::equals).isPresent() || recorded.filter(at -> !at.isBefore(found.get())).isPresent();
    }
  }

  /**
   * @param told when notice of it was given, at {@link Due#HOUR_NOT_KNOWN} where only the day is known
   * @param change 0 for what was told first; else what became wrong of it was told again so many times. What was told before stays a fact of its own
   */
  public record Travelled(Journey journey, Optional<LocalDateTime> told, int change) implements Fact {
    public Travelled(Journey journey) {
      this(journey, Optional.empty(), 0);
    }

    @Override
    public LocalDate on() {
      return journey.knownOn();
    }
  }

  /**
   * Away from the main residence, and not abroad; {@code about} is where.
   *
   * @param told when notice of it was given, at {@link Due#HOUR_NOT_KNOWN} where only the day is known
   */
  public record Absent(LocalDateTime leaves, int days, Optional<LocalDateTime> told, String about) implements Fact {
    /** Known by the day on which it was told, and at the latest when it began. */
    @Override
    public LocalDate on() {
      var left = leaves.toLocalDate();
      return told.map(LocalDateTime::toLocalDate).filter(left::isAfter).orElse(left);
    }
  }

  /** Going to private premises where children may be; {@code about} is where. @param told as of {@link Absent} */
  public record Entered(PremisesDuty.Going going, Optional<LocalDateTime> told, String about) implements Fact {
    @Override
    public LocalDate on() {
      var entered = going.enters().toLocalDate();
      return told.map(LocalDateTime::toLocalDate).filter(entered::isAfter).orElse(entered);
    }
  }

  /** A stay where a child may live; {@code about} is the household. */
  public record Stayed(HouseholdStay stay, String about, Optional<Instant> found) implements Fact {
    public Stayed(HouseholdStay stay, String about) {
      this(stay, about, Optional.empty());
    }

    @Override
    public LocalDate on() {
      return stay.from().toLocalDate();
    }
  }

  /** A sexual risk order, or an interim one, by which name and home address are told; {@code until} is its last day. */
  public record UnderRiskOrder(LocalDate served, Optional<LocalDate> until) implements Fact {
    @Override
    public LocalDate on() {
      return served;
    }

    public boolean inForce(LocalDate day) {
      return lasting().covers(day);
    }

    Episode lasting() {
      return Episode.of(served, new NotificationPeriod.WhileOrderLasts(until));
    }
  }

  /** Whether anything can be owed: somebody was put on the register, or is under a sexual risk order. */
  public boolean asksForSomething() {
    return !registration.episodes().isEmpty() || facts.stream().anyMatch(UnderRiskOrder.class::isInstance);
  }

  /** The same history as it was known at the end of a day. */
  public History knownOn(LocalDate day) {
    var episodes = registration.episodes().stream().filter(one -> !one.from().isAfter(day))
        .map(one -> new Episode(one.relevantDate(), one.from(), one.period(), one.ended().filter(ended -> !ended.on().isAfter(day)))).toList();
    return new History(place, new Registration(episodes),
        aways.stream().filter(one -> !one.from().isAfter(day)).map(one -> new Away(one.kind(), one.from(), by(one.until(), day))).toList(),
        facts.stream().filter(one -> !one.on().isAfter(day)).map(one -> known(one, day)).toList());
  }

  private static Fact known(Fact fact, LocalDate day) {
    return switch (fact) {
      case Foretold(var kind, var notice, var happened, var about, var off) -> new Foretold(kind, notice, by(happened, day), about, by(off, day));
      case Travelled(Journey j, var told, int change) -> new Travelled(new Journey(j.departs(), j.country(), j.days(), j.knownOn(), by(j.returned(), day), j.returnGiven()),
          told.filter(one -> !one.toLocalDate().isAfter(day)), change);
      case Absent(var leaves, int days, var told, var about) -> new Absent(leaves, days, told.filter(one -> !one.toLocalDate().isAfter(day)), about);
      case Entered(var going, var told, var about) -> new Entered(going, told.filter(one -> !one.toLocalDate().isAfter(day)), about);
      case Changed _, Gave _, Stayed _, UnderRiskOrder _ -> fact;
    };
  }

  private static Optional<LocalDate> by(Optional<LocalDate> date, LocalDate day) {
    return date.filter(one -> !one.isAfter(day));
  }
}
