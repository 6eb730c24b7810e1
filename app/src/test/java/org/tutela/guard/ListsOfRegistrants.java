package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.BeanFactory;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.measures.register.AskForTaking;
import org.tutela.measures.register.HeldList;
import org.tutela.measures.register.HeldTaking;
import org.tutela.measures.register.ListJob;
import org.tutela.measures.register.Lists;
import org.tutela.measures.register.Takings;

/** Lists of registrants for two nodes to work on: one that is loaded, one that is taken away. */
final class ListsOfRegistrants {
  private ListsOfRegistrants() {}

  private static Hired supervisor(BeanFactory beans) {
    return Hired.as(Role.SUPERVISOR, beans.getBean(Staffing.class), beans.getBean(Sessions.class));
  }

  static TwoNodesTest.Check toLoad(BeanFactory beans, String mine) {
    var supervisor = supervisor(beans);
    var lists = beans.getBean(Lists.class);
    var all = beans.getBean(AllRows.class);
    var text = new StringBuilder("number,record,surname,born,kind,on,statute,section,victim_age,court,disposal,months\n");
    for (int i = 1; i < 8; i++) {
      text.append(mine).append(i).append(",person,Nodely").append(mine).append(i).append(",1971-03-0").append(i).append(",,,,,,,,\n")
          .append(mine).append(i).append(",conviction,,,conviction,2019-02-01,Sexual Offences Act 2003,9,13,Aldmere Crown Court,custody,18\n");
    }
    var id = supervisor.does(() -> lists.receive(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)))).orThrow();
    beans.getBean(ListJob.class).run();
    supervisor.does(() -> lists.go(id)).orThrow();
    return () -> {
      assertThat(all.sql("select state || ' ' || loaded || ' ' || bad from register.list where id = :id").param("id", id.value()).query(String.class).single()).isEqualTo(HeldList.State.LOADED + " 7 0");
      assertThat(all.count("from register.enrolled where list_id = ?", id.value())).isEqualTo(7);
      assertThat(all.count("from people.name where surname like ?", "Nodely" + mine + "%")).isEqualTo(7);
    };
  }

  static TwoNodesTest.Check toTake(BeanFactory beans) {
    var supervisor = supervisor(beans);
    var takings = beans.getBean(Takings.class);
    var id = supervisor.does(() -> takings.ask(new AskForTaking("", "For the new system of the force", false))).orThrow();
    As.supervisor().does(() -> takings.answer(id, true)).orThrow();
    return () -> {
      var taking = supervisor.does(() -> takings.of(id)).orThrow().takings().getFirst();
      assertThat(taking.state()).isEqualTo(HeldTaking.State.READY);
      assertThat(taking.done()).as("each of them once").isEqualTo(taking.people());
      assertThat(beans.getBean(AllRows.class).count("from register.taken_part where taking_id = ?", id.value())).isEqualTo(taking.parts());
    };
  }
}
