package org.tutela.casework.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.matching.Held;
import org.tutela.casework.people.matching.Place;
import org.tutela.casework.people.matching.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads persons for the matcher, of every area and the restricted too. */
@Repository
class MatchStore {
  private final JdbcClient db;
  private final JsonMapper json;
  /** A state of a person never changes, so what was made of it is kept until the next whole reading. */
  private final ConcurrentMap<Long, Held> made = new ConcurrentHashMap<>();

  MatchStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** The oldest transaction that may still be running: what it and later ones write has to be asked for again. */
  String horizon() {
    return db.sql("select pg_snapshot_xmin(pg_current_snapshot())::text").query(String.class).single();
  }

  /** Everybody who was written by that transaction or a later one, as this transaction sees them. */
  List<Held> changedSince(String horizon) {
    return db.sql("""
            select person_id, changed_no, born_from, born_to, born_kind, names, addresses, identifiers
              from people.changed_since(cast(:since as xid8)) order by person_id
            """)
        .param("since", horizon).query(this::held).list();
  }

  /** Who has changed since changed persons were last compared with the open searches. */
  List<UUID> changedSinceCompared() {
    return db.sql("select person_id from people.changed_since((select up_to from people.compared)) order by person_id").query(UUID.class).list();
  }

  /** Another node that compares waits until this transaction ends, and then sees what it told. */
  void compareAlone() {
    db.sql("select 1 from people.compared for update").query(Integer.class).single();
  }

  int comparedUpTo(String horizon) {
    return db.sql("update people.compared set up_to = greatest(up_to, cast(:horizon as xid8))").param("horizon", horizon).update();
  }

  void forget() {
    made.clear();
  }

  private Held held(ResultSet row, int n) throws SQLException {
    long changed = row.getLong("changed_no");
    Held known = made.get(changed);
    if (known != null) return known;
    Held fresh = read(row, changed);
    made.put(changed, fresh);
    return fresh;
  }

  private Held read(ResultSet row, long changed) throws SQLException {
    String kind = row.getString("born_kind");
    Optional<Span> birth = kind == null ? Optional.empty() : Optional.of(new Span(row.getObject("born_from", LocalDate.class),
        row.getObject("born_to", LocalDate.class), Span.Kind.valueOf(kind)));
    var names = new ArrayList<Held.Name>();
    for (JsonNode name : json.readTree(row.getString("names"))) {
      var nameKind = NameKind.valueOf(name.get(0).asString());
      names.add(new Held.Name(nameKind.title().toLowerCase(Locale.ROOT), nameKind != NameKind.LEGAL, name.get(1).asString(), name.get(2).asString()));
    }
    var places = new ArrayList<Place>();
    for (JsonNode address : json.readTree(row.getString("addresses"))) {
      places.add(Place.of(address.get(1).asString(), address.get(2).asString(), when(address)));
    }
    var identifiers = new HashSet<String>();
    for (JsonNode identifier : json.readTree(row.getString("identifiers"))) identifiers.add(identifier.get(0).asString() + " " + identifier.get(1).asString());
    return Held.of(row.getObject("person_id", UUID.class), changed, names, birth, places, identifiers);
  }

  /** "former address 2019 to 2021". */
  private static String when(JsonNode address) {
    boolean former = address.get(0).asString().equals(AddressKind.FORMER.name()) || !address.get(4).isNull();
    String from = address.get(3).isNull() ? "" : " from " + address.get(3).asString().substring(0, 4);
    String to = address.get(4).isNull() ? "" : " to " + address.get(4).asString().substring(0, 4);
    return (former ? "former address" : "address now") + from + to;
  }
}
