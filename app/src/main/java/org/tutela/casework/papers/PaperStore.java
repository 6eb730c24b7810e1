package org.tutela.casework.papers;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class PaperStore {
  private final JdbcClient db;

  PaperStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Paper paper, UserId by) {
    db.sql("""
            insert into papers.paper (id, area, kind, media_type, file_name, bytes, sha256, kept_at, kept_by)
            values (:id, :area, :kind, :mediaType, :fileName, :bytes, :sha256, :at, :by)
            """)
        .param("id", paper.id().value()).param("area", paper.area().value()).param("kind", paper.kind())
        .param("mediaType", paper.mediaType()).param("fileName", paper.fileName()).param("bytes", paper.bytes())
        .param("sha256", paper.sha256()).param("at", Timestamp.from(paper.keptAt())).param("by", by.value())
        .update();
  }

  Optional<Paper> find(PaperId id) {
    return db.sql("select id, area, kind, media_type, file_name, bytes, sha256, kept_at from papers.paper where id = :id")
        .param("id", id.value())
        .query((row, n) -> new Paper(new PaperId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")),
            row.getString("kind"), row.getString("media_type"), row.getString("file_name"), row.getBytes("bytes"),
            row.getBytes("sha256"), row.getTimestamp("kept_at").toInstant()))
        .optional();
  }
}
