package org.tutela.casework.conditions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.law.register.PassportSurrender.Outstanding;

/** Passports that are to be surrendered, or to be returned, stand on the worklist of whoever recorded the prohibition. */
@Component
class PassportTasks {
  private static final Logger LOG = LoggerFactory.getLogger(PassportTasks.class);
  static final String SOURCE = "travel-ban";
  private static final int AT_ONCE = 100;

  private final Gate gate;
  private final ConditionStore conditions;
  private final PassportStore store;
  private final People people;
  private final Staffing staffing;
  private final Work work;
  private final Clock clock;

  PassportTasks(Gate gate, ConditionStore conditions, PassportStore store, People people, Staffing staffing, Work work, Clock clock) {
    this.gate = gate;
    this.conditions = conditions;
    this.store = store;
    this.people = people;
    this.staffing = staffing;
    this.work = work;
    this.clock = clock;
  }

  @Configuration
  @EnableScheduling
  @ConditionalOnBooleanProperty(name = "tutela.jobs", matchIfMissing = true)
  static class Round {
    private final PassportTasks tasks;

    Round(PassportTasks tasks) {
      this.tasks = tasks;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10M")
    void round() throws Exception {
      int looked = tasks.forgotten();
      if (looked > 0) LOG.info("passports of {} people were looked at because a prohibition of travel began or ended", looked);
    }
  }

  /** Those whose prohibition began, or was over, without anything being recorded. */
  int forgotten() throws Exception {
    return gate.bySome("PASSPORTS", AT_ONCE, most -> {
      var forgotten = store.forgotten(today(), most);
      forgotten.forEach(this::look);
      return forgotten.size();
    });
  }

  List<TravelBan> bans(PersonId person) {
    var orders = conditions.of(person).instruments();
    if (orders.stream().allMatch(order -> TravelBan.of(order, List.of()).isEmpty())) return List.of();
    var records = store.of(person);
    return orders.stream().flatMap(order -> TravelBan.of(order, records).stream()).toList();
  }

  /** What became of passports under every prohibition that counts. */
  List<HeldPassports> records(PersonId person) {
    return bans(person).stream().flatMap(ban -> ban.records().stream()).toList();
  }

  /** The prohibition under which something was recorded; until the transaction ends nobody else changes what counts of it. */
  Optional<TravelBan> under(PersonId person, UUID record) {
    store.hold(person);
    return bans(person).stream().filter(ban -> ban.records().stream().anyMatch(one -> one.id().equals(record))).findFirst();
  }

  /** Whether passports that were surrendered under a term are held. */
  boolean held(PersonId person, TermId term) {
    return bans(person).stream().anyMatch(ban -> ban.term().id().equals(term) && ban.passports().held());
  }

  /** After whatever is recorded of the person's orders or passports, and on a day that was foreseen: the task is there, or not, as is outstanding now. */
  void look(PersonId person) {
    store.hold(person);
    var asked = store.asked(person);
    var bans = bans(person);
    for (var ban : bans) {
      var before = asked.stream().filter(one -> one.term().equals(ban.term().id())).map(PassportStore.Asked::asked).findFirst().orElse(Outstanding.NOTHING);
      look(ban, before, ban.outstanding(bans, today()));
    }
    asked.stream().filter(one -> bans.stream().noneMatch(ban -> ban.term().id().equals(one.term()))).forEach(one -> {
      close(one.term(), one.asked(), false);
      store.save(person, one.term(), Outstanding.NOTHING, Optional.empty());
    });
  }

  private void look(TravelBan ban, Outstanding before, Outstanding now) {
    if (before != now) {
      close(ban.term().id(), before, before == Outstanding.SURRENDER ? !ban.passports().over(today()) : !ban.passports().held());
      if (now != Outstanding.NOTHING) open(ban, now);
    }
    store.save(ban.order().facts().person(), ban.term().id(), now, ban.passports().changes(today()));
  }

  /** @param done somebody did what was asked; or else the prohibition no longer asks it */
  private void close(TermId term, Outstanding asked, boolean done) {
    if (asked == Outstanding.NOTHING) return;
    if (done) work.done(SOURCE, term.value(), kind(asked)).orThrow();
    else work.cancel(SOURCE, term.value(), kind(asked), "The prohibition no longer asks it").orThrow();
  }

  private void open(TravelBan ban, Outstanding now) {
    var person = people.find(ban.order().facts().person()).orThrow();
    var recorder = store.recordedBy(ban.term().id());
    String team = staffing.team(person.area(), recorder);
    boolean surrender = now == Outstanding.SURRENDER;
    var day = surrender ? ban.begins() : ban.last().orElseThrow().plusDays(1);
    work.open(new OpenTask(kind(now), Permission.RECORD_PASSPORTS, (surrender ? "Passports to be surrendered: " : "Passports to be returned: ") + person.reference(), Urgency.ROUTINE,
        person.area(), team, Optional.of(recorder), SOURCE, ban.term().id().value(), "/people/" + person.id().value() + "#conditions",
        Optional.of(person.id().value()), London.endOf(day))).orThrow();
  }

  private static String kind(Outstanding what) {
    return "PASSPORT_" + what;
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
