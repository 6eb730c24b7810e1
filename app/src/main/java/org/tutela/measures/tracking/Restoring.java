package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.tracking.RecordTable.Unfit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a record that was taken away from another system back under a person here: all of it, or nothing. It is a record that has ended, and stays one; what it
 * says is what the other system said, and is not told again.
 */
@Service
public class Restoring {
  private static final String FILE = "file";
  /** Each is a table of its own. */
  static final int DAYS = 1_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PersonGate persons;
  private final Gate gate;
  private final RecordStore store;
  private final IntakeStore intake;
  private final Ids ids;
  private final Clock clock;

  Restoring(PersonGate persons, Gate gate, RecordStore store, IntakeStore intake, Ids ids, Clock clock) {
    this.persons = persons;
    this.gate = gate;
    this.store = store;
    this.intake = intake;
    this.ids = ids;
    this.clock = clock;
  }

  public record Held(PersonSummary person, List<Restored> restored) {}

  /** What was brought back of a person, the last first. */
  public Outcome<Held> of(PersonId person) {
    return persons.pass(Permission.SEE_WEARER, person, (held, visit) -> {
      var restored = store.ofPerson(person);
      visit.shown(restored.size());
      return Outcome.done(new Held(held, restored));
    });
  }

  /** @param file empty for none */
  public Outcome<Restored> restore(PersonId person, byte[] file) {
    Outcome<Fit> fit = Acting.may(Permission.RESTORE_RECORD) ? fit(file) : Outcome.notFound();
    return persons.pass(Permission.RESTORE_RECORD, person, (held, visit) -> fit.then(record -> {
      try {
        return Outcome.done(put(record, held, visit));
      } catch (DuplicateKeyException e) {
        return Outcome.refused(FILE, "It is here already, or was: what stands in it stands once, under one person");
      } catch (DataIntegrityViolationException e) {
        return Outcome.refused(FILE, "Its parts do not fit each other");
      } catch (Unfit e) {
        return Outcome.refused(FILE, e.getMessage());
      }
    }));
  }

  /** @param what without who brings it back, and when */
  private record Fit(SentRecord sent, Restored what) {}

  /** All that can be known of it before anything is written but the days of reports, which stand empty for whatever comes. */
  private Outcome<Fit> fit(byte[] file) {
    if (file.length == 0) return Outcome.refused(FILE, "Choose the file");
    try {
      var sent = SentRecord.read(file);
      ended(sent);
      fits(sent);
      var days = new TreeSet<LocalDate>();
      var worn = texts(sent, RecordTable.ACTIVATIONS, "id");
      long[] reports = {0};
      sent.reports(some -> {
        reports[0] += some.size();
        for (var each : some) {
          if (!worn.contains(each.activation())) throw new Unfit("The record's reports.csv has a report of a device that it does not name");
          days.add(Receiving.day(each.fixTime(), each.receivedTime()));
        }
        if (days.size() > DAYS) throw new Unfit("The record has reports of more than " + DAYS + " days");
      });
      if (!days.isEmpty() && (days.first().isBefore(FIRST_DAY) || days.last().isAfter(Receiving.day(clock.instant()).plusDays(2)))) throw new Unfit("The record has reports of days that cannot have been");
      if (sent.at().isAfter(clock.instant())) throw new Unfit("The record was taken away at a time that has not come yet");
      makeDays(days);
      return Outcome.done(new Fit(sent, new Restored(sent.force(), sent.reference(), sent.at(), sent.by(), sent.sha256OfAll(), reports[0], sent.of(RecordTable.ALERTS).size(), clock.instant(), "")));
    } catch (Unfit e) {
      return Outcome.refused(FILE, e.getMessage());
    }
  }

  /** What goes on elsewhere cannot stand still here. */
  private static void ended(SentRecord sent) throws Unfit {
    if (sent.of(RecordTable.ACTIVATIONS).isEmpty()) throw new Unfit("The record is of nobody who wore a device");
    if (sent.of(RecordTable.ACTIVATIONS).stream().anyMatch(row -> row.get("to_at").isNull())) throw new Unfit("A device was still worn when the record was taken away: have it taken off first, and the record taken away again");
    if (sent.of(RecordTable.CARDS).stream().anyMatch(row -> !row.get("state").asString().equals("CLOSED"))) throw new Unfit("An alert was still open when the record was taken away: have it closed first, and the record taken away again");
    if (sent.of(RecordTable.VERSIONS).stream().anyMatch(row -> row.get("feature").asString().isEmpty())) throw new Unfit("Whoever took the record away is not shown where one of its zones is: somebody who holds the wearer has to take it");
  }

  /** What the database does not look at itself. */
  private static void fits(SentRecord sent) throws Unfit {
    var rules = texts(sent, RecordTable.RULES, "id");
    for (var row : sent.of(RecordTable.ALERTS)) if (!row.path("rule_id").isNull() && !rules.contains(row.get("rule_id").asString())) throw new Unfit("The record has an alert of a zone that it does not name");
    var alerts = texts(sent, RecordTable.ALERTS, "alert");
    for (var row : sent.of(RecordTable.OPERATIONS)) if (!alerts.contains(row.get("alert").asString())) throw new Unfit("The record has what was told of an alert that it does not name");
    for (var row : sent.of(RecordTable.VERSIONS)) if (RuleVersion.read(row.get("feature").asString()).isEmpty()) throw new Unfit("The record has a zone that this version cannot read");
    for (var row : sent.of(RecordTable.ACTS)) {
      if (!row.get("act").asString().matches("(?!VIOLATION_)[A-Z_]{1,40}|VIOLATION_(EXPLAINED|ACCEPTED|NOT_ACCEPTED|REPORTED|NONE)")) throw new Unfit("The record has something done about an alert that is not known here");
    }
  }

  private static Set<String> texts(SentRecord sent, RecordTable table, String column) {
    return sent.of(table).stream().map(row -> row.get(column).asString()).collect(Collectors.toCollection(HashSet::new));
  }

  /** Before anything else, each by itself, so that nobody who receives reports waits for it. */
  private void makeDays(Set<LocalDate> days) {
    try {
      Acting.as(Acting.system(new AreaCode("ALL")), "TRACKING", () -> {
        for (var day : days) gate.unattended(() -> {
          intake.makeDay(day);
          return true;
        });
        return true;
      });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Restored put(Fit fit, PersonSummary held, Visit visit) throws Unfit {
    var sent = fit.sent();
    UUID id = ids.next();
    var under = new RecordStore.Under(id, held.id(), held.area(), fit.what(), visit.actor().id());
    store.insert(under, staff(sent));
    for (var table : RecordTable.values()) {
      var rows = JSON.createArrayNode();
      sent.of(table).forEach(rows::add);
      if (!rows.isEmpty()) store.put(table, JSON.writeValueAsString(rows), under);
    }
    reports(sent, fit.what().reports());
    visit.shown(Math.toIntExact(fit.what().reports()));
    visit.note("restored", id.toString());
    visit.note("sha256", fit.what().sha256());
    return fit.what();
  }

  private static String staff(SentRecord sent) {
    ObjectNode staff = JSON.createObjectNode();
    for (var row : sent.of(RecordTable.STAFF)) staff.put(row.get("id").asString(), row.get("said").asString());
    return JSON.writeValueAsString(staff);
  }

  /** Under numbers below those of any report that a device has sent here. */
  private void reports(SentRecord sent, long all) throws Unfit {
    long[] next = {-all};
    try {
      sent.reports(some -> {
        if (store.reports(some, next[0]) < some.size()) throw new Unfit("The record has reports of a time at which the device was not worn any more");
        next[0] += some.size();
      });
    } catch (DuplicateKeyException e) {
      throw new Unfit("The record has a report twice", e);
    }
  }
}
