package org.tutela.measures.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Commencement;
import org.tutela.law.register.RuleSet;
import org.tutela.law.register.RuleSets;

/** Which rules govern from when. The day of an Act that is not known yet is entered by one person and agreed to by another; then what registrants owe is worked out afresh. */
@Service
public class Rules {
  private static final int YEARS_AHEAD = 10;
  private final Gate gate;
  private final CommencementStore store;
  private final Clock clock;

  Rules(Gate gate, CommencementStore store, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.clock = clock;
  }

  /** How far the work on all registrants is. @param people not counted yet while empty */
  public record Progress(Optional<Integer> people, int done, int failed, boolean finished) {}

  /**
   * @param sets that govern from their day on, by place, the last first; those whose day is not known at the end of their place
   * @param canEnter those whose day can be entered, corrected or withdrawn now
   * @param entered everything that ever was, the last first
   */
  public record Held(List<RuleSet> sets, List<RuleSet> canEnter, List<HeldCommencement> entered, Optional<HeldCommencement> waiting, Optional<Progress> progress, int number, UserId reader, LocalDate today) {
    /** Under what a day that is not the statute's own was entered. */
    public Optional<HeldCommencement> under(RuleSet set) {
      return entered.stream().filter(one -> one.entered().ruleSet().equals(set.id()) && one.agreed()).findFirst().filter(one -> one.entered().on().isPresent());
    }
  }

  public Outcome<Held> held() {
    return gate.pass(Permission.SEE_RULES, visit -> {
      var all = store.all();
      var sets = with(all, HeldCommencement::agreed).sets().stream()
          .sorted(Comparator.comparing(RuleSet::place).thenComparing(set -> set.from().orElse(LocalDate.MIN), Comparator.reverseOrder())).toList();
      visit.shown(sets.size() + all.size());
      var progress = store.last().map(one -> new Progress(one.people(), one.done(), one.failed(), one.finished().isPresent()));
      return Outcome.done(new Held(sets, RuleSets.KNOWN.waiting().stream().filter(set -> !hasCome(all, set.id())).toList(), all.reversed(), waiting(all), progress, all.size(),
          visit.actor().id(), today()));
    });
  }

  /** A badge: what waits for this reader to agree to. Read as the service itself reads, since around a page no passage of the reader's is open. */
  public int waiting(Actor reader) {
    return Permission.AGREE_COMMENCEMENT.heldBy(reader) ? Stepwise.as(() -> gate.unattended(() -> store.waiting(reader.id()))) : 0;
  }

  /** @param number of what was entered last, as whoever enters this one has seen it */
  public Outcome<Integer> enter(EnterCommencement command, int number) {
    return gate.pass(Permission.ENTER_COMMENCEMENT, visit -> {
      var all = store.all();
      if (all.size() != number || waiting(all).isPresent()) return Outcome.conflict("what is entered of the rules");
      if (RuleSets.KNOWN.waiting().stream().noneMatch(set -> set.id().equals(command.ruleSet()))) return Outcome.refused("set", "Choose the Act");
      if (hasCome(all, command.ruleSet())) return Outcome.refused("set", "The day that was entered for it has come: it stands");
      var now = standing(all, command.ruleSet());
      if (command.on().isEmpty() && now.isEmpty()) return Outcome.refused("what", "No day is entered for it, so there is none to withdraw");
      if (command.commencement().isPresent() && command.commencement().equals(now)) return Outcome.refused("on", "This is entered already");
      var against = command.commencement().flatMap(Commencement::against);
      if (against.isPresent()) return Outcome.refused("on", against.get().text());
      if (command.on().filter(today().plusYears(YEARS_AHEAD)::isBefore).isPresent()) return Outcome.refused("on", "This is more than %d years from today".formatted(YEARS_AHEAD));
      if (!Commencement.canAdd().containsAll(command.items())) return Outcome.refused("items", "Choose from the items listed");
      if (command.instrument().isBlank()) return Outcome.refused("instrument", "Enter the instrument that says so");
      if (command.reason().isBlank()) return Outcome.refused("reason", "Say why");
      concerning(visit, number + 1, command);
      store.insert(number + 1, command, clock.instant(), visit.actor().id());
      return Outcome.done(number + 1);
    });
  }

  /** From now on everything is worked out with it, and what has been is worked out afresh. */
  public Outcome<Integer> agree(int number) {
    return gate.pass(Permission.AGREE_COMMENCEMENT, visit -> answered(visit, number, true));
  }

  /** Whoever entered it may take it back. */
  public Outcome<Integer> refuse(int number) {
    return gate.pass(Permission.REFUSE_COMMENCEMENT, visit -> answered(visit, number, false));
  }

  private Outcome<Integer> answered(Visit visit, int number, boolean agreed) {
    var all = store.all();
    var held = waiting(all).filter(one -> one.number() == number);
    // what it would correct may have come into force while it waited
    if (held.isEmpty() || agreed && hasCome(all, held.get().entered().ruleSet())) return Outcome.conflict("what is entered of the rules");
    concerning(visit, number, held.get().entered());
    if (agreed) visit.notBy("A-8 four eyes", held.get().by());
    store.answer(held.get(), agreed, clock.instant(), visit.actor().id());
    if (agreed) begin(all, held.get());
    return Outcome.done(number);
  }

  private void begin(List<HeldCommencement> before, HeldCommencement held) {
    String id = held.entered().ruleSet();
    var from = Stream.concat(standing(before, id).map(Commencement::on).stream(), held.entered().on().stream()).min(Comparator.naturalOrder()).orElseThrow();
    store.begin(held.number(), RuleSets.KNOWN.waiting().stream().filter(set -> set.id().equals(id)).findFirst().orElseThrow().place(), from, clock.instant());
  }

  private static void concerning(Visit visit, int number, EnterCommencement command) {
    visit.concerning(Target.of("rules", new UUID(0, number), visit.actor().area()));
    visit.note("rules", command.ruleSet() + " " + command.on().map(LocalDate::toString).orElse("withdrawn"));
  }

  /** As they are known now. */
  RuleSets now() {
    return with(store.all(), HeldCommencement::agreed);
  }

  /** As they were known at the end of a day. */
  RuleSets knownOn(LocalDate day) {
    var end = endOf(day);
    return with(store.all(), one -> one.agreedBefore(end));
  }

  /** What counts now and was entered later, though it was in force by the end of the day. */
  List<HeldCommencement> learnedAfter(LocalDate day) {
    var end = endOf(day);
    var all = store.all();
    return RuleSets.KNOWN.waiting().stream().flatMap(set -> last(all, set.id()).stream())
        .filter(one -> !one.agreedBefore(end) && one.entered().on().filter(on -> !on.isAfter(day)).isPresent()).toList();
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(London.ZONE).toInstant();
  }

  private static RuleSets with(List<HeldCommencement> all, Predicate<HeldCommencement> known) {
    var counting = new ArrayList<Commencement>();
    var some = all.stream().filter(known).toList();
    for (var set : RuleSets.KNOWN.waiting()) standing(some, set.id()).ifPresent(counting::add);
    return counting.isEmpty() ? RuleSets.KNOWN : RuleSets.KNOWN.commencing(counting);
  }

  private static Optional<Commencement> standing(List<HeldCommencement> all, String ruleSet) {
    return last(all, ruleSet).flatMap(one -> one.entered().commencement());
  }

  private static Optional<HeldCommencement> last(List<HeldCommencement> all, String ruleSet) {
    return all.stream().filter(one -> one.agreed() && one.entered().ruleSet().equals(ruleSet)).reduce((_, later) -> later);
  }

  private static Optional<HeldCommencement> waiting(List<HeldCommencement> all) {
    return all.stream().filter(one -> one.answer().isEmpty()).findFirst();
  }

  private boolean hasCome(List<HeldCommencement> all, String ruleSet) {
    return standing(all, ruleSet).filter(one -> !one.on().isAfter(today())).isPresent();
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
