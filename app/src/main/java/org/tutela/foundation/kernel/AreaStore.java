package org.tutela.foundation.kernel;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.ui.Words;

@Repository
class AreaStore {
  private final JdbcClient db;

  AreaStore(JdbcClient db) {
    this.db = db;
  }

  List<Area> all() {
    return db.sql("""
            select code, name, name_cy, scheme2023_from from kernel.area
             where not invented or not exists (select 1 from kernel.area where not invented)
             order by code
            """)
        .query((row, n) -> new Area(new AreaCode(row.getString("code")), new Words(row.getString("name"), row.getString("name_cy")),
            row.getObject("scheme2023_from", LocalDate.class)))
        .list();
  }

  void insert(Area area) {
    db.sql("insert into kernel.area (code, name, name_cy, scheme2023_from) values (:code, :name, :cy, :from)")
        .param("code", area.code().value()).param("name", area.name().en()).param("cy", area.name().cy())
        .param("from", area.scheme2023From())
        .update();
  }
}
