package org.tutela.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tutela.bench.devices.Carrier;
import org.tutela.bench.devices.FleetHost;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;
import org.tutela.foundation.access.Token;
import org.tutela.measures.tracking.AlertCheck;

/** Reads every table, past row-level security, and counts what must not be. */
record TrackingCrashCheck(Path data) {
  private static final Map<String, String> FAULTS = Map.of(
      "a report that stands twice", "select count(*) from (select from tracking.report group by activation_id, fix_time having count(*) > 1) r",
      "an alert that stands twice", "select count(*) from (select from tracking.alert where withdrawn = '' group by person_id, rule_id, kind, at having count(*) > 1) a",
      "an alert whose revisions have a hole, or are not all in it", """
          select count(*) from tracking.alert a
           where (select array_agg(o.revision order by o.revision) from tracking.alert_operation o where o.person_id = a.person_id and o.alert = a.alert)
                 is distinct from (select array_agg(r) from generate_series(1, a.revision) r)
          """,
      "something told of no alert", "select count(*) from tracking.alert_operation o where not exists (select from tracking.alert a where a.person_id = o.person_id and a.alert = o.alert)",
      "a zone alert without a card", "select count(*) from tracking.alert where kind = 'EXCLUSION' and card_id is null and (withdrawn = '' or revision = 1)",
      "a card without an alert", "select count(*) from tracking.card c where not exists (select from tracking.alert a where a.card_id = c.id)");

  boolean judge(List<Carrier> carriers, Map<Striker.Blow, Integer> blows, long others) throws Exception {
    try (var service = FleetHost.start("--spring.config.location=classpath:/application.yml", "--server.port=0", "--tutela.devices.port=0", "--tutela.demo=true", "--tutela.jobs=false", "--tutela.data=" + data,
        "--tutela.keys=" + data + "/keys", "--logging.level.root=warn");
        var db = PostgresServer.login(data.resolve("database"), Role.ADMINISTRATOR).connect()) {
      var check = new AlertCheck(service);
      check.catchUp();
      var compared = check.compare();
      var faults = faults(db);
      long acknowledged = carriers.stream().mapToLong(carrier -> carrier.acknowledged().size()).sum();
      long lost = lost(db, carriers);
      System.out.printf("%nblows                             %s%nreports acknowledged, stored      %,d, %,d%nother answers                     %,d%nacknowledged and lost             %,d%n", blows, acknowledged,
          count(db, "select count(*) from tracking.report"), others, lost);
      System.out.printf("alerts that stand, told           %,d, %,d%nwithdrawn, corrected              %,d, %,d%nunlike a replay of all reports    %,d%nother faults                      %s%n", compared.alerts(),
          count(db, "select count(*) from tracking.alert_operation"), count(db, "select count(*) from tracking.alert where withdrawn <> ''"), count(db, "select count(*) from tracking.alert_operation where verb = 'UPDATE'"),
          compared.differences().size(), faults.isEmpty() ? "0" : faults);
      compared.differences().stream().limit(20).forEach(System.out::println);
      return lost == 0 && others == 0 && compared.alerts() > 0 && compared.differences().isEmpty() && faults.isEmpty();
    }
  }

  private static long lost(Connection db, List<Carrier> carriers) throws SQLException {
    var stored = new HashMap<String, Set<Long>>();
    String sql = "select encode(d.key_hash, 'hex'), r.fix_time from tracking.report r join tracking.activation a on a.id = r.activation_id join tracking.device d on d.id = a.device_id";
    try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
      while (rows.next()) stored.computeIfAbsent(rows.getString(1), _ -> new HashSet<>()).add(rows.getLong(2));
    }
    return carriers.stream().mapToLong(carrier -> {
      var of = stored.getOrDefault(HexFormat.of().formatHex(new Token(carrier.key()).hash()), Set.of());
      return carrier.acknowledged().stream().filter(at -> !of.contains(at)).count();
    }).sum();
  }

  private static Map<String, Long> faults(Connection db) throws SQLException {
    var found = new LinkedHashMap<String, Long>();
    for (var fault : FAULTS.entrySet()) {
      long number = count(db, fault.getValue());
      if (number > 0) found.put(fault.getKey(), number);
    }
    return found;
  }

  private static long count(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
