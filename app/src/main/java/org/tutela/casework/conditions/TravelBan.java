package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tutela.law.register.PassportSurrender;
import org.tutela.law.register.PassportSurrender.Outstanding;
import org.tutela.law.register.PassportSurrender.What;

/** A prohibition of travel to all countries under which passports are surrendered, and what became of them, the first at the start. */
public record TravelBan(Instrument order, HeldTerm term, List<HeldPassports> records) {

  static List<TravelBan> of(Instrument order, List<HeldPassports> records) {
    if (!order.facts().takesPassports()) return List.of();
    return order.terms().stream().filter(term -> term.term().kind() == AddTerm.Kind.FOREIGN_TRAVEL_ALL)
        .map(term -> new TravelBan(order, term, records.stream().filter(one -> one.facts().term().equals(term.id())).toList())).toList();
  }

  public PassportSurrender passports() {
    return new PassportSurrender(begins(), last(), records.stream().map(one -> new PassportSurrender.Act(one.facts().what(), one.facts().on())).toList());
  }

  /** What was surrendered stays where it is while another prohibition of the person's runs, as where one is renewed. */
  Outstanding outstanding(List<TravelBan> all, LocalDate day) {
    var others = all.stream().filter(one -> !one.term().id().equals(term.id())).toList();
    var own = passports().outstanding(day);
    boolean elsewhere = switch (own) {
      case NOTHING -> false;
      case SURRENDER -> others.stream().anyMatch(one -> one.passports().held());
      case RETURN -> others.stream().anyMatch(one -> one.runs(day));
    };
    return elsewhere ? Outstanding.NOTHING : own;
  }

  /** The first return for which nothing would be left that was surrendered, were a record struck out. */
  public Optional<LocalDate> returnedWithout(UUID record) {
    boolean held = false;
    for (var one : records) {
      if (one.id().equals(record) || one.facts().what() == What.NONE_HELD) continue;
      if (one.facts().what() == What.RETURNED && !held) return Optional.of(one.facts().on());
      held = one.facts().what() == What.SURRENDERED;
    }
    return Optional.empty();
  }

  boolean runs(LocalDate day) {
    return !day.isBefore(begins()) && !passports().over(day);
  }

  /** Nothing is forbidden before the order is served. */
  public LocalDate begins() {
    var from = term.term().from();
    var served = order.facts().served();
    return from.isBefore(served) ? served : from;
  }

  public Optional<LocalDate> last() {
    return Stream.concat(term.lastDay().stream(), order.lastDay().stream()).min(LocalDate::compareTo);
  }
}
