package org.tutela.simulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;

/** The invented staff of one force, who do everything that is done in the demonstration. */
record Cast(AreaCode area, List<Actor> staff) {

  static Cast of(AreaCode area, Staffing staffing) {
    return new Cast(area, staffing.colleagues(area).stream().filter(Member::enabled)
        .map(member -> new Actor(member.id(), member.name(), member.area(), member.team(), member.roles(), Optional.empty())).toList());
  }

  Actor callTaker() {
    return one(Role.CALL_TAKER, 0);
  }

  /** The first officer investigates, the second confirms. */
  Actor officer(int number) {
    return one(Role.OFFICER, number);
  }

  /** Those who may hold a limited record. */
  List<Actor> holders() {
    return staff.stream().filter(actor -> actor.is(Role.OFFICER) || actor.is(Role.SUPERVISOR)).toList();
  }

  Actor decisionMaker(int number) {
    return one(Role.DECISION_MAKER, number);
  }

  Actor supervisor() {
    return one(Role.SUPERVISOR, 0);
  }

  Actor system() {
    return Acting.system(area);
  }

  private Actor one(Role role, int number) {
    var holders = staff.stream().filter(actor -> actor.is(role)).toList();
    return holders.get(number % holders.size());
  }

  static <T> T as(Actor actor, Callable<T> work) {
    try {
      return Acting.as(actor, "CASE_WORK", work::call);
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }
}
