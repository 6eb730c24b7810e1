package org.tutela.law.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.register.History.Absent;
import org.tutela.law.register.History.Changed;
import org.tutela.law.register.History.Entered;
import org.tutela.law.register.History.Foretold;
import org.tutela.law.register.History.Gave;
import org.tutela.law.register.History.Stayed;
import org.tutela.law.register.History.Travelled;
import org.tutela.law.register.History.UnderRiskOrder;
import org.tutela.law.register.PeriodicDuty.Given;

/** Everything that a history gives rise to, each once. The same history gives the same obligations. */
@Cites(value = "SOA 2003 ss.83-86, 91(3), 122F", rules = {"13 SRO notify", "13 SRO change", "O2", "I1", "I3", "C1", "C2", "A1", "T1", "12 absence", "14 new name", "14 premises"})
public final class Obligations {
  private static final Comparator<Obligation> ORDER = Comparator.comparing((Obligation one) -> one.due().remindBy())
      .thenComparing(Obligation::kind).thenComparing(Obligation::arose).thenComparing(Obligation::about);

  private final History history;
  private final RuleSets ruleSets;
  private final List<Gave> given;
  /** Not of the register: the time under sexual risk orders. */
  private final Registration riskOrders;
  private final List<Obligation> found = new ArrayList<>();

  private Obligations(History history, RuleSets ruleSets) {
    this.history = history;
    this.ruleSets = ruleSets;
    this.given = history.facts().stream().filter(Gave.class::isInstance).map(Gave.class::cast).sorted(Comparator.comparing(Gave::on)).toList();
    this.riskOrders = new Registration(history.facts().stream().filter(UnderRiskOrder.class::isInstance).map(UnderRiskOrder.class::cast).map(UnderRiskOrder::lasting).toList());
  }

  public static List<Obligation> of(History history, RuleSets ruleSets) {
    return new Obligations(history, ruleSets).all();
  }

  private List<Obligation> all() {
    initial();
    periodic();
    underRiskOrders();
    for (var fact : history.facts()) {
      switch (fact) {
        case Changed(var kind, var on, var about, var since) -> {
          change(kind, on, about, since);
          changeUnderRiskOrder(kind, on, about, since);
          if (kind == ChangeKind.NAME && !foretold(on)) newName(on, on, about, told(kind, on, since));
        }
        case Foretold told -> {
          foretold(told);
          if (told.kind() == ChangeKind.NAME && told.off().isEmpty()) newName(told);
        }
        case Travelled travelled -> journey(travelled);
        case Absent absent -> absence(absent);
        case Entered entered -> premises(entered);
        case Stayed(var stay, var about, var since) -> household(stay, about, since);
        case Gave _, UnderRiskOrder _ -> { }
      }
    }
    history.aways().stream().filter(away -> away.kind() != Away.Kind.ABROAD).flatMap(away -> away.until().stream()).distinct().filter(day -> !held(day))
        .forEach(day -> change(ChangeKind.RELEASE, day, "", Optional.empty()));
    return found.stream().sorted(ORDER).toList();
  }

  /** From remand straight into a sentence, or from prison into hospital, is no release. */
  private boolean held(LocalDate day) {
    return history.aways().stream().anyMatch(away -> away.kind() != Away.Kind.ABROAD && away.covers(day));
  }

  private void initial() {
    var episodes = history.registration().episodes();
    for (int i = 0; i < episodes.size(); i++) {
      var from = episodes.get(i).from();
      // a prevention order made on conviction: two that begin on one day ask for one notification
      if (i > 0 && episodes.get(i - 1).from().equals(from)) continue;
      boolean notified = notified(from.minusDays(1));
      boolean complied = from.isBefore(Schedule3.BEGAN) && first(from, Given.INITIAL).filter(day -> day.isBefore(Schedule3.BEGAN)).isPresent();
      var duty = complied ? Duty.notRequired(RegisterRule.I3.reason()) : InitialDuty.of(from, new Registration(episodes.subList(0, i)), notified, history.aways());
      add(Obligation.Kind.INITIAL, from, "", duty, first(from, Given.INITIAL));
    }
  }

  private void periodic() {
    var again = given.stream().filter(one -> one.kind().startsAgain() && history.registration().subjectOn(one.on())).toList();
    for (int i = 0; i < again.size(); i++) {
      var one = again.get(i);
      // two on one day start one year
      if (i + 1 < again.size() && again.get(i + 1).on().equals(one.on())) continue;
      var duty = PeriodicDuty.after(one.on(), one.mainResidence(), rules(one.on()), history.aways());
      add(Obligation.Kind.PERIODIC, one.on(), "", duty, i + 1 < again.size() ? Optional.of(again.get(i + 1).on()) : Optional.empty());
    }
  }

  private void change(ChangeKind kind, LocalDate on, String about, Optional<Instant> since) {
    change(kind, on, about, ChangeDuty.of(kind, on, rules(on), history.aways()), since);
  }

  /** Whether a further stay in a household that was notified has to be told again is for a person, so nothing is owed. */
  private void household(HouseholdStay stay, String about, Optional<Instant> since) {
    var on = stay.from().toLocalDate();
    change(ChangeKind.HOUSEHOLD, on, about, stay.duty(rules(on), history.aways()), since);
  }

  private void change(ChangeKind kind, LocalDate on, String about, Duty duty, Optional<Instant> since) {
    // until the first notification has been made there is nothing that could have changed
    if (!notified(on)) return;
    add(Obligation.Kind.CHANGE, on, named(kind, about), duty, told(kind, on, since));
  }

  /** The first notification that can have told of a change: each repeats every item (C2), but not what it kept silent about. */
  private Optional<LocalDate> told(ChangeKind kind, LocalDate on, Optional<Instant> since) {
    for (var one : given) if (!one.on().isBefore(on) && one.kind().startsAgain() && one.canTell(kind, since)) return Optional.of(one.on());
    return Optional.empty();
  }

  /** A first notification has been made, by that day, for a time on the register that has gone on since: what was made for one that is over does not count. */
  private boolean notified(LocalDate by) {
    return given.stream().anyMatch(one -> one.kind() == Given.INITIAL && !one.on().isAfter(by) && history.registration().throughout(one.on(), by));
  }

  private static String named(ChangeKind kind, String about) {
    return about.isEmpty() ? kind.name() : kind.name() + " " + about;
  }

  private void foretold(Foretold told) {
    told.happened().filter(on -> !told.notice().covers(on)).ifPresent(on -> change(told.kind(), on, told.about(), Optional.empty()));
    add(Obligation.Kind.DID_NOT_HAPPEN, told.notice().named(), named(told.kind(), told.about()), told.notice().ifNotHappened(told.happened(), history.aways()),
        first(told.notice().named(), Given.DID_NOT_HAPPEN));
  }

  /** Whether notice in advance told of a name that was used on a day. */
  private boolean foretold(LocalDate used) {
    return history.facts().stream().anyMatch(one -> one instanceof Foretold(var kind, var notice, _, _, _) && kind == ChangeKind.NAME && notice.covers(used));
  }

  /** Notice that does not cover the day of first use told of another name, or of none. */
  private void newName(Foretold told) {
    var used = told.happened().orElse(told.notice().named());
    newName(told.notice().named(), used, "told on " + told.notice().given(), Optional.of(told.notice().given()).filter(_ -> told.notice().covers(used)));
  }

  /** Due before it is used, so it is owed whatever happened to the person since. */
  private void newName(LocalDate arose, LocalDate used, String about, Optional<LocalDate> done) {
    if (history.registration().subjectOn(used) && notified(used)) add(Obligation.Kind.NEW_NAME, arose, about, NewNameDuty.of(used, rules(used)), done);
  }

  private void journey(Travelled travelled) {
    var journey = travelled.journey();
    if (!history.registration().subjectOn(journey.departsOn())) return;
    var rules = rules(journey.departsOn());
    int change = travelled.change();
    var travel = change > 0 ? TravelDuty.ofCorrection(journey, rules) : TravelDuty.of(journey, rules);
    var leaving = "%s, leaving at %s".formatted(journey.country(), journey.departs().toLocalTime());
    var about = change > 0 ? "%s, change %d of what was told".formatted(leaving, change) : leaving;
    if (travel.required()) {
      add(Obligation.Kind.TRAVEL, journey.departsOn(), about, new Duty.Required(travel.days(travelled.told()), travel.reasons()),
          travelled.told().map(LocalDateTime::toLocalDate).or(() -> first(journey.knownOn(), Given.TRAVEL)));
    }
    journey.returned().ifPresent(day -> add(Obligation.Kind.RETURN, day, leaving,
        TravelDuty.ofReturn(journey, rules, history.aways()), first(day, Given.RETURN)));
  }

  private void absence(Absent absent) {
    var left = absent.leaves().toLocalDate();
    if (!history.registration().subjectOn(left)) return;
    var duty = AbsenceDuty.of(absent.leaves(), absent.days(), rules(left));
    if (duty.required()) {
      add(Obligation.Kind.ABSENCE, left, "%s, leaving at %s".formatted(absent.about(), absent.leaves().toLocalTime()), new Duty.Required(duty.due(absent.told()), duty.reasons()),
          absent.told().map(LocalDateTime::toLocalDate));
    }
  }

  private void premises(Entered entered) {
    var on = entered.going().enters().toLocalDate();
    if (!history.registration().subjectOn(on)) return;
    var duty = PremisesDuty.of(entered.going(), rules(on));
    if (duty.required()) {
      add(Obligation.Kind.PREMISES, on, "%s, at %s".formatted(entered.about(), entered.going().enters().toLocalTime()), new Duty.Required(duty.due(entered.told()), duty.reasons()),
          entered.told().map(LocalDateTime::toLocalDate));
    }
  }

  /** Whoever is on the register when it is served tells all of that there, and so does an order that follows one without a gap ask for nothing again. */
  private void underRiskOrders() {
    var orders = riskOrders.episodes();
    for (int i = 0; i < orders.size(); i++) {
      var served = orders.get(i).from();
      if (i > 0 && orders.get(i - 1).from().equals(served)) continue;
      if (history.registration().subjectOn(served) || toldUnderRiskOrder(served.minusDays(1))) continue;
      addUnderRiskOrder(Obligation.Kind.RISK_ORDER, served, "", RiskOrderDuty.of(served, rules(served), history.aways()), first(served, Given.INITIAL, Given.CHANGE, Given.PERIODIC));
    }
  }

  private void changeUnderRiskOrder(ChangeKind kind, LocalDate on, String about, Optional<Instant> since) {
    if (history.registration().subjectOn(on) || !toldUnderRiskOrder(on)) return;
    addUnderRiskOrder(Obligation.Kind.RISK_ORDER_CHANGE, on, named(kind, about), RiskOrderDuty.ofChange(kind, on, rules(on), history.aways()), told(kind, on, since));
  }

  private boolean toldUnderRiskOrder(LocalDate by) {
    return given.stream().anyMatch(one -> one.kind().startsAgain() && !one.on().isAfter(by) && riskOrders.throughout(one.on(), by));
  }

  private void addUnderRiskOrder(Obligation.Kind kind, LocalDate arose, String about, Duty duty, Optional<LocalDate> done) {
    if (!(duty instanceof Duty.Required(Due due, var reasons))) return;
    // whose order is over before the last moment owes it no more
    boolean over = due.open() ? history.registration().died() : !riskOrders.subjectOn(due.breachAfter());
    if (!over) found.add(new Obligation(kind, arose, about, due, done, reasons));
  }

  private Optional<LocalDate> first(LocalDate from, Given... kinds) {
    for (var one : given) {
      if (one.on().isBefore(from)) continue;
      for (var kind : kinds) if (one.kind() == kind) return Optional.of(one.on());
    }
    return Optional.empty();
  }

  private RuleSet rules(LocalDate day) {
    return ruleSets.governing(history.place(), day);
  }

  private void add(Obligation.Kind kind, LocalDate arose, String about, Duty duty, Optional<LocalDate> done) {
    if (!(duty instanceof Duty.Required(Due due, var reasons))) return;
    if (due.open() && history.registration().died()) return;
    // who has ceased to be subject before the last moment owes it no more
    if (!due.open() && !history.registration().subjectOn(due.breachAfter())) return;
    found.add(new Obligation(kind, arose, about, due, done, reasons.stream().map(history.place()::cited).toList()));
  }
}
