package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.tracking.scene.Nearness;
import org.tutela.measures.tracking.scene.Scene;
import org.tutela.measures.tracking.scene.SceneFile;

/**
 * Who was near where something happened. Each search has its purpose and is logged; whoever asks about many places, or about a long time, needs a
 * second person. What is found is qualified by hand, and who cannot be excluded is said.
 */
@Service
public class Scenes {
  public static final int SHOWN = 50;
  /** Nobody is thought to get farther while nothing is known of where they are. */
  public static final int METRES_A_SECOND = 40;
  static final int PLACES_A_DAY = 50;
  static final Duration LONG = Duration.ofHours(12);
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final int REASON = 15;
  /** One document holds no more crimes, of each of the people in them no more positions, and of all of them together. */
  static final int TOGETHER = 50;
  public static final int POSITIONS = 1_000;
  private static final int TOGETHER_POSITIONS = 3_000;

  private final Gate gate;
  private final SceneStore store;
  private final SceneReports reports;
  private final SecondPerson secondPerson;
  private final ActivationStore activations;
  private final People people;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  Scenes(Gate gate, SceneStore store, SceneReports reports, SecondPerson secondPerson, ActivationStore activations, People people, Staffing staffing, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.reports = reports;
    this.secondPerson = secondPerson;
    this.activations = activations;
    this.people = people;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  public enum State { WAITS, DONE, REFUSED }

  /** @param wrong rows of a file that could not be read */
  public record Search(SearchId id, AreaCode area, String purpose, String batch, State state, UserId by, Instant at, int scenes, int wrong, int version) {}

  public record Crime(UUID id, SearchId search, int number, Scene scene, int version, int matches) {}

  /** @param qualified empty until somebody has said whether it stands @param by who said so, and when */
  public record Match(UUID id, UUID crime, PersonId person, boolean match, int inside, int certain, Optional<Boolean> qualified, String because, String by, Optional<Instant> at, int version) {
    Match now(Nearness nearness) {
      return new Match(id, crime, person, nearness.matches(), nearness.inside(), nearness.certain(), qualified, because, by, at, version);
    }

    public boolean stands() {
      return qualified.orElse(false);
    }
  }

  /**
   * @param nearness by the positions as they are now
   * @param since not found at the search: the positions came later, or whoever searched may not see the person. The match goes by the person's id, and is stored once it is qualified
   * @param reopened qualified before positions came that say more
   */
  public record Found(Match match, PersonSummary person, Nearness nearness, boolean since, boolean reopened) {}

  /** @param asked who asked; "" for somebody of whom no name is held */
  public record Opened(Search search, List<Crime> crimes, List<SceneFile.Wrong> wrong, boolean own, String asked) {}

  /** Nothing is known of where they were for part of the time. @param until empty while it goes on @param near false where nothing is known of where it began and ended either */
  public record Unexcluded(PersonSummary person, Instant from, Optional<Instant> until, boolean near) {}

  /** @param before as the crime was sent before, where it was and that is still kept @param unexcluded those of whose places nothing is known for part of the time, and who can have been there */
  public record Looked(Search search, Crime crime, Optional<Scene> before, List<Found> found, List<Unexcluded> unexcluded) {}

  /**
   * What is taken away.
   *
   * @param second who agreed to it, where it needed somebody
   * @param worn numbers of the devices that those whose match stands wore in the time of each crime
   * @param crimes as many as one document holds, of {@code all}
   */
  public record Taken(Search search, String asked, String second, String taking, Instant at, List<Looked> crimes, Map<PersonId, List<Activation>> worn, int all) {}

  /** A place and a time that somebody asks about. */
  public Outcome<SearchId> ask(Scene scene, String purpose) {
    return gate.pass(Permission.SEARCH_SCENE, visit -> {
      if (purpose.strip().length() < REASON) return Outcome.refused("purpose", "Say in 15 characters or more what the search is for");
      if (scene.to().isBefore(scene.from())) return Outcome.refused("to", "The end is before the beginning");
      if (scene.from().isAfter(clock.instant())) return Outcome.refused("from", "Nothing is known of the future");
      if (Duration.between(scene.from(), scene.to()).compareTo(LONGEST) > 0) return Outcome.refused("to", "Ask about 31 days at most");
      boolean many = many(visit, 1);
      return begin(visit, purpose, "", List.of(scene), List.of(), 1, many || Duration.between(scene.from(), scene.to()).compareTo(LONG) > 0);
    });
  }

  /** A force's list of crimes, each with its reference; a row that takes a reference elsewhere, or to another time, asks about a place. */
  public Outcome<SearchId> load(String text, String purpose) {
    return gate.pass(Permission.SEARCH_SCENE, visit -> {
      if (purpose.strip().length() < REASON) return Outcome.refused("list-purpose", "Say in 15 characters or more what the search is for");
      var read = SceneFile.read(text, visit.actor().area().value(), clock.instant());
      if (read.scenes().isEmpty() && read.wrong().isEmpty()) return Outcome.refused("file", "There is nothing in the file");
      int places = moved(visit.actor().area(), read.scenes());
      return begin(visit, purpose, read.batch(), read.scenes(), read.wrong(), places, many(visit, places));
    });
  }

  /** One search of theirs is counted after another, so that two at once do not both find room. */
  private boolean many(Visit visit, int places) {
    store.oneAtATime(visit.actor().id());
    return places > 0 && store.asked(visit.actor().id(), London.date(clock.instant()).atStartOfDay(London.ZONE).toInstant()) + places > PLACES_A_DAY;
  }

  private int moved(AreaCode area, List<Scene> scenes) {
    var known = store.spots(area, scenes.stream().map(Scene::reference).distinct().toList());
    int moved = 0;
    for (var scene : scenes) {
      var spot = SceneStore.Spot.of(scene);
      var before = known.put(scene.reference(), spot);
      if (before != null && !before.equals(spot)) moved++;
    }
    return moved;
  }

  private Outcome<SearchId> begin(Visit visit, String purpose, String batch, List<Scene> scenes, List<SceneFile.Wrong> wrong, int places, boolean fishing) {
    var id = new SearchId(ids.next());
    visit.concerning(Target.of("scene-search", id.value(), visit.actor().area()));
    visit.note("scenes", Integer.toString(scenes.size()));
    var search = new Search(id, visit.actor().area(), purpose.strip(), batch, fishing ? State.WAITS : State.DONE, visit.actor().id(), clock.instant(), scenes.size(), wrong.size(), 0);
    store.insert(search, places);
    store.insertWrong(search, wrong);
    var crimes = new ArrayList<Crime>();
    for (int i = 0; i < scenes.size(); i++) crimes.add(store.insert(search, ids.next(), i + 1, scenes.get(i)));
    if (fishing) secondPerson.asked(search, visit.actor().team());
    else crimes.forEach(crime -> match(search, crime));
    return Outcome.done(id);
  }

  /** A second person says that a search about a long time or many places is right, or that it is not. */
  public Outcome<SearchId> second(SearchId id, boolean agreed, int version) {
    return with(Permission.SECOND_SCENE_SEARCH, id, (search, visit) -> {
      visit.notBy("A-8 four eyes", search.by());
      if (search.state() != State.WAITS || search.version() != version) return Outcome.conflict("this search");
      store.decide(search, agreed ? State.DONE : State.REFUSED, clock.instant(), visit.actor().id());
      secondPerson.answered(id);
      if (agreed) store.crimes(id).forEach(crime -> match(search, crime));
      return Outcome.done(id);
    });
  }

  private void match(Search search, Crime crime) {
    var matches = new ArrayList<Match>();
    reports.near(crime.scene()).forEach((person, nearness) -> matches.add(seen(ids.next(), crime.id(), person, nearness)));
    store.insert(search, crime.id(), matches);
  }

  private static Match seen(UUID id, UUID crime, PersonId person, Nearness nearness) {
    return new Match(id, crime, person, nearness.matches(), nearness.inside(), nearness.certain(), Optional.empty(), "", "", Optional.empty(), 0);
  }

  public Outcome<List<Search>> searches() {
    return gate.pass(Permission.SEE_SCENES, visit -> {
      var searches = store.searches(visit.actor().area(), SHOWN);
      visit.shown(searches.size());
      return Outcome.done(searches);
    });
  }

  public Outcome<Opened> open(SearchId id) {
    return with(Permission.SEE_SCENES, id, (search, visit) -> Outcome.done(new Opened(search, store.crimes(id), store.wrong(id), search.by().equals(visit.actor().id()), staffing.name(search.by()).orElse(""))));
  }

  public Outcome<Looked> look(SearchId id, UUID crimeId) {
    return with(Permission.SEE_SCENES, id, (search, visit) -> {
      var crime = store.crimes(id).stream().filter(each -> each.id().equals(crimeId)).findFirst();
      if (crime.isEmpty()) return Outcome.notFound();
      if (search.state() != State.DONE) return Outcome.done(new Looked(search, crime.get(), store.before(search.area(), crime.get()), List.of(), List.of()));
      return looked(search, crime.get()).map(looked -> {
        visit.shown(looked.found().size() + looked.unexcluded().size());
        return looked;
      });
    });
  }

  private Outcome<Looked> looked(Search search, Crime crime) {
    var near = reports.near(crime.scene());
    var matches = new LinkedHashMap<PersonId, Match>();
    store.matches(crime.id()).forEach(match -> matches.put(match.person(), match));
    var listed = new LinkedHashSet<>(matches.keySet());
    listed.addAll(near.keySet());
    // whoever stands in the one list need not stand in the other, and whoever stands in neither would be named nowhere
    var gone = reports.unexcluded(crime.scene(), listed);
    return people.find(Stream.concat(listed.stream(), gone.keySet().stream()).toList()).map(persons -> {
      var found = listed.stream().filter(persons::containsKey).map(person -> found(crime.id(), persons.get(person), Optional.ofNullable(matches.get(person)),
          near.getOrDefault(person, new Nearness(List.of(), List.of())))).sorted(Comparator.comparing((Found each) -> !each.match().match())).toList();
      return new Looked(search, crime, store.before(search.area(), crime), found, gone.entrySet().stream().filter(each -> persons.containsKey(each.getKey())).map(each -> each.getValue().of(persons.get(each.getKey()))).toList());
    });
  }

  /**
   * For paper: one crime, or those of the search; of a long list the first, before others those of which a match stands. Whoever's particulars leave
   * stands in the log by themselves.
   */
  public Outcome<Taken> export(SearchId id, Optional<UUID> crimeId) {
    return with(Permission.EXPORT_TRAIL, id, (search, visit) -> {
      var all = store.crimes(id).stream().filter(each -> crimeId.isEmpty() || each.id().equals(crimeId.get())).toList();
      if (all.isEmpty() || search.state() != State.DONE) return Outcome.notFound();
      var standing = store.standing(id);
      var crimes = new ArrayList<Looked>();
      int positions = 0;
      for (var crime : all.stream().sorted(Comparator.comparing((Crime each) -> !standing.contains(each.id()))).limit(TOGETHER).toList()) {
        if (!(looked(search, crime) instanceof Outcome.Done<Looked>(var looked))) return Outcome.notFound();
        positions += looked.found().stream().filter(found -> found.match().stands()).mapToInt(found -> Math.min(POSITIONS, found.nearness().near().size())).sum();
        if (positions > TOGETHER_POSITIONS && !crimes.isEmpty()) break;
        crimes.add(looked);
      }
      crimes.sort(Comparator.comparing(each -> each.crime().number()));
      visit.note("crimes", Integer.toString(crimes.size()));
      var worn = new LinkedHashMap<PersonId, List<Activation>>();
      for (var looked : crimes) for (var found : looked.found()) {
        if (!found.match().stands()) continue;
        visit.concerning(Target.about("scene-match", found.match().id(), search.area(), found.person().id().value()));
        worn.computeIfAbsent(found.person().id(), activations::ofPerson);
      }
      visit.shown(worn.size());
      return Outcome.done(new Taken(search, staffing.name(search.by()).orElse(""), store.second(id).flatMap(staffing::name).orElse(""), visit.actor().name(), clock.instant(), crimes, worn, all.size()));
    });
  }

  /** What nobody has qualified is read as the positions are now; what somebody has, as it was then, until they say more. */
  private static Found found(UUID crime, PersonSummary person, Optional<Match> stored, Nearness nearness) {
    if (stored.isEmpty()) return new Found(seen(person.id().value(), crime, person.id(), nearness), person, nearness, true, false);
    var match = stored.get();
    boolean more = nearness.inside() > match.inside() || nearness.certain() > match.certain();
    return new Found(match.qualified().isEmpty() && !nearness.isNothing() || more ? match.now(nearness) : match, person, nearness, false, more && match.qualified().isPresent());
  }

  /** Whether a match stands, said by a person with reasons; nothing leaves unqualified. @param matchId of the match, or of the person who has been found since the search */
  public Outcome<UUID> qualify(SearchId id, UUID crimeId, UUID matchId, boolean stands, String because, int version) {
    return with(Permission.SEARCH_SCENE, id, (search, visit) -> {
      var crime = store.crimes(id).stream().filter(each -> each.id().equals(crimeId)).findFirst();
      if (crime.isEmpty() || search.state() != State.DONE) return Outcome.notFound();
      var near = reports.near(crime.get().scene());
      var stored = store.matches(crimeId).stream().filter(each -> each.id().equals(matchId) || each.person().value().equals(matchId)).findFirst();
      if (stored.isEmpty() && !near.containsKey(new PersonId(matchId))) return Outcome.notFound();
      var match = stored.orElseGet(() -> seen(ids.next(), crimeId, new PersonId(matchId), near.get(new PersonId(matchId))));
      visit.concerning(Target.about("scene-match", match.id(), search.area(), match.person().value()));
      if (because.isBlank()) return Outcome.refused("because-" + matchId, "Say why");
      // another has stored it meanwhile, under an id of its own
      if (match.version() != version || stored.isPresent() && !match.id().equals(matchId)) return Outcome.conflict("this match");
      if (stored.isEmpty()) store.insert(search, crimeId, List.of(match));
      String before = match.qualified().map(stood -> " (Before, " + (stood ? "qualified: " : "not qualified: ") + match.because() + ")").orElse("");
      store.qualify(Optional.ofNullable(near.get(match.person())).map(match::now).orElse(match), stands, because + before, clock.instant(), visit.actor().id());
      return Outcome.done(match.id());
    });
  }

  private interface Work<T> {
    Outcome<T> of(Search search, Visit visit);
  }

  private <T> Outcome<T> with(Permission permission, SearchId id, Work<T> work) {
    return gate.pass(permission, visit -> {
      var search = store.find(id);
      if (search.isEmpty()) return Outcome.notFound();
      visit.concerning(Target.of("scene-search", id.value(), search.get().area()));
      return work.of(search.get(), visit);
    });
  }
}
