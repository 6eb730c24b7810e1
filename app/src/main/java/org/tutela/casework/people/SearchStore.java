package org.tutela.casework.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SearchStore {
  static final String NO_SEARCH = "Search before you record somebody: they may be held already";

  /** A search as stored, without its candidates. */
  record Made(SearchId id, AreaCode area, NamedPerson asked, boolean widened, int searched, int more, Instant at, UserId by, Optional<Instant> closed) {}

  /** One candidate as stored; the person is read beside it. */
  record Shown(UUID person, int rank, Band band, boolean unnamed, double weight, List<Evidence> why, List<String> warnings,
               Optional<Mark> mark, String reason, Optional<UserId> markedBy, Optional<UserId> seconded) {
    boolean needsSecond() {
      return band == Band.STRONG && mark.filter(m -> m == Mark.DIFFERENT).isPresent() && seconded.isEmpty();
    }

    boolean open() {
      return band != Band.WEAK && mark.filter(m -> m != Mark.ASK).isEmpty();
    }
  }

  private final JdbcClient db;
  private final JsonMapper json;

  SearchStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  void insert(SearchId id, SearchFor search, Found found, int more, Instant at, UserId by) {
    db.sql("""
            insert into people.search (id, area, asked, model, norm_version, snapshot, searched, widened, more, made_at, made_by)
            values (:id, :area, cast(:asked as jsonb), :model, :norm, :snapshot, :searched, :widened, :more, :at, :by)
            """)
        .param("id", id.value()).param("area", search.area().value()).param("asked", json.writeValueAsString(search.asked()))
        .param("model", found.model()).param("norm", found.normVersion()).param("snapshot", found.snapshot())
        .param("searched", found.searched()).param("widened", search.widened()).param("more", more)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void insert(SearchId id, int rank, Found.Hit hit) {
    db.sql("""
            insert into people.candidate (search_id, person_id, rank, band, unnamed, weight, why, warnings)
            values (:search, :person, :rank, :band, :unnamed, :weight, cast(:why as jsonb), cast(:warnings as jsonb))
            on conflict (search_id, person_id) do nothing
            """)
        .param("search", id.value()).param("person", hit.person()).param("rank", rank).param("band", hit.band().name())
        .param("unnamed", hit.unnamed()).param("weight", hit.weight())
        .param("why", json.writeValueAsString(hit.why())).param("warnings", json.writeValueAsString(hit.warnings()))
        .update();
  }

  /** Those whom the reader may see, of all who were hit. */
  List<UUID> visible(List<UUID> persons) {
    return db.sql("select id from people.person where id = any(:ids) order by id")
        .param("ids", persons.toArray(UUID[]::new)).query(UUID.class).list();
  }

  boolean waits(SearchId id) {
    return db.sql("select people.search_waits(:search)").param("search", id.value()).query(Boolean.class).single();
  }

  Optional<Made> find(SearchId id) {
    return find(List.of(id)).stream().findFirst();
  }

  List<Made> find(Collection<SearchId> ids) {
    return db.sql("""
            select id, area, asked, widened, searched, more, made_at, made_by, closed_at from people.search where id = any(:ids) order by id
            """)
        .param("ids", ids.stream().map(SearchId::value).toArray(UUID[]::new)).query(this::made).list();
  }

  List<Shown> shown(SearchId id) {
    return db.sql("""
            select c.person_id, c.rank, c.band, c.unnamed, c.weight, c.why, c.warnings, c.mark, c.reason, c.marked_by, c.seconded_by,
                   exists (select from people.address a join people.search s on s.id = c.search_id
                            where a.person_id = c.person_id and a.refuge_since > s.made_at) as withheld
              from people.candidate c where c.search_id = :search order by c.unnamed, c.rank, c.person_id
            """)
        .param("search", id.value()).query(this::candidate).list();
  }

  void mark(MarkCandidate command, Instant at, UserId by) {
    db.sql("""
            update people.candidate
               set mark = :mark, reason = :reason, marked_by = :by, marked_at = :at, seconded_by = null, seconded_at = null
             where search_id = :search and person_id = :person
            """)
        .param("mark", command.mark().name()).param("reason", command.reason()).param("by", by.value()).param("at", Timestamp.from(at))
        .param("search", command.search().value()).param("person", command.person().value())
        .update();
  }

  void second(SearchId search, PersonId person, Instant at, UserId by) {
    db.sql("update people.candidate set seconded_by = :by, seconded_at = :at where search_id = :search and person_id = :person")
        .param("by", by.value()).param("at", Timestamp.from(at)).param("search", search.value()).param("person", person.value())
        .update();
  }

  void close(SearchId search, String note, Instant at, UserId by) {
    db.sql("update people.search set closed_at = :at, closed_by = :by, closing_note = :note where id = :search and closed_at is null")
        .param("at", Timestamp.from(at)).param("by", by.value()).param("note", note).param("search", search.value())
        .update();
  }

  /** Why nobody may be recorded after this search; "" when somebody may. */
  String againstRecording(SearchId id, Instant now) {
    var made = find(id);
    if (made.isEmpty()) return NO_SEARCH;
    if (made.get().at().isBefore(now.minus(Duration.ofHours(1)))) return "The search was made more than an hour ago: search again";
    boolean open = shown(id).stream().filter(c -> c.band() == Band.STRONG)
        .anyMatch(c -> c.mark().filter(m -> m == Mark.DIFFERENT).isEmpty());
    return open ? "Say of each strong candidate why it is a different person before you record a new one" : "";
  }

  private Made made(ResultSet row, int n) throws SQLException {
    return new Made(new SearchId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")),
        json.readValue(row.getString("asked"), NamedPerson.class), row.getBoolean("widened"), row.getInt("searched"), row.getInt("more"),
        row.getTimestamp("made_at").toInstant(), new UserId(row.getObject("made_by", UUID.class)),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
  }

  /** What was compared with an address that was found to be a refuge since is not said any longer. */
  private List<Evidence> why(ResultSet row) throws SQLException {
    var why = json.readValue(row.getString("why"), new TypeReference<List<Evidence>>() {});
    return row.getBoolean("withheld") ? why.stream().map(Evidence::withoutPlace).toList() : why;
  }

  private Shown candidate(ResultSet row, int n) throws SQLException {
    return new Shown(row.getObject("person_id", UUID.class), row.getInt("rank"), Band.valueOf(row.getString("band")),
        row.getBoolean("unnamed"), row.getDouble("weight"),
        why(row),
        json.readValue(row.getString("warnings"), new TypeReference<List<String>>() {}),
        Optional.ofNullable(row.getString("mark")).map(Mark::valueOf), row.getString("reason"),
        Optional.ofNullable(row.getObject("marked_by", UUID.class)).map(UserId::new),
        Optional.ofNullable(row.getObject("seconded_by", UUID.class)).map(UserId::new));
  }
}
