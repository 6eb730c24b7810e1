package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.tracking.scene.CrimeType;
import org.tutela.measures.tracking.scene.Scene;
import org.tutela.measures.tracking.scene.SceneFile;
import org.tutela.tracking.message.Report;

@Repository
class SceneStore {
  private static final String SEARCH = "select id, area, purpose, batch, state, made_by, made_at, scenes, wrong, version from tracking.scene_search";
  private final JdbcClient db;

  SceneStore(JdbcClient db) {
    this.db = db;
  }

  record Seen(UUID activation, PersonId person, Report report) {}

  /** In 1e-7 degree. */
  record Box(int south, int north, int west, int east) {}

  interface Distance {
    double to(int latitude, int longitude);
  }

  record Spot(Instant from, Instant to, int latitude, int longitude) {
    static Spot of(Scene scene) {
      return new Spot(scene.from(), scene.to(), scene.latitude(), scene.longitude());
    }
  }

  /** A time without positions, with the last before it and the first after it, where there is one. */
  record Gap(PersonId person, long from, Long until, Integer lastLatitude, Integer lastLongitude, Integer nextLatitude, Integer nextLongitude) {
    boolean reaches(double speed, Distance distance) {
      // nothing is known of where it began or ended: nothing speaks against it
      if (lastLatitude == null && nextLatitude == null) return true;
      double reach = until == null ? Double.MAX_VALUE : (until - from) / 1000.0 * speed;
      if (lastLatitude != null && distance.to(lastLatitude, lastLongitude) <= reach) return true;
      return nextLatitude != null && distance.to(nextLatitude, nextLongitude) <= reach;
    }

    Scenes.Unexcluded of(PersonSummary person) {
      return new Scenes.Unexcluded(person, Instant.ofEpochMilli(from), Optional.ofNullable(until).map(Instant::ofEpochMilli), lastLatitude != null || nextLatitude != null);
    }
  }

  /** Of whoever was in one of the cells and may have come into the box; in the order of activation and time, of those whom the reader may see. */
  List<Seen> around(int[] cells, Box box, long from, long to) {
    return db.sql("select r.person_id, " + ReportRows.COLUMNS + """
              from tracking.near(:cells, :from, :to, cast(:first as date), cast(:last as date), :south, :north, :west, :east) r
            """)
        .param("cells", cells).param("from", from).param("to", to)
        .param("first", Receiving.day(Instant.ofEpochMilli(from)).toString()).param("last", Receiving.day(Instant.ofEpochMilli(to)).toString())
        .param("south", box.south()).param("north", box.north()).param("west", box.west()).param("east", box.east())
        .query((row, n) -> new Seen(row.getObject("activation_id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)), ReportRows.report(row))).list();
  }

  List<Gap> gaps(Instant from, Instant to) {
    return db.sql("""
            select g.person_id, (extract(epoch from g.at) * 1000)::bigint as began, (extract(epoch from g.clear_at) * 1000)::bigint as ended,
                   l.latitude as last_latitude, l.longitude as last_longitude, n.latitude as next_latitude, n.longitude as next_longitude
              from tracking.alert g
              left join lateral (select r.latitude, r.longitude from tracking.report r join tracking.activation a on a.id = r.activation_id
                                  where a.person_id = g.person_id and r.fix_time = (extract(epoch from g.at) * 1000)::bigint and r.cell is not null
                                    and r.on_day = cast(g.at at time zone 'UTC' as date) limit 1) l on true
              left join lateral (select r.latitude, r.longitude from tracking.report r join tracking.activation a on a.id = r.activation_id
                                  where a.person_id = g.person_id and r.fix_time = (extract(epoch from g.clear_at) * 1000)::bigint and r.cell is not null
                                    and r.on_day = cast(g.clear_at at time zone 'UTC' as date) limit 1) n on true
             where g.kind = 'LOCATION_GAP' and g.withdrawn = '' and tstzrange(g.at, g.clear_at) && tstzrange(:from, :to, '[]')
             order by g.person_id, g.at
            """)
        .param("from", Timestamp.from(from)).param("to", Timestamp.from(to))
        .query((row, n) -> new Gap(new PersonId(row.getObject("person_id", UUID.class)), row.getLong("began"), row.getObject("ended", Long.class),
            row.getObject("last_latitude", Integer.class), row.getObject("last_longitude", Integer.class), row.getObject("next_latitude", Integer.class), row.getObject("next_longitude", Integer.class)))
        .list();
  }

  /** Until the transaction ends nobody else counts the searches of this user. */
  void oneAtATime(UserId by) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('tracking.scene_search ' || :by, 0)) is null").param("by", by.value().toString()).query(Boolean.class).single();
  }

  int asked(UserId by, Instant since) {
    return db.sql("select coalesce(sum(places), 0) from tracking.scene_search where made_by = :by and made_at >= :since and places > 0").param("by", by.value()).param("since", Timestamp.from(since))
        .query(Integer.class).single();
  }

  /** Where and when the force's crimes of these references were, as last sent. */
  Map<String, Spot> spots(AreaCode area, List<String> references) {
    var spots = new HashMap<String, Spot>();
    db.sql("""
            select distinct on (reference) reference, from_at, to_at, latitude, longitude from tracking.crime
             where area = :area and reference = any(:references) and reference <> '' order by reference, version desc
            """)
        .param("area", area.value()).param("references", references.toArray(String[]::new))
        .query((row, n) -> spots.put(row.getString("reference"), new Spot(row.getTimestamp("from_at").toInstant(), row.getTimestamp("to_at").toInstant(), row.getInt("latitude"), row.getInt("longitude")))).list();
    return spots;
  }

  /** @param places how many of its scenes count as places that somebody asked about */
  void insert(Scenes.Search s, int places) {
    db.sql("""
            insert into tracking.scene_search (id, area, purpose, batch, state, made_by, made_at, scenes, wrong, places)
            values (:id, :area, :purpose, :batch, :state, :by, :at, :scenes, :wrong, :places)
            """)
        .param("id", s.id().value()).param("area", s.area().value()).param("purpose", s.purpose()).param("batch", s.batch()).param("state", s.state().name())
        .param("by", s.by().value()).param("at", Timestamp.from(s.at())).param("scenes", s.scenes()).param("wrong", s.wrong()).param("places", places).update();
  }

  void insertWrong(Scenes.Search search, List<SceneFile.Wrong> wrong) {
    for (var each : wrong.stream().limit(1_000).toList()) {
      db.sql("insert into tracking.scene_wrong (search_id, area, row, field, value, why) values (:search, :area, :row, :field, :value, :why)")
          .param("search", search.id().value()).param("area", search.area().value()).param("row", each.row()).param("field", each.field())
          .param("value", each.value().replace("\0", "")).param("why", each.why()).update();
    }
  }

  /** A crime that is sent again is a new version of the same. */
  Scenes.Crime insert(Scenes.Search search, UUID id, int number, Scene scene) {
    int version = db.sql("""
            insert into tracking.crime (id, search_id, area, number, reference, batch, type, from_at, to_at, latitude, longitude, version)
            values (:id, :search, :area, :number, :reference, :batch, :type, :from, :to, :latitude, :longitude,
                    case when :reference = '' then 1 else 1 + (select coalesce(max(c.version), 0) from tracking.crime c where c.area = :area and c.reference = :reference) end)
            returning version
            """)
        .param("id", id).param("search", search.id().value()).param("area", search.area().value()).param("number", number).param("reference", scene.reference())
        .param("batch", scene.batch()).param("type", scene.type().map(Enum::name).orElse(null), Types.VARCHAR).param("from", Timestamp.from(scene.from()))
        .param("to", Timestamp.from(scene.to())).param("latitude", scene.latitude()).param("longitude", scene.longitude())
        .query(Integer.class).single();
    return new Scenes.Crime(id, search.id(), number, scene, version, 0);
  }

  /** Of one crime, all at once: near a town there can be hundreds. */
  void insert(Scenes.Search search, UUID crime, List<Scenes.Match> matches) {
    if (matches.isEmpty()) return;
    db.sql("""
            insert into tracking.scene_match (id, crime_id, area, person_id, matches, inside, certain)
            select i, :crime, :area, p, m, s, c from unnest(cast(:ids as uuid[]), cast(:persons as uuid[]), :matches, :inside, :certain) as found (i, p, m, s, c)
            on conflict (crime_id, person_id) do nothing
            """)
        .param("crime", crime).param("area", search.area().value())
        .param("ids", matches.stream().map(match -> match.id().toString()).toArray(String[]::new))
        .param("persons", matches.stream().map(match -> match.person().value().toString()).toArray(String[]::new))
        .param("matches", matches.stream().map(Scenes.Match::match).toArray(Boolean[]::new))
        .param("inside", matches.stream().mapToInt(Scenes.Match::inside).toArray())
        .param("certain", matches.stream().mapToInt(Scenes.Match::certain).toArray())
        .update();
  }

  void decide(Scenes.Search search, Scenes.State state, Instant at, UserId by) {
    Rows.one(db.sql("update tracking.scene_search set state = :state, second_by = :by, second_at = :at, version = version + 1 where id = :id and version = :version")
        .param("state", state.name()).param("by", by.value()).param("at", Timestamp.from(at)).param("id", search.id().value()).param("version", search.version()).update());
  }

  void qualify(Scenes.Match match, boolean stands, String because, Instant at, UserId by) {
    Rows.one(db.sql("""
            update tracking.scene_match set matches = :matches, inside = :inside, certain = :certain, qualified = :stands, because = :because, qualified_at = :at, qualified_by = :by, version = version + 1
             where id = :id and version = :version
            """)
        .param("matches", match.match()).param("inside", match.inside()).param("certain", match.certain())
        .param("stands", stands).param("because", because).param("at", Timestamp.from(at)).param("by", by.value()).param("id", match.id()).param("version", match.version()).update());
  }

  Optional<Scenes.Search> find(SearchId id) {
    return db.sql(SEARCH + " where id = :id").param("id", id.value()).query(SceneStore::search).optional();
  }

  List<Scenes.Search> searches(AreaCode area, int most) {
    return db.sql(SEARCH + " where area = :area order by made_at desc, id desc limit :most").param("area", area.value()).param("most", most).query(SceneStore::search).list();
  }

  List<Scenes.Crime> crimes(SearchId search) {
    return db.sql("""
            select c.id, c.search_id, c.number, c.reference, c.batch, c.type, c.from_at, c.to_at, c.latitude, c.longitude, c.version,
                   (select count(*) from tracking.scene_match m where m.crime_id = c.id and m.matches) as matches
              from tracking.crime c where c.search_id = :search order by c.number
            """)
        .param("search", search.value())
        .query((row, n) -> new Scenes.Crime(row.getObject("id", UUID.class), search, row.getInt("number"), scene(row), row.getInt("version"), row.getInt("matches")))
        .list();
  }

  /** The version of it that was sent before. */
  Optional<Scene> before(AreaCode area, Scenes.Crime crime) {
    if (crime.version() == 1) return Optional.empty();
    return db.sql("select reference, batch, type, from_at, to_at, latitude, longitude from tracking.crime where area = :area and reference = :reference and reference <> '' and version = :version")
        .param("area", area.value()).param("reference", crime.scene().reference()).param("version", crime.version() - 1).query((row, n) -> scene(row)).optional();
  }

  private static Scene scene(ResultSet row) throws SQLException {
    return new Scene(row.getString("reference"), row.getString("batch"), Optional.ofNullable(row.getString("type")).map(CrimeType::valueOf), row.getTimestamp("from_at").toInstant(),
        row.getTimestamp("to_at").toInstant(), row.getInt("latitude"), row.getInt("longitude"));
  }

  List<SceneFile.Wrong> wrong(SearchId search) {
    return db.sql("select row, field, value, why from tracking.scene_wrong where search_id = :search order by row").param("search", search.value())
        .query((row, n) -> new SceneFile.Wrong(row.getLong("row"), row.getString("field"), row.getString("value"), row.getString("why"))).list();
  }

  /** Matches first. */
  List<Scenes.Match> matches(UUID crime) {
    return db.sql("""
            select m.id, m.crime_id, m.person_id, m.matches, m.inside, m.certain, m.qualified, m.because, coalesce(s.name, '') as by, m.qualified_at, m.version
              from tracking.scene_match m left join access.staff s on s.id = m.qualified_by
             where m.crime_id = :crime order by m.matches desc, m.certain desc, m.inside desc, m.id
            """)
        .param("crime", crime)
        .query((row, n) -> new Scenes.Match(row.getObject("id", UUID.class), crime, new PersonId(row.getObject("person_id", UUID.class)), row.getBoolean("matches"), row.getInt("inside"),
            row.getInt("certain"), Optional.ofNullable(row.getObject("qualified", Boolean.class)), row.getString("because"),
            row.getString("by"), Optional.ofNullable(row.getTimestamp("qualified_at")).map(Timestamp::toInstant), row.getInt("version")))
        .list();
  }

  /** The crimes of a search of which a match stands. */
  Set<UUID> standing(SearchId search) {
    return Set.copyOf(db.sql("select distinct c.id from tracking.crime c join tracking.scene_match m on m.crime_id = c.id where c.search_id = :search and m.qualified").param("search", search.value()).query(UUID.class).list());
  }

  Optional<UserId> second(SearchId search) {
    return db.sql("select second_by from tracking.scene_search where id = :id and second_by is not null").param("id", search.value()).query(UUID.class).optional().map(UserId::new);
  }

  private static Scenes.Search search(ResultSet row, int n) throws SQLException {
    return new Scenes.Search(new SearchId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")), row.getString("purpose"), row.getString("batch"),
        Scenes.State.valueOf(row.getString("state")), new UserId(row.getObject("made_by", UUID.class)), row.getTimestamp("made_at").toInstant(), row.getInt("scenes"), row.getInt("wrong"), row.getInt("version"));
  }
}
