package org.tutela.foundation.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Who is trained to manage registrants. Each has a named, trained manager, says practice: nobody is shut out for want of a course, but it is said. */
@Service
public class Trainings {
  private final Gate gate;
  private final StaffStore staff;
  private final TrainingStore store;
  private final Ids ids;
  private final Clock clock;

  Trainings(Gate gate, StaffStore staff, TrainingStore store, Ids ids, Clock clock) {
    this.gate = gate;
    this.staff = staff;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param managers who can manage registrants, by name; @param last what was recorded last of each */
  public record Trained(List<Member> managers, Map<UserId, Training> last, Map<UserId, String> names, LocalDate today) {}

  /** Of the reader's area. */
  public Outcome<Trained> trained() {
    return gate.inArea(Permission.SEE_CLEARANCES, (area, visit) -> {
      var managers = managers(area);
      var last = store.of(area);
      visit.shown(managers.size());
      return Outcome.done(new Trained(managers, last, staff.names(last.values().stream().map(Training::by).distinct().toList()), today()));
    });
  }

  /** Nobody records their own. */
  public Outcome<UserId> record(RecordTraining command) {
    return gate.inArea(Permission.RECORD_TRAINING, (area, visit) -> {
      if (managers(area).stream().noneMatch(member -> member.id().equals(command.staff()))) return Outcome.refused("staff", "Choose a colleague of this area who can manage registrants");
      if (command.staff().equals(visit.actor().id())) return Outcome.refused("staff", "Another colleague records your own training");
      if (command.course().isBlank()) return Outcome.refused("course", "Name the course");
      if (command.completed().isAfter(today())) return Outcome.refused("completed", "The day must be today or in the past");
      if (command.expires().filter(command.completed()::isAfter).isPresent()) return Outcome.refused("expires", "It ends on %s, before it was completed".formatted(command.expires().get()));
      store.insert(ids.next(), command, area, clock.instant(), visit.actor().id());
      visit.note("staff", command.staff().value().toString());
      return Outcome.done(command.staff());
    });
  }

  /** For whoever gives people to a colleague: what is recorded of staff is no secret among them. */
  public Map<UserId, Training> of(AreaCode area) {
    return store.of(area);
  }

  private List<Member> managers(AreaCode area) {
    return staff.of(area).stream().filter(member -> member.enabled() && Permission.TAKE_NOTIFICATION.heldBy(member.roles())).toList();
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
