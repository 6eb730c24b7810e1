package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Of an area: who is abroad or about to leave, and who notifies weekly because there is no sole or main residence. */
@Service
public class Travellers {
  static final int PAGE = 100;
  private static final int AHEAD = 28;
  private final Gate gate;
  private final TravellerStore store;
  private final Directory directory;
  private final People people;
  private final Staffing staffing;
  private final Clock clock;

  Travellers(Gate gate, TravellerStore store, Directory directory, People people, Staffing staffing, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.directory = directory;
    this.people = people;
    this.staffing = staffing;
    this.clock = clock;
  }

  /** @param back expected; empty where nothing was told
   *  @param details other countries, in words */
  public record Traveller(PersonId person, UserId manager, RiskBand band, LocalDate left, Optional<LocalDate> back, String country, String details) {}

  /** @param due the next notification, within 7 days of the last; empty while away */
  public record Weekly(PersonId person, UserId manager, RiskBand band, LocalDate last, Optional<LocalDate> due) {}

  /** @param total of which this is a page; 0 beyond the last one */
  record Part<T>(List<T> lines, int total) {}

  /** @param countries that the force has, or had, on its list of high risk
   *  @param page of both lists, from 0 on; {@code pages} of the longer one */
  public record Listed(List<Traveller> travellers, List<Weekly> weekly, List<DirectoryEntry> countries, Map<PersonId, PersonSummary> persons, Map<UserId, String> managers, LocalDate today, int page, int pages) {
    /** The names of those that the journey touches. */
    public List<String> highRisk(Traveller one) {
      return countries.stream().filter(country -> country.ofJourney(one.country(), one.details(), one.left(), one.back().orElse(today))).map(DirectoryEntry::name).distinct().toList();
    }
  }

  /** Those due back the soonest first, and whose next notification is due the soonest first. */
  public Outcome<Listed> ofArea(int page) {
    return gate.inArea(Permission.SEE_REGISTER, (area, visit) -> {
      var today = London.date(clock.instant());
      var abroad = store.travellers(area, today, today.plusDays(AHEAD), page);
      var weeklyOnes = store.weekly(area, today, page);
      var travellers = abroad.lines();
      var weekly = weeklyOnes.lines();
      int pages = Math.max(page + 1, (Math.max(abroad.total(), weeklyOnes.total()) + PAGE - 1) / PAGE);
      var countries = travellers.isEmpty() ? List.<DirectoryEntry>of() : directory.of(area, DirectoryEntry.Kind.COUNTRY);
      visit.shown(travellers.size() + weekly.size());
      var persons = Stream.concat(travellers.stream().map(Traveller::person), weekly.stream().map(Weekly::person)).distinct().toList();
      var managers = Stream.concat(travellers.stream().map(Traveller::manager), weekly.stream().map(Weekly::manager)).distinct().toList();
      return people.find(persons).map(found -> new Listed(travellers.stream().filter(one -> found.containsKey(one.person())).toList(),
          weekly.stream().filter(one -> found.containsKey(one.person())).toList(), countries, found, staffing.names(managers), today, page, pages));
    });
  }
}
