package org.tutela.measures.tracking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class ChainStore {
  private final JdbcClient db;

  ChainStore(JdbcClient db) {
    this.db = db;
  }

  /** 0 while it is the service's own. */
  int number(AreaCode area) {
    return db.sql("select coalesce(max(no), 0) from tracking.chain where area = :area").param("area", area.value()).query(Integer.class).single();
  }

  Chain of(AreaCode area) {
    int no = number(area);
    if (no == 0) return Chain.OURS;
    var steps = new TreeMap<Integer, List<Chain.Step>>();
    db.sql("select severity, minutes, whom from tracking.chain_step where area = :area and no = :no order by severity, step").param("area", area.value()).param("no", no)
        .query((row, n) -> steps.computeIfAbsent(row.getInt("severity"), _ -> new ArrayList<>()).add(new Chain.Step(row.getInt("minutes"), Chain.Whom.valueOf(row.getString("whom"))))).list();
    return new Chain(steps);
  }

  void insert(AreaCode area, int no, Chain chain, String reason, Instant at, UserId by) {
    db.sql("insert into tracking.chain (area, no, reason, set_at, set_by) values (:area, :no, :reason, :at, :by)")
        .param("area", area.value()).param("no", no).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
    chain.steps().forEach((severity, steps) -> {
      for (int i = 0; i < steps.size(); i++) {
        db.sql("insert into tracking.chain_step (area, no, severity, step, minutes, whom) values (:area, :no, :severity, :step, :minutes, :whom)")
            .param("area", area.value()).param("no", no).param("severity", severity).param("step", i + 1).param("minutes", steps.get(i).minutes()).param("whom", steps.get(i).whom().name()).update();
      }
    });
  }
}
