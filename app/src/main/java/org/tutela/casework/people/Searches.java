package org.tutela.casework.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** Finding the person whom somebody named. The machine finds, ranks and explains; only people decide. */
@Service
public class Searches {
  static final int SHOWN = 20;
  static final int SHOWN_UNNAMED = 5;
  /** A list is never cut inside a tie, but never longer than this (security A-10). */
  static final int LONGEST = 45;

  private final Gate gate;
  private final SearchStore store;
  private final PeopleStore people;
  private final Matcher matcher;
  private final HolderChecks holders;
  private final Ids ids;
  private final Clock clock;

  Searches(Gate gate, SearchStore store, PeopleStore people, Matcher matcher, HolderChecks holders, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.people = people;
    this.matcher = matcher;
    this.holders = holders;
    this.ids = ids;
    this.clock = clock;
  }

  /** Looks through everybody held, and keeps what was asked and shown. A hit that the actor may not see goes to its holders. */
  public Outcome<MadeSearch> search(SearchFor search) {
    return gate.pass(Permission.SEARCH_PEOPLE, visit -> {
      var id = new SearchId(ids.next());
      visit.concerning(Target.of("search", id.value(), search.area()));
      Found found = matcher.match(search.asked(), search.widened());
      var visible = new HashSet<>(store.visible(found.hits().stream().map(Found.Hit::person).toList()));
      var seen = found.hits().stream().filter(hit -> visible.contains(hit.person())).toList();
      var named = firstOf(seen.stream().filter(hit -> !hit.unnamed()).toList(), SHOWN);
      var unnamed = firstOf(seen.stream().filter(Found.Hit::unnamed).toList(), SHOWN_UNNAMED);
      store.insert(id, search, found, seen.size() - named.size() - unnamed.size(), clock.instant(), visit.actor().id());
      insert(id, named);
      insert(id, unnamed);
      var hidden = found.hits().stream().filter(hit -> !visible.contains(hit.person()) && hit.band() != Band.WEAK).toList();
      holders.raise(id, hidden);
      visit.shown(named.size() + unnamed.size());
      visit.note("model", found.model());
      visit.note("snapshot", found.snapshot());
      return Outcome.done(asMade(id));
    });
  }

  /** A search as it was shown then, with its marks as they are now. */
  public Outcome<MadeSearch> find(SearchId id) {
    return withSearch(Permission.SEARCH_PEOPLE, id, (_, _) -> Outcome.done(asMade(id)));
  }

  public Outcome<MadeSearch> mark(MarkCandidate command) {
    return withSearch(Permission.REVIEW_CANDIDATE, command.search(), (visit, made) -> {
      if (made.closed().isPresent()) return Outcome.conflict("this search");
      if (store.shown(made.id()).stream().noneMatch(c -> c.person().equals(command.person().value()))) return Outcome.notFound();
      if (command.mark() == Mark.DIFFERENT && command.reason().isBlank()) return Outcome.refused("reason", "Enter the fact that excludes this person");
      store.mark(command, clock.instant(), visit.actor().id());
      return Outcome.done(asMade(made.id()));
    });
  }

  /** A second person agrees that a strong candidate is somebody else (matching M-4, security A-8). */
  public Outcome<MadeSearch> second(SearchId search, PersonId person) {
    return withSearch(Permission.SECOND_DISMISSAL, search, (visit, made) -> {
      var candidate = store.shown(search).stream().filter(c -> c.person().equals(person.value())).findFirst();
      if (candidate.isEmpty()) return Outcome.notFound();
      if (!candidate.get().needsSecond()) return Outcome.conflict("this candidate");
      visit.notBy("A-8 dismissal", candidate.get().markedBy().orElseThrow());
      store.second(search, person, clock.instant(), visit.actor().id());
      return Outcome.done(asMade(search));
    });
  }

  /** Closes the review as "nobody found". */
  public Outcome<MadeSearch> closeAsNobody(SearchId search, String note) {
    return withSearch(Permission.REVIEW_CANDIDATE, search, (visit, made) -> {
      var obstacles = obstacles(made, store.shown(search), !note.isBlank());
      if (!obstacles.isEmpty()) return Outcome.refused("", obstacles.getFirst());
      store.close(search, note, clock.instant(), visit.actor().id());
      return Outcome.done(asMade(search));
    });
  }

  private <T> Outcome<T> withSearch(Permission permission, SearchId id, BiFunction<Visit, SearchStore.Made, Outcome<T>> work) {
    return gate.pass(permission, visit -> {
      var made = store.find(id);
      if (made.isEmpty()) return Outcome.notFound();
      visit.concerning(Target.of("search", id.value(), made.get().area()));
      return work.apply(visit, made.get());
    });
  }

  private void insert(SearchId id, List<Found.Hit> hits) {
    for (int i = 0; i < hits.size(); i++) store.insert(id, i + 1, hits.get(i));
  }

  private static List<Found.Hit> firstOf(List<Found.Hit> hits, int wanted) {
    int end = Math.min(wanted, hits.size());
    while (end > 0 && end < Math.min(LONGEST, hits.size()) && hits.get(end).weight() == hits.get(end - 1).weight()) end++;
    return hits.subList(0, end);
  }

  private MadeSearch asMade(SearchId id) {
    var made = store.find(id).orElseThrow();
    var shown = store.shown(id);
    Map<UUID, PersonSummary> persons = people.summaries(shown.stream().map(SearchStore.Shown::person).toList()).stream()
        .collect(Collectors.toMap(p -> p.id().value(), Function.identity()));
    var candidates = new ArrayList<Candidate>();
    for (var c : shown) {
      if (!persons.containsKey(c.person())) continue;
      candidates.add(new Candidate(persons.get(c.person()), c.rank(), c.band(), c.unnamed(), c.weight(), c.why(), c.warnings(),
          c.mark(), c.reason(), c.markedBy(), c.seconded()));
    }
    return new MadeSearch(id, made.asked(), made.at(), made.by(), made.widened(), made.searched(), candidates, made.more(), store.waits(id),
        Questions.worthAsking(made.asked()), obstacles(made, shown, false), made.closed());
  }

  private List<String> obstacles(SearchStore.Made made, List<SearchStore.Shown> shown, boolean noted) {
    var against = new ArrayList<String>();
    if (store.waits(made.id())) against.add("Another check is under way");
    if (shown.stream().anyMatch(c -> c.mark().filter(m -> m == Mark.SAME).isPresent())) against.add("A candidate is marked as the same person");
    if (shown.stream().anyMatch(SearchStore.Shown::open)) against.add("Mark each strong and possible candidate as the same or a different person");
    if (shown.stream().anyMatch(SearchStore.Shown::needsSecond)) against.add("A second person must agree that a strong candidate is a different person");
    if (made.more() > 0) against.add("There are more candidates than the list shows: add what you know and search again");
    if (!made.widened()) against.add("Search once more with the wider search");
    if (!made.asked().enoughToSearch() && !noted) against.add("Say why two of name, birth and place are not known");
    return against;
  }
}
