package org.tutela.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.measures.register.DirectoryEntry;
import org.tutela.measures.register.EnterInDirectory;

/** The invented stations where each force takes notifications: one in each of three of its towns, the last of which shut. */
final class Stations {
  /** Before anybody of the caseload notifies. */
  private static final LocalDate SINCE = LocalDate.of(2004, 5, 1);
  private static final LocalDate SHUT = LocalDate.of(2019, 3, 31);
  private static final Map<String, List<String>> TOWNS = Map.of("NORTHMERE", List.of("Aldmouth", "Brackenford", "Merehithe"), "CARROW", List.of("Carrowby", "Thornmarket", "Wexholme"),
      "DYFFRYN", List.of("Pont-yr-Arian", "Llanhelyg", "Trefeinion"));

  private Stations() {}

  static void enter(Services services, Cast cast, List<Town> towns) {
    var names = TOWNS.get(cast.area().value());
    for (String name : names) {
      var street = towns.stream().filter(town -> town.name().equals(name)).findFirst().orElseThrow().streets().getFirst();
      var until = name.equals(names.getLast()) ? Optional.of(SHUT) : Optional.<LocalDate>empty();
      Cast.as(cast.supervisor(), () -> services.directory().enter(new EnterInDirectory(DirectoryEntry.Kind.STATION, station(name), "1 " + street.name() + ", " + name + " " + street.postcode(), SINCE, until))).orThrow();
    }
  }

  /** One that was open on the day; the same whenever it is asked, so that what is drawn stays as it is. */
  static String of(AreaCode area, LocalDate on) {
    return station(TOWNS.get(area.value()).get(on.getDayOfYear() % 3 == 0 ? 1 : 0));
  }

  private static String station(String town) {
    return town + " police station";
  }
}
