package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

/** Lists as received, with how far the work on each is. */
@Repository
class ListStore {
  private static final String LIST = """
      select id, area, state, people, place, good, bad, loaded, stopped, received_at, acting, version from register.list
      """;

  private final JdbcClient db;
  private final NamedParameterJdbcOperations many;

  ListStore(JdbcClient db, NamedParameterJdbcOperations many) {
    this.db = db;
    this.many = many;
  }

  /** One person as written. @param faults null when nothing is known to be wrong */
  record Sealed(int place, String number, byte[] written, byte[] faults) {}

  void insert(ListId id, AreaCode area, Instant at, UserId by) {
    db.sql("""
            insert into register.list (id, area, state, people, received_at, acting, changed_at) values (:id, :area, 'CHECKING', 0, :at, :by, :at)
            """)
        .param("id", id.value()).param("area", area.value()).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void insert(ListId id, AreaCode area, List<Sealed> people) {
    many.batchUpdate("insert into register.listed (list_id, place, area, number, written) values (:list, :place, :area, :number, :written)",
        people.stream().map(one -> new MapSqlParameterSource("list", id.value()).addValue("place", one.place()).addValue("area", area.value())
            .addValue("number", one.number()).addValue("written", one.written())).toArray(SqlParameterSource[]::new));
  }

  void count(ListId id, int people) {
    db.sql("update register.list set people = :people where id = :id").param("people", people).param("id", id.value()).update();
  }

  Optional<HeldList> find(ListId id) {
    return db.sql(LIST + " where id = :id").param("id", id.value()).query(ListStore::list).optional();
  }

  /** Until the transaction ends nobody else works on it. */
  Optional<HeldList> hold(ListId id) {
    return db.sql(LIST + " where id = :id for update").param("id", id.value()).query(ListStore::list).optional();
  }

  List<HeldList> of(AreaCode area) {
    return db.sql(LIST + " where area = :area order by received_at desc, id limit 50").param("area", area.value()).query(ListStore::list).list();
  }

  List<HeldList> working() {
    return db.sql(LIST + " where state in ('CHECKING', 'LOADING') order by received_at, id").query(ListStore::list).list();
  }

  /** Those after the place that was reached, without those who are known to need mending. */
  List<Sealed> next(HeldList list, int most) {
    return db.sql("""
            select place, number, written, faults from register.listed
             where list_id = :list and place > :place and faults is null order by place limit :most
            """)
        .param("list", list.id().value()).param("place", list.place()).param("most", most).query(ListStore::sealed).list();
  }

  List<Sealed> bad(ListId list, int after, int most) {
    return db.sql("""
            select place, number, written, faults from register.listed
             where list_id = :list and place > :after and faults is not null order by place limit :most
            """)
        .param("list", list.value()).param("after", after).param("most", most).query(ListStore::sealed).list();
  }

  /** Places whose number stands before in the list, with other people's rows between. */
  Set<Integer> repeated(ListId list, int after, int upTo) {
    return new HashSet<>(db.sql("""
            select l.place from register.listed l
             where l.list_id = :list and l.place > :after and l.place <= :upTo and l.number <> ''
               and exists (select from register.listed o where o.list_id = l.list_id and o.number = l.number and o.place < l.place)
            """)
        .param("list", list.value()).param("after", after).param("upTo", upTo).query(Integer.class).list());
  }

  record Faulty(int place, byte[] faults) {}

  void bad(ListId list, List<Faulty> people) {
    many.batchUpdate("update register.listed set faults = :faults where list_id = :list and place = :place", people.stream().map(one ->
        new MapSqlParameterSource("list", list.value()).addValue("place", one.place()).addValue("faults", one.faults())).toArray(SqlParameterSource[]::new));
  }

  void save(HeldList list, Instant at) {
    Rows.one(db.sql("""
            update register.list set state = :state, place = :place, good = :good, bad = :bad, loaded = :loaded, stopped = :stopped, acting = :acting,
                   changed_at = :at, version = version + 1
             where id = :id and version = :version
            """)
        .param("state", list.state().name()).param("place", list.place()).param("good", list.good()).param("bad", list.bad()).param("loaded", list.loaded())
        .param("stopped", list.stopped()).param("acting", list.acting().value()).param("at", Timestamp.from(at)).param("id", list.id().value())
        .param("version", list.version()).update());
  }

  /** What is loaded stands on the register; the list keeps what has to be mended, or nothing. */
  void forget(ListId list, boolean badToo) {
    db.sql("delete from register.listed where list_id = :list and (faults is null or :bad)").param("list", list.value()).param("bad", badToo).update();
  }

  private static Sealed sealed(ResultSet row, int n) throws SQLException {
    return new Sealed(row.getInt("place"), row.getString("number"), row.getBytes("written"), row.getBytes("faults"));
  }

  private static HeldList list(ResultSet row, int n) throws SQLException {
    return new HeldList(new ListId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")), HeldList.State.valueOf(row.getString("state")),
        row.getInt("people"), row.getInt("place"), row.getInt("good"), row.getInt("bad"), row.getInt("loaded"), row.getString("stopped"),
        row.getTimestamp("received_at").toInstant(), new UserId(row.getObject("acting", UUID.class)), row.getInt("version"));
  }
}
