package org.tutela.measures.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.convictions.Conviction;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.Person;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PoliceAreas;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Vault;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Obligation;
import org.tutela.measures.register.HeldTaking.State;
import org.tutela.measures.register.list.Fault;

/**
 * Some people of a list that is taken away at a time, each time in one transaction that also says how far it has come. Each person's rows are read again as whoever loads
 * them will: who would not become what they are here stands in the other file, with the difference.
 */
@Service
class TakingWork {
  /** For how long it waits for whoever asked for it. */
  static final Duration KEPT = Duration.ofHours(24);
  private static final Duration UNANSWERED = Duration.ofDays(7);

  private final Gate gate;
  private final TakingStore store;
  private final EpisodeStore episodes;
  private final EnteredStore entered;
  private final NotificationStore notifications;
  private final FactStore facts;
  private final CorrectionStore recorded;
  private final SupervisionStore supervision;
  private final DueStore due;
  private final Rules rules;
  private final People people;
  private final Convictions convictions;
  private final Areas areas;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  TakingWork(Gate gate, TakingStore store, EpisodeStore episodes, EnteredStore entered, NotificationStore notifications, FactStore facts, CorrectionStore recorded, SupervisionStore supervision,
      DueStore due, Rules rules, People people, Convictions convictions, Areas areas, Vault vault, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.episodes = episodes;
    this.entered = entered;
    this.notifications = notifications;
    this.facts = facts;
    this.recorded = recorded;
    this.supervision = supervision;
    this.due = due;
    this.rules = rules;
    this.people = people;
    this.convictions = convictions;
    this.areas = areas;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  /** The next people; how it stands afterwards. */
  Outcome<HeldTaking> step(TakingId id, int most) {
    return holding(id, (taking, visit) -> {
      if (taking.state() != State.MAKING) return Outcome.done(taking);
      var some = store.next(taking, today(), most);
      visit.shown(some.size());
      if (taking.financial()) visit.note("financial", "true");
      var after = some.isEmpty() ? taking : made(taking, some, visit);
      return Outcome.done(saved(some.size() < most ? after.ready(clock.instant()) : after));
    });
  }

  Outcome<HeldTaking> stop(TakingId id) {
    return holding(id, (taking, _) -> {
      store.forget(id);
      return Outcome.done(saved(taking.in(State.STOPPED)));
    });
  }

  /** Those that any area has work to do on. */
  List<HeldTaking> making() {
    return gate.pass(Permission.SEE_LISTS, _ -> Outcome.done(store.making())).orThrow();
  }

  /** What was not taken in time, or not answered, is deleted. */
  int forget() {
    Instant now = clock.instant();
    var over = gate.pass(Permission.SEE_LISTS, _ -> Outcome.done(store.over(now.minus(KEPT), now.minus(UNANSWERED)))).orThrow();
    for (var one : over) {
      holding(one.id(), (taking, _) -> {
        store.forget(taking.id());
        return Outcome.done(saved(taking.in(State.GONE)));
      }).orThrow();
    }
    return over.size();
  }

  private Outcome<HeldTaking> holding(TakingId id, BiFunction<HeldTaking, Visit, Outcome<HeldTaking>> work) {
    return gate.pass(Permission.EXPORT_REGISTER, visit -> {
      var taking = store.hold(id);
      if (taking.isEmpty()) return Outcome.notFound();
      visit.concerning(Target.of("taking", id.value(), taking.get().area()));
      return work.apply(taking.get(), visit);
    });
  }

  private HeldTaking made(HeldTaking taking, List<PersonId> some, Visit visit) {
    boolean financial = taking.financial() && Acting.may(Permission.SEE_FINANCIAL);
    var whole = people.taken(taking.area(), some).orThrow();
    var convicted = convictions.taken(taking.area(), some).orThrow();
    var writing = new TakenRows(PoliceAreas.of(areas));
    var loading = new Enrolling(ids, rules.now(), clock.instant(), visit.actor().id(), Map.of(), PoliceAreas.of(areas));
    var listed = new StringBuilder();
    var left = new StringBuilder();
    int good = 0;
    // whose record was limited a moment ago is absent
    var seen = some.stream().filter(whole::containsKey).toList();
    for (var person : seen) {
      var held = held(person, whole.get(person), convicted.getOrDefault(person, List.of()), financial);
      var made = writing.of(held);
      var wrong = wrong(held, loading.of(1, made.listed()));
      var beside = Stream.concat(made.beside().stream(), wrong.stream()).toList();
      (wrong.isEmpty() ? listed : left).append(made.listed().toMend(beside));
      if (wrong.isEmpty()) good++;
      visit.concerning(Target.of("person", person.value(), taking.area()));
    }
    int place = taking.parts() + 1;
    store.insert(taking, place, new TakingStore.Part(sealed(taking.id(), place, true, listed), sealed(taking.id(), place, false, left)));
    return taking.made(some.getLast().value(), good, seen.size() - good);
  }

  private TakenRows.Whole held(PersonId person, Person whole, List<Conviction> convicted, boolean financial) {
    var items = notifications.items(person).stream().map(item -> financial && item.item().financial() ? opened(item) : item).toList();
    var counting = recorded.since(person, Instant.EPOCH).stream().filter(fact -> fact.struck().isEmpty()).toList();
    return new TakenRows.Whole(whole, supervision.of(person), convicted, Recount.counting(episodes.of(person)), entered.of(person), notifications.of(person), facts.aways(person), items, counting, financial);
  }

  private HeldItem opened(HeldItem item) {
    return item.shown(notifications.sealed(item.id()).flatMap(bytes -> vault.open(bytes, Notifications.place(item.id()))).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("an item cannot be opened with the key in use")));
  }

  /** What would not be as it is here. */
  private List<Fault> wrong(TakenRows.Whole held, Enrolling.Result loaded) {
    if (loaded.enrolled().isEmpty()) return loaded.faults();
    var wrong = new ArrayList<Fault>();
    if (!periods(loaded.enrolled().get().episodes()).equals(periods(held.episodes()))) {
      wrong.add(new Fault(1, "Loaded from these rows the person would be subject by other periods (%s) than here (%s)".formatted(words(loaded.enrolled().get().episodes()), words(held.episodes()))));
    }
    var here = open(due.of(new PersonId(held.person().summary().id().value())).stream().map(DueDuty::obligation).toList());
    var there = open(loaded.enrolled().get().obligations());
    if (!here.equals(there)) wrong.add(new Fault(1, "Loaded from these rows something else would be due. Here: %s. There: %s".formatted(words(here), words(there))));
    return wrong;
  }

  private record Period(LocalDate relevant, LocalDate from, String length) {}

  private static Set<Period> periods(List<HeldEpisode> episodes) {
    return episodes.stream().filter(one -> one.episode().ended().isEmpty()).map(one -> new Period(one.episode().relevantDate(), one.episode().from(), one.episode().period().toString())).collect(Collectors.toSet());
  }

  private static String words(List<HeldEpisode> episodes) {
    return episodes.stream().filter(one -> one.episode().ended().isEmpty()).map(one -> "from %s, %s".formatted(one.episode().from(), one.episode().period().words())).collect(Collectors.joining("; "));
  }

  private record Open(Obligation.Kind kind, LocalDate arose, LocalDate remind, LocalDate breach) {}

  private static Set<Open> open(List<Obligation> obligations) {
    return obligations.stream().filter(one -> one.given().isEmpty()).map(one -> new Open(one.kind(), one.arose(), one.due().remindBy(), one.due().breachAfter())).collect(Collectors.toCollection(HashSet::new));
  }

  private static String words(Set<Open> open) {
    return open.isEmpty() ? "nothing" : open.stream().map(one -> "%s by %s".formatted(one.kind().title(), one.breach().equals(LocalDate.MAX) ? "a day to come" : one.breach())).sorted().collect(Collectors.joining(", "));
  }

  private byte[] sealed(TakingId id, int place, boolean listed, StringBuilder rows) {
    return vault.seal(rows.toString().getBytes(StandardCharsets.UTF_8), place(id, place, listed));
  }

  /** Some people's rows, as they were sealed. */
  String opened(TakingId id, int place, boolean listed) {
    return store.part(id, place).flatMap(part -> vault.open(listed ? part.listed() : part.leftOut(), place(id, place, listed))).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("a list that was taken away cannot be opened with the key in use"));
  }

  private static String place(TakingId id, int place, boolean listed) {
    return "register.taken_part.%s %s %d".formatted(listed ? "listed" : "left_out", id.value(), place);
  }

  private HeldTaking saved(HeldTaking taking) {
    store.save(taking, clock.instant());
    return store.find(taking.id()).orElseThrow();
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
