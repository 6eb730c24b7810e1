package org.tutela.measures.tracking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.engine.Engine;

/** Whether the alerts that stand are those that the engine tells who is given all stored reports at once, by itself. */
public final class AlertCheck {
  private final Gate gate;
  private final InService host;
  private final HostStore store;
  private final Watches watches;
  private final JdbcClient db;
  private final Clock clock;

  public AlertCheck(ApplicationContext service) {
    gate = service.getBean(Gate.class);
    host = service.getBean(InService.class);
    store = service.getBean(HostStore.class);
    watches = service.getBean(Watches.class);
    db = service.getBean(JdbcClient.class);
    clock = service.getBean(Clock.class);
  }

  /** Takes over from whoever ran the engine, and brings every wearer to now. */
  public void catchUp() throws InterruptedException {
    while (host.round() < 0) Thread.sleep(500);
    host.round();
  }

  /** @param wearers how many; @param alerts how many stand */
  public record Result(int wearers, int alerts, List<String> differences) {}

  public Result compare() throws Exception {
    return Acting.as(Acting.system(new AreaCode("ALL")), "BENCH", () -> gate.unattended(() -> {
      var differences = new ArrayList<String>();
      var persons = db.sql("select person_id from tracking.wearer order by person_id").query(UUID.class).list();
      int alerts = 0;
      for (var id : persons) {
        var person = new PersonId(id);
        var told = told(person);
        alerts += told.size();
        var expected = new TreeSet<String>();
        var reports = store.between(person, 0, Long.MAX_VALUE).stream().map(HostStore.Numbered::report).toList();
        for (var finding : new Engine(watches.of(person).watch()).replay(reports, clock.millis())) expected.add(line(finding.episode()));
        for (var line : expected) if (!told.contains(line)) differences.add("missing: " + id + " " + line);
        for (var line : told) if (!expected.contains(line)) differences.add("not in the replay: " + id + " " + line);
      }
      return new Result(persons.size(), alerts, differences);
    }));
  }

  private TreeSet<String> told(PersonId person) {
    return new TreeSet<>(db.sql("""
            select kind || ' ' || (extract(epoch from at) * 1000)::bigint || ' ' || (extract(epoch from raised_at) * 1000)::bigint || ' '
                   || coalesce((extract(epoch from clear_at) * 1000)::bigint::text, 'open') || ' ' || escalated || ' ' || interrupted || ' ' || unconfirmed || ' ' || cause || ' ' || amount
              from tracking.alert where person_id = :person and withdrawn = ''
            """).param("person", person.value()).query(String.class).list());
  }

  private static String line(Episode e) {
    return e.kind() + " " + e.at() + " " + e.raised() + " " + (e.open() ? "open" : e.clear()) + " " + e.escalated() + " " + e.interrupted() + " " + e.unconfirmed() + " " + e.cause() + " " + e.amount();
  }
}
