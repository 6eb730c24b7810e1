package org.tutela.law.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/** Facts that cannot both be true, or cannot be true at all. Each message names the two. */
@Cites(value = "Design: contradictory facts are sent back", rules = "0 facts")
public final class Facts {
  private static final int LONGEST_TERM = 1_199;

  private Facts() {}

  public static List<Reason> against(Event event) {
    var against = new ArrayList<Reason>();
    if (event.ground() == Ground.CAUTION && event.place() == Jurisdiction.SCOTLAND) {
      against.add(wrong("ground", "A caution, in Scotland: police warnings there do not make a person subject"));
    }
    if (event.born().isAfter(event.on())) against.add(wrong("on", "Born on %s, after the decision of %s".formatted(event.born(), event.on())));
    if (event.ground() == Ground.ACT_1997 && !event.on().isBefore(Schedule3.BEGAN)) {
      against.add(wrong("ground", "Under the 1997 Act, with the decision on %s: that Act ended on 1 May 2004".formatted(event.on())));
    }
    if (event.ground().needsListedOffence() && event.on().isBefore(Schedule3.BEGAN)) {
      against.add(wrong("ground", "Decided on %s, before this Act began on 1 May 2004: it counts only by way of the 1997 Act".formatted(event.on())));
    }
    scottish(event.disposal()).filter(_ -> event.place() != Jurisdiction.SCOTLAND && event.ground() != Ground.ABROAD_NOTICE)
        .ifPresent(name -> against.add(wrong("disposal", "%s, in %s: only courts of Scotland make one".formatted(name, event.place().title()))));
    event.dealtWith().filter(day -> day.isBefore(event.on()))
        .ifPresent(day -> against.add(wrong("dealtWith", "Sentenced on %s, before the conviction of %s".formatted(day, event.on()))));
    event.orderUntil().filter(day -> day.isBefore(event.on()))
        .ifPresent(day -> against.add(wrong("orderUntil", "The order ends on %s, before it was served on %s".formatted(day, event.on()))));
    var term = term(event.disposal()).filter(one -> one.compareTo(Term.NONE) == 0 || one.months() > LONGEST_TERM);
    term.ifPresent(one -> against.add(wrong("term", "A term of %s is no term for %s".formatted(words(one), name(event.disposal())))));
    if (term.isEmpty()) part(event.disposal()).ifPresent(words -> against.add(wrong("second", words)));
    return List.copyOf(against);
  }

  private static Optional<String> scottish(Disposal disposal) {
    return switch (disposal) {
      case Disposal.LifelongRestriction _ -> Optional.of("An order for lifelong restriction");
      case Disposal.PaybackSupervision _ -> Optional.of("A community payback order");
      default -> Optional.empty();
    };
  }

  /** The second part of a sentence, against the first. */
  private static Optional<String> part(Disposal disposal) {
    return switch (disposal) {
      case Disposal.Extended(Term custodial, Term extension) when extension.compareTo(Term.NONE) == 0 -> Optional.of("An extension of %s is none to a term of %s".formatted(words(extension), words(custodial)));
      case Disposal.DetentionAndTraining(Term whole, Term detention) when detention.compareTo(Term.NONE) == 0 -> Optional.of("A detention part of %s is no part of an order of %s".formatted(words(detention), words(whole)));
      case Disposal.DetentionAndTraining(Term whole, Term detention) when detention.compareTo(whole) > 0 -> Optional.of("A detention part of %s is longer than the order of %s".formatted(words(detention), words(whole)));
      default -> Optional.empty();
    };
  }

  /** A period that a person decided, where the law leaves it open. */
  public static List<Reason> decided(int months) {
    return months >= 1 && months <= LONGEST_TERM ? List.of() : List.of(wrong("period", "A period of %d months is no period: it is from 1 to %d months".formatted(months, LONGEST_TERM)));
  }

  /** @param committed the first day of the offence */
  public static List<Reason> offence(LocalDate born, LocalDate committed) {
    return committed.isBefore(born) ? List.of(wrong("offence", "The offence of %s is before the birth on %s".formatted(committed, born))) : List.of();
  }

  /** What is ended before its time does not end after it. @param lastDay its own */
  public static List<Reason> ended(String name, LocalDate on, Optional<LocalDate> lastDay) {
    return lastDay.filter(on::isAfter).map(last -> List.of(wrong("on", "%s ends on %s, after its own last day of %s".formatted(name, on, last)))).orElse(List.of());
  }

  /** What was given was so on that day. */
  public static List<Reason> given(LocalDate given, LocalDate ended) {
    return ended.isBefore(given) ? List.of(wrong("on", "It ended on %s, before it was given on %s".formatted(ended, given))) : List.of();
  }

  public static List<Reason> released(LocalDate released, LocalDate sentenced) {
    return released.isBefore(sentenced) ? List.of(wrong("released", "Released on %s, before the sentence of %s".formatted(released, sentenced))) : List.of();
  }

  /** @param name of the thing that has a beginning and an end, such as "The address" */
  public static List<Reason> span(String name, LocalDate from, Optional<LocalDate> to) {
    return to.filter(end -> end.isBefore(from)).map(end -> List.of(wrong("to", "%s ends on %s, before it begins on %s".formatted(name, end, from)))).orElse(List.of());
  }

  public record Residence(String address, LocalDate from, Optional<LocalDate> to) {
    boolean meets(Residence other) {
      return !to.map(end -> !end.isAfter(other.from)).orElse(false) && !other.to.map(end -> !end.isAfter(from)).orElse(false);
    }
  }

  /** Only one place at a time is the sole or main residence; moving on one day is no contradiction. */
  public static List<Reason> mainResidences(List<Residence> main) {
    var against = new ArrayList<Reason>();
    for (int i = 0; i < main.size(); i++) {
      for (var other : main.subList(i + 1, main.size())) {
        if (main.get(i).meets(other)) against.add(wrong("home", "Two main residences at once: %s, and %s".formatted(main.get(i).address(), other.address())));
      }
    }
    return List.copyOf(against);
  }

  private static Optional<Term> term(Disposal disposal) {
    return switch (disposal) {
      case Disposal.Custody(Term term) -> Optional.of(term);
      case Disposal.Extended(Term custodial, Term extension) -> Optional.of(custodial.compareTo(Term.NONE) == 0 ? custodial : custodial.plus(extension));
      case Disposal.ServiceDetention(int days) -> Optional.of(new Term(days / 30, days % 30));
      case Disposal.DetentionAndTraining(Term whole, _) -> Optional.of(whole);
      case Disposal.ConditionalDischarge(Term term) -> Optional.of(term);
      case Disposal.PaybackSupervision(Term term) -> Optional.of(term);
      case Disposal.Community(Term term) -> Optional.of(term);
      case Disposal.Life _, Disposal.LifelongRestriction _, Disposal.Hospital _, Disposal.Caution _,
          Disposal.AbsoluteDischarge _, Disposal.Other _, Disposal.NotYet _ -> Optional.empty();
    };
  }

  private static String name(Disposal disposal) {
    return switch (disposal) {
      case Disposal.ConditionalDischarge _ -> "a conditional discharge";
      case Disposal.PaybackSupervision _, Disposal.Community _ -> "a community sentence";
      default -> "imprisonment or detention";
    };
  }

  private static String words(Term term) {
    return "%d months and %d days".formatted(term.months(), term.days());
  }

  private static Reason wrong(String about, String words) {
    return RegisterRule.FACTS.missing(about, words);
  }
}
