package org.tutela.measures.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PoliceAreas;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Vault;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.register.HeldList.State;
import org.tutela.measures.register.list.Fault;
import org.tutela.measures.register.list.Listed;

/**
 * Some people of a list at a time, each time in one transaction that also says how far it has come: a service that is killed goes on
 * where it was, nothing is lost and nobody comes twice.
 */
@Service
class ListWork {
  private final Gate gate;
  private final ListStore store;
  private final EnrolledStore enrolled;
  private final EpisodeStore episodes;
  private final EnteredStore entered;
  private final NotificationStore notifications;
  private final DueStore due;
  private final TravellerStore travellers;
  private final Rules rules;
  private final People people;
  private final Convictions convictions;
  private final Staffing staffing;
  private final Areas areas;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  ListWork(Gate gate, ListStore store, EnrolledStore enrolled, EpisodeStore episodes, EnteredStore entered, NotificationStore notifications, DueStore due, TravellerStore travellers, Rules rules, People people,
      Convictions convictions, Staffing staffing, Areas areas, Vault vault, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.enrolled = enrolled;
    this.episodes = episodes;
    this.entered = entered;
    this.notifications = notifications;
    this.due = due;
    this.travellers = travellers;
    this.rules = rules;
    this.people = people;
    this.convictions = convictions;
    this.staffing = staffing;
    this.areas = areas;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  /** The next people of a list that is being checked or loaded; how it stands afterwards. */
  Outcome<HeldList> step(ListId id, int most) {
    return holding(id, (list, visit) -> {
      if (!list.working()) return Outcome.done(list);
      var some = store.next(list, most);
      int reached = some.isEmpty() ? list.people() : some.getLast().place();
      var found = examine(list, some, visit);
      store.bad(id, found.bad());
      var after = list.state() == State.CHECKING ? Outcome.done(list.checked(reached, found.good().size(), found.bad().size()))
          : write(list, found.good(), visit).map(_ -> list.loaded(reached, found.good().size(), found.bad().size()));
      return after.map(one -> saved(some.size() < most ? ended(one) : one));
    });
  }

  /**
   * The next person of the list cannot be stored, though nothing was found wrong: named, and left out.
   *
   * @param seen as it was before that was found: where another node has gone on meanwhile, the next is somebody else
   */
  Outcome<HeldList> leaveOut(HeldList seen, String why) {
    var id = seen.id();
    return holding(id, (list, _) -> {
      if (list.place() != seen.place() || list.state() != seen.state()) return Outcome.done(list);
      for (var one : store.next(list, 1)) {
        store.bad(id, List.of(faulty(id, one.place(), List.of(new Fault(listed(id, one).rows().getFirst().line(), why)))));
        return Outcome.done(saved(list.state() == State.CHECKING ? list.checked(one.place(), 0, 1) : list.loaded(one.place(), 0, 1)));
      }
      return Outcome.done(list);
    });
  }

  Outcome<HeldList> stop(ListId id, String why) {
    return holding(id, (list, _) -> Outcome.done(saved(list.stopped(why))));
  }

  /** Those that any area has work to do on. */
  List<HeldList> working() {
    return gate.pass(Permission.SEE_LISTS, _ -> Outcome.done(store.working())).orThrow();
  }

  private interface Work {
    Outcome<HeldList> on(HeldList list, Visit visit);
  }

  private Outcome<HeldList> holding(ListId id, Work work) {
    return gate.pass(Permission.LOAD_LIST, visit -> {
      var list = store.hold(id);
      if (list.isEmpty()) return Outcome.notFound();
      visit.concerning(Target.of("list", id.value(), list.get().area()));
      return work.on(list.get(), visit);
    });
  }

  private HeldList ended(HeldList list) {
    if (list.state() == State.CHECKING) return list.in(State.CHECKED, list.people());
    store.forget(list.id(), false);
    return list.in(State.LOADED, list.people());
  }

  private HeldList saved(HeldList list) {
    store.save(list, clock.instant());
    return list;
  }

  private record Examined(List<Enrolled> good, List<ListStore.Faulty> bad) {}

  private Examined examine(HeldList list, List<ListStore.Sealed> some, Visit visit) {
    var managers = staffing.colleagues(list.area()).stream().collect(Collectors.toMap(Member::email, Member::id));
    var enrolling = new Enrolling(ids, rules.now(), clock.instant(), visit.actor().id(), managers, PoliceAreas.of(areas));
    var bad = new ArrayList<ListStore.Faulty>();
    var sound = new ArrayList<Enrolled>();
    for (var one : some) {
      var result = enrolling.of(one.place(), listed(list.id(), one));
      result.enrolled().ifPresent(sound::add);
      if (!result.faults().isEmpty()) bad.add(faulty(list.id(), one.place(), result.faults()));
    }
    var elsewhere = elsewhere(list, some, sound);
    var good = new ArrayList<Enrolled>();
    var lines = some.stream().collect(Collectors.toMap(ListStore.Sealed::place, Function.identity()));
    for (var one : sound) {
      String why = elsewhere.apply(one);
      if (why.isEmpty()) good.add(one);
      else bad.add(faulty(list.id(), one.place(), List.of(new Fault(listed(list.id(), lines.get(one.place())).rows().getFirst().line(), why))));
    }
    return new Examined(good, bad);
  }

  /** What speaks against somebody outside their own rows; "" for nothing. */
  private Function<Enrolled, String> elsewhere(HeldList list, List<ListStore.Sealed> some, List<Enrolled> sound) {
    if (sound.isEmpty()) return _ -> "";
    var before = enrolled.before(list.area(), sound.stream().map(Enrolled::number).toList());
    var repeated = store.repeated(list.id(), list.place(), some.getLast().place());
    var held = people.heldAlready(list.area(), sound.stream().map(Enrolled::person).toList()).orThrow();
    return one -> repeated.contains(one.place()) ? "The number %s stands before in the list, with other people's rows between".formatted(one.number())
        : before.contains(one.number()) ? "Somebody with the number %s has been loaded already".formatted(one.number())
        : held.getOrDefault(one.person().id(), "");
  }

  private Outcome<?> write(HeldList list, List<Enrolled> good, Visit visit) {
    if (good.isEmpty()) return Outcome.done(0);
    var at = clock.instant();
    var by = visit.actor().id();
    return people.enrol(list.area(), good.stream().map(Enrolled::person).toList())
        .then(_ -> convictions.enrol(list.area(), good.stream().flatMap(one -> one.convictions().stream()).toList()))
        .map(_ -> {
          good.forEach(one -> visit.concerning(Target.of("person", one.person().id().value(), list.area())));
          enrolled.insert(list.id(), list.area(), good, at, by);
          episodes.insert(good.stream().flatMap(one -> one.episodes().stream()).toList());
          entered.insert(good.stream().flatMap(one -> one.entered().stream()).toList());
          notifications.insert(good.stream().flatMap(one -> one.notifications().stream()).toList());
          good.stream().flatMap(one -> one.items().stream()).forEach(one -> give(one, at, by));
          due.insert(good.stream().flatMap(one -> one.obligations().stream().map(owed -> new DueStore.Owes(one.person().id(), owed))).toList());
          travellers.workOutWeekly(good.stream().map(one -> one.person().id()).toList());
          return good.size();
        });
  }

  private void give(Enrolled.Given given, Instant at, UserId by) {
    String details = given.item().details();
    var sealed = given.item().item().financial() ? vault.seal(details.getBytes(StandardCharsets.UTF_8), Notifications.place(given.id())) : null;
    notifications.insert(given.id(), given.notification(), given.item(), given.footing(), sealed, at, by);
  }

  Listed listed(ListId list, ListStore.Sealed one) {
    return Listed.read(one.number(), opened(one.written(), written(list, one.place())));
  }

  List<Fault> faults(ListId list, ListStore.Sealed one) {
    return Fault.read(opened(one.faults(), faults(list, one.place())));
  }

  private ListStore.Faulty faulty(ListId list, int place, List<Fault> faults) {
    return new ListStore.Faulty(place, vault.seal(Fault.written(faults).getBytes(StandardCharsets.UTF_8), faults(list, place)));
  }

  private String opened(byte[] sealed, String place) {
    return vault.open(sealed, place).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("a list cannot be opened with the key in use"));
  }

  static String written(ListId list, int place) {
    return "register.listed.written " + list.value() + " " + place;
  }

  private static String faults(ListId list, int place) {
    return "register.listed.faults " + list.value() + " " + place;
  }
}
