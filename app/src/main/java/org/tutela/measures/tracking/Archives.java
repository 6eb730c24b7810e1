package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.tracking.message.Report;

/** A wearer's whole record for another system. Reports, which may be millions, are taken part by part, and each part stands in the log before it leaves. */
@Service
public class Archives {
  /** Of the file, whose exact parts another system brings back since its second. */
  public static final String FORMAT = "tutela-tracking-record/2";
  /** Of which none is held longer than it takes to write it. */
  private static final long REPORTS_AT_ONCE = 20_000;
  private static final long ALL = Long.MAX_VALUE;

  private final PersonGate persons;
  private final ArchiveStore store;
  private final RecordStore records;
  private final ActivationStore activations;
  private final RuleStore rules;
  private final LeaveStore leaves;
  private final HostStore host;
  private final Areas areas;
  private final Clock clock;

  Archives(PersonGate persons, ArchiveStore store, RecordStore records, ActivationStore activations, RuleStore rules, LeaveStore leaves, HostStore host, Areas areas, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.records = records;
    this.activations = activations;
    this.rules = rules;
    this.leaves = leaves;
    this.host = host;
    this.areas = areas;
    this.clock = clock;
  }

  /** How large it is. @param days of which something is kept */
  public record Size(PersonSummary person, long reports, int days, int alerts) {}

  /** So exact that another system brings it back. @param lines each a row */
  public record Exact(String file, List<String> lines) {}

  /** @param force who kept it @param upTo the number of the last report in it @param rules as the engine reads them */
  public record Whole(PersonSummary person, String force, Instant at, String by, String rules, List<Sheet> sheets, List<Exact> exact, List<Part> parts, long reports, List<UUID> worn, long upTo) {}

  /** Some days' reports. */
  public record Part(LocalDate first, LocalDate last, long reports) {}

  public Outcome<Size> size(PersonId person) {
    return persons.pass(Permission.SEE_TRAIL, person, (held, _) -> {
      var days = store.days(worn(activations.ofPerson(person)), ALL);
      return Outcome.done(new Size(held, days.stream().mapToLong(ArchiveStore.Day::reports).sum(), days.size(), store.told(person)));
    });
  }

  /** All but the reports, as it stands now. */
  public Outcome<Whole> begin(PersonId person) {
    return persons.pass(Permission.EXPORT_TRAIL, person, (held, visit) -> {
      rules.open(person, visit);
      long upTo = host.no();
      var worn = activations.ofPerson(person);
      var sheets = List.of(store.activations(person), store.rules(person), store.leave(person), store.alerts(person), store.cards(person), store.steps(person), store.violations(person));
      String force = areas.english(held.area());
      var exact = Arrays.stream(RecordTable.values()).map(table -> new Exact(table.file(), records.taken(table, person, force).stream().map(table::line).toList())).toList();
      var parts = parts(store.days(worn(worn), upTo));
      visit.shown(sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum());
      return Outcome.done(new Whole(held, force, clock.instant(), visit.actor().name(), ArchivedRules.geoJson(worn, rules.versions(person, Instant.EPOCH), leaves.ofPerson(person)), sheets, exact, parts,
          parts.stream().mapToLong(Part::reports).sum(), worn(worn), upTo));
    });
  }

  public Outcome<List<Report>> reports(Whole whole, Part part) {
    return persons.pass(Permission.EXPORT_TRAIL, whole.person().id(), (_, visit) -> {
      var reports = store.reports(whole.worn(), whole.upTo(), part.first(), part.last());
      visit.shown(reports.size());
      return Outcome.done(reports);
    });
  }

  private static List<UUID> worn(List<Activation> activations) {
    return activations.stream().map(each -> each.id().value()).toList();
  }

  /** Whole days, as many as are not too much at once. */
  static List<Part> parts(List<ArchiveStore.Day> days) {
    var parts = new ArrayList<Part>();
    for (var day : days) {
      var last = parts.isEmpty() ? null : parts.getLast();
      if (last == null || last.reports() + day.reports() > REPORTS_AT_ONCE) parts.add(new Part(day.on(), day.on(), day.reports()));
      else parts.set(parts.size() - 1, new Part(last.first(), day.on(), last.reports() + day.reports()));
    }
    return parts;
  }
}
