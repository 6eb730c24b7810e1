package org.tutela.law.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/** The area in which somebody notifies: that of the home address; where there is none, of the last one; where there never was one, of the court. */
@Cites(value = "SOA 2003 s.88", rules = "M6")
public sealed interface LocalPoliceArea {

  /**
   * A home address.
   *
   * @param key of the record that it comes from
   * @param residence the sole or main one, and not a place where somebody without one is found
   * @param former of which no more is known than that it is over, and which may have been another address than a home
   * @param area the one in which it lies; empty where nobody has said
   */
  record Home(String key, String words, boolean residence, boolean former, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> area) {
    private boolean begun(LocalDate day) {
      return from.filter(day::isBefore).isEmpty();
    }

    private boolean over(LocalDate day, List<Home> begun) {
      return former || end(begun).filter(day::isAfter).isPresent();
    }

    /** A later home ends an earlier one of which no end is known: the person has moved. */
    private Optional<LocalDate> end(List<Home> begun) {
      return to.or(() -> from.flatMap(first -> begun.stream().filter(one -> !one.former).flatMap(one -> one.from.stream()).filter(first::isBefore).min(Comparator.naturalOrder()).map(day -> day.minusDays(1))));
    }

    private LocalDate ended(List<Home> begun) {
      return end(begun).or(() -> from).orElse(LocalDate.MIN);
    }
  }

  /** @param homes more than one where more are held as current than the one that there can be */
  record OfHome(List<Home> homes) implements LocalPoliceArea {
    @Override
    public Reason reason() {
      return RegisterRule.M6.because(homes.size() == 1 ? "The home address: " + words(homes)
          : "More than one home address is held as it is now, and there is one sole or main residence at most: " + words(homes));
    }
  }

  /** @param homes more than one where it cannot be told which was the last */
  record OfLastHome(List<Home> homes) implements LocalPoliceArea {
    @Override
    public Reason reason() {
      return RegisterRule.M6.because((homes.size() == 1 ? "No home address is held now. The last one: " : "No home address is held now, and it cannot be told which was the last: ") + words(homes));
    }
  }

  /** @param courts that made the person subject: in which area a court lies is not held */
  record OfCourt(List<String> courts) implements LocalPoliceArea {
    @Override
    public Reason reason() {
      return RegisterRule.M6.because("No home address is or was held, so it is the area of the court. In which area a court lies is for a person to say: " + String.join("; ", courts));
    }
  }

  record NotKnown() implements LocalPoliceArea {
    @Override
    public Reason reason() {
      return RegisterRule.M6.because("Neither a home address nor a court is held");
    }
  }

  Reason reason();

  default List<Home> homes() {
    return switch (this) {
      case OfHome(var homes) -> homes;
      case OfLastHome(var homes) -> homes;
      case OfCourt _, NotKnown _ -> List.of();
    };
  }

  /** Empty where nobody has said of each home in which area it lies, or they lie in several. */
  default Optional<String> area() {
    var areas = homes().stream().map(Home::area).distinct().toList();
    return areas.size() == 1 ? areas.getFirst() : Optional.empty();
  }

  static LocalPoliceArea on(LocalDate day, List<Home> held, List<String> courts) {
    var begun = held.stream().filter(one -> one.begun(day)).toList();
    var current = current(begun, one -> !one.over(day, begun));
    if (!current.isEmpty()) return new OfHome(current);
    if (!begun.isEmpty()) return new OfLastHome(last(begun));
    return courts.isEmpty() ? new NotKnown() : new OfCourt(courts);
  }

  /** A place where somebody is found is one only for whoever has no sole or main residence. */
  private static List<Home> current(List<Home> begun, Predicate<Home> now) {
    var homes = begun.stream().filter(now).toList();
    var residences = homes.stream().filter(Home::residence).toList();
    return residences.isEmpty() ? homes : residences;
  }

  private static List<Home> last(List<Home> begun) {
    var homes = latest(begun.stream().filter(one -> !one.former).toList(), begun);
    var former = latest(begun.stream().filter(Home::former).toList(), begun);
    if (homes.isEmpty() || former.isEmpty()) return homes.isEmpty() ? former : homes;
    boolean later = former.getFirst().ended(begun).isAfter(homes.getFirst().ended(begun));
    return later ? Stream.concat(homes.stream(), former.stream()).toList() : homes;
  }

  private static List<Home> latest(List<Home> of, List<Home> begun) {
    var last = of.stream().map(one -> one.ended(begun)).max(Comparator.naturalOrder());
    return of.stream().filter(one -> one.ended(begun).equals(last.orElseThrow())).toList();
  }

  private static String words(List<Home> homes) {
    return homes.stream().map(Home::words).collect(Collectors.joining("; "));
  }
}
