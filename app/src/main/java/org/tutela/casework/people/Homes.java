package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.register.Facts;
import org.tutela.law.register.Facts.Residence;

/** Whether a home can be so beside those that are held. A later home ends an earlier one of which no end is known: the person has moved. */
final class Homes {
  private Homes() {}

  static Optional<Problem> against(AddAddress added, List<HeldAddress> held) {
    if (added.kind() != AddressKind.HOME || added.from().isEmpty()) return Optional.empty();
    return held.stream().filter(one -> one.kind() == AddressKind.HOME && one.from().isPresent()).flatMap(one -> beside(added, one).stream()).findFirst();
  }

  private static Optional<Problem> beside(AddAddress added, HeldAddress held) {
    var homes = List.of(residence(held.withheld() ? "A withheld address" : held.lines(), held.from().get(), held.to(), added.from().get()), residence(added.lines(), added.from().get(), added.to(), held.from().get()));
    return Facts.mainResidences(homes).stream().findFirst().map(reason -> new Problem("from", reason.text()));
  }

  private static Residence residence(String lines, LocalDate from, Optional<LocalDate> to, LocalDate other) {
    return new Residence("%s from %s%s".formatted(lines.replaceAll("\\s*\\R\\s*", ", "), from, to.map(day -> " to " + day).orElse("")), from, to.or(() -> Optional.of(other).filter(from::isBefore)));
  }
}
