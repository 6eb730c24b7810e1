package org.tutela.measures.enquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.law.scheme.Adoption;

@Repository
class PlaceStore {
  private final JdbcClient db;

  PlaceStore(JdbcClient db) {
    this.db = db;
  }

  void keep(Places.Kind kind, String name, AreaCode area) {
    db.sql("""
            insert into enquiry.place (kind, name, area) values (:kind, :name, :area)
            on conflict (kind, name) do update set area = excluded.area
            """)
        .param("kind", kind.name()).param("name", name).param("area", area.value())
        .update();
  }

  /** The longest name that matches. */
  Optional<Places.Where> place(Places.Kind kind, List<String> names) {
    return db.sql("""
            select name, area from enquiry.place where kind = :kind and name in (:names) order by length(name) desc, name limit 1
            """)
        .param("kind", kind.name()).param("names", names)
        .query((row, n) -> new Places.Where(new AreaCode(row.getString("area")), titled(row.getString("name")))).optional();
  }

  boolean isArea(String code) {
    return db.sql("select exists (select from kernel.area where code = :code)").param("code", code)
        .query(Boolean.class).single();
  }

  List<AreaCode> areas() {
    return db.sql("""
            select code from kernel.area where not invented or not exists (select 1 from kernel.area where not invented) order by code
            """)
        .query((row, n) -> new AreaCode(row.getString("code"))).list();
  }

  /** When the force took up the 2023 text: a setting of each force (disclosure 2.2). */
  Adoption adoption(AreaCode area) {
    return db.sql("select scheme2023_from from kernel.area where code = :area").param("area", area.value())
        .query(LocalDate.class).optional()
        .map(Adoption.USUAL::switchingOn).orElse(Adoption.USUAL);
  }

  private static String titled(String name) {
    var titled = new StringBuilder();
    for (String word : name.split(" ")) {
      titled.append(titled.isEmpty() ? "" : " ").appendCodePoint(Character.toTitleCase(word.codePointAt(0)))
          .append(word.substring(word.offsetByCodePoints(0, 1)));
    }
    return titled.toString();
  }
}
