package org.tutela.casework.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;

@Repository
class PersonFileStore {
  private final JdbcClient db;

  PersonFileStore(JdbcClient db) {
    this.db = db;
  }

  /** @param bytes encrypted */
  record Sealed(UUID id, FileKind kind, String mediaType, byte[] bytes) {}

  void insert(Sealed file, AddFile command, int size, byte[] sentSha256, Instant at, UserId by) {
    db.sql("""
            insert into papers.person_file (id, person_id, kind, media_type, made_on, shows, bytes, size, sent_sha256, added_at, added_by)
            values (:id, :person, :kind, :mediaType, :madeOn, :shows, :bytes, :size, :sent, :at, :by)
            """)
        .param("id", file.id()).param("person", command.person().value()).param("kind", file.kind().name()).param("mediaType", file.mediaType())
        .param("madeOn", command.madeOn()).param("shows", command.shows()).param("bytes", file.bytes()).param("size", size).param("sent", sentSha256)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** Whether the same bytes are on the person's record and count. */
  boolean holds(PersonId person, byte[] sentSha256) {
    return db.sql("""
            select exists (select from papers.person_file f where f.person_id = :person and f.sent_sha256 = :sent
                              and not exists (select from papers.person_file_struck s where s.file_id = f.id))
            """)
        .param("person", person.value()).param("sent", sentSha256).query(Boolean.class).single();
  }

  void strike(StrikeOutFile command, Instant at, UserId by) {
    db.sql("insert into papers.person_file_struck (file_id, person_id, reason, at, by_user) values (:file, :person, :reason, :at, :by)")
        .param("file", command.file()).param("person", command.person().value()).param("reason", command.reason()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** The last taken or made first, with those that were struck out. */
  List<HeldFile> of(PersonId person) {
    return db.sql("""
            select f.id, f.kind, f.media_type, f.made_on, f.shows, f.size, (f.added_at at time zone 'Europe/London')::date as added_on,
                   (select coalesce(max(m.name), '') from access.staff m where m.id = f.added_by) as added_by,
                   s.reason, (s.at at time zone 'Europe/London')::date as struck_on, (select coalesce(max(m.name), '') from access.staff m where m.id = s.by_user) as struck_by
              from papers.person_file f left join papers.person_file_struck s on s.file_id = f.id
             where f.person_id = :person
             order by f.made_on desc, f.id desc
            """)
        .param("person", person.value()).query(PersonFileStore::held).list();
  }

  /** One that counts. */
  Optional<Sealed> sealed(PersonId person, UUID file) {
    return db.sql("""
            select f.id, f.kind, f.media_type, f.bytes from papers.person_file f
             where f.id = :file and f.person_id = :person and not exists (select from papers.person_file_struck s where s.file_id = f.id)
            """)
        .param("file", file).param("person", person.value())
        .query((row, _) -> new Sealed(row.getObject("id", UUID.class), FileKind.valueOf(row.getString("kind")), row.getString("media_type"), row.getBytes("bytes"))).optional();
  }

  /** @param file of the newest photograph of the face */
  record Face(UUID file, LocalDate takenOn) {}

  Optional<Face> face(PersonId person) {
    return db.sql("""
            select f.id, f.made_on from papers.person_file f
             where f.person_id = :person and f.kind = 'FACE' and not exists (select from papers.person_file_struck s where s.file_id = f.id)
             order by f.made_on desc, f.id desc limit 1
            """)
        .param("person", person.value()).query((row, _) -> new Face(row.getObject("id", UUID.class), row.getObject("made_on", LocalDate.class))).optional();
  }

  private static HeldFile held(ResultSet row, int n) throws SQLException {
    var struck = Optional.ofNullable(row.getString("reason"));
    String struckBy = row.getString("struck_by");
    var struckOn = row.getObject("struck_on", LocalDate.class);
    return new HeldFile(row.getObject("id", UUID.class), FileKind.valueOf(row.getString("kind")), row.getString("media_type"), row.getObject("made_on", LocalDate.class), row.getString("shows"),
        row.getInt("size"), row.getObject("added_on", LocalDate.class), row.getString("added_by"), struck.map(reason -> new HeldFile.Struck(reason, struckOn, struckBy)));
  }
}
