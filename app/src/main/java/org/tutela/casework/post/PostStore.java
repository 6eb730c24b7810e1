package org.tutela.casework.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.papers.PaperId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;
import org.tutela.ui.Language;

@Repository
class PostStore {
  private static final String LETTER = """
      select id, area, kind, language, source_kind, source_id, reference, addressee, address, paper_id, written_at, state, state_at, version from post.letter
      """;
  private final JdbcClient db;

  PostStore(JdbcClient db) {
    this.db = db;
  }

  void insert(LetterId id, SendLetter command, PaperId paper, byte[] sha256, UserId by, Instant now) {
    db.sql("""
            insert into post.letter (id, area, kind, language, source_kind, source_id, reference, addressee, address, paper_id, sha256,
                                     written_at, written_by, state, state_at, state_by)
            values (:id, :area, :kind, :language, :sourceKind, :source, :reference, :addressee, :address, :paper, :sha256,
                    :now, :by, 'WRITTEN', :now, :by)
            """)
        .param("id", id.value()).param("area", command.area().value())
        .param("kind", command.kind()).param("language", command.language().name())
        .param("sourceKind", command.sourceKind()).param("source", command.source())
        .param("reference", command.letter().reference()).param("addressee", command.addressee())
        .param("address", command.address()).param("paper", paper.value()).param("sha256", sha256)
        .param("now", Timestamp.from(now)).param("by", by.value())
        .update();
  }

  void change(SentLetter letter, SentLetter.State state, UserId by, Instant now) {
    Rows.one(db.sql("""
            update post.letter set state = :state, state_at = :now, state_by = :by, version = version + 1
             where id = :id and version = :version
            """)
        .param("state", state.name()).param("now", Timestamp.from(now)).param("by", by.value())
        .param("id", letter.id().value()).param("version", letter.version())
        .update());
  }

  Optional<SentLetter> find(LetterId id) {
    return db.sql(LETTER + " where id = :id").param("id", id.value()).query(PostStore::letter).optional();
  }

  List<SentLetter> lettersOf(String sourceKind, UUID source) {
    return db.sql(LETTER + " where source_kind = :sourceKind and source_id = :source order by written_at, id")
        .param("sourceKind", sourceKind).param("source", source).query(PostStore::letter).list();
  }

  List<SentLetter> newestLetters(AreaCode area, int most) {
    return db.sql(LETTER + " where area = :area order by written_at desc, id desc limit :most").param("area", area.value()).param("most", most).query(PostStore::letter).list();
  }

  void insert(UUID id, SendMessage command, Line line, UserId by, Instant now) {
    db.sql("""
            insert into post.message (id, area, channel, language, recipient, subject, body, source_kind, source_id,
                                      written_at, written_by, state, next_attempt_at)
            values (:id, :area, :channel, :language, :recipient, :subject, :body, :sourceKind, :source, :now, :by, 'WAITING', :now)
            """)
        .param("id", id).param("area", command.area().value()).param("channel", command.channel().name())
        .param("language", command.language().name()).param("recipient", command.recipient())
        .param("subject", line.subject().in(command.language())).param("body", line.body().in(command.language()))
        .param("sourceKind", command.sourceKind()).param("source", command.source())
        .param("now", Timestamp.from(now)).param("by", by.value())
        .update();
  }

  /** Holds the next message for this transaction; another postman passes over it. */
  Optional<Message> takeNext(Instant now) {
    return db.sql("""
            select id, area, channel, language, recipient, subject, body, written_at, state, attempts from post.message
             where state = 'WAITING' and next_attempt_at <= :now
             order by next_attempt_at, id limit 1 for update skip locked
            """)
        .param("now", Timestamp.from(now)).query(PostStore::message).optional();
  }

  List<Message> newestMessages(AreaCode area, int most) {
    return db.sql("""
            select id, area, channel, language, recipient, subject, body, written_at, state, attempts from post.message
             where area = :area order by written_at desc, id desc limit :most
            """)
        .param("area", area.value()).param("most", most).query(PostStore::message).list();
  }

  /** The oldest first. */
  List<Message> messagesOf(String sourceKind, UUID source) {
    return db.sql("""
            select id, area, channel, language, recipient, subject, body, written_at, state, attempts from post.message
             where source_kind = :kind and source_id = :source order by written_at, id
            """)
        .param("kind", sourceKind).param("source", source).query(PostStore::message).list();
  }

  void sent(Message message, Instant now) {
    db.sql("update post.message set state = 'SENT', attempts = attempts + 1, sent_at = :now where id = :id")
        .param("now", Timestamp.from(now)).param("id", message.id()).update();
  }

  void failed(Message message, String fault, boolean forGood, Instant next) {
    db.sql("""
            update post.message set state = :state, attempts = attempts + 1, last_fault = :fault, next_attempt_at = :next where id = :id
            """)
        .param("state", forGood ? "FAILED" : "WAITING").param("fault", fault).param("next", Timestamp.from(next))
        .param("id", message.id()).update();
  }

  private static SentLetter letter(ResultSet row, int n) throws SQLException {
    return new SentLetter(new LetterId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")), row.getString("kind"),
        Language.valueOf(row.getString("language")), row.getString("source_kind"), row.getObject("source_id", UUID.class), row.getString("reference"),
        row.getString("addressee"), row.getString("address"),
        new PaperId(row.getObject("paper_id", UUID.class)), row.getTimestamp("written_at").toInstant(),
        SentLetter.State.valueOf(row.getString("state")), row.getTimestamp("state_at").toInstant(), row.getInt("version"));
  }

  private static Message message(ResultSet row, int n) throws SQLException {
    return new Message(row.getObject("id", UUID.class), new AreaCode(row.getString("area")),
        SendMessage.Channel.valueOf(row.getString("channel")), Language.valueOf(row.getString("language")), row.getString("recipient"),
        row.getString("subject"), row.getString("body"), row.getTimestamp("written_at").toInstant(), row.getString("state"),
        row.getInt("attempts"));
  }
}
