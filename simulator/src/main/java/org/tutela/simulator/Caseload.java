package org.tutela.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.enquiry.Asked;
import org.tutela.measures.enquiry.Places;
import org.tutela.measures.mappa.Mappa;

/**
 * Plays a caseload into an empty service, in the order in which it would have happened: people on record two years ago,
 * applications since, a register imported in the last days. It goes through the services, so that all of it is
 * authorised, audited and lawful.
 */
@Component
@Order(2)
@Import(Services.class)
class Caseload implements ApplicationRunner {
  private static final long SEED = 20070613;

  private final PlayedClock clock;
  private final Services services;
  private final Staffing staffing;
  private final Places places;
  private final Areas areas;
  private final Register register;
  private final int peopleCount;
  private final int applicationCount;

  Caseload(Clock clock, Services services, Staffing staffing, Places places, Areas areas, Gate gate, People people, Convictions convictions,
           Mappa mappa, Restrictions restrictions, @Value("${tutela.demonstration.people:2000}") int peopleCount,
           @Value("${tutela.demonstration.applications:400}") int applicationCount) {
    this.clock = (PlayedClock) clock;
    this.services = services;
    this.staffing = staffing;
    this.places = places;
    this.areas = areas;
    this.register = new Register(gate, people, convictions, mappa, restrictions, clock);
    this.peopleCount = peopleCount;
    this.applicationCount = applicationCount;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (isLoaded()) return;
    try {
      play(clock.machineTime());
    } finally {
      clock.live();
    }
  }

  private boolean isLoaded() {
    var cast = Cast.of(areas.all().getFirst().code(), staffing);
    return Cast.as(cast.officer(0), () -> services.enquiries().list(Asked.everything()).orThrow().total() > 0);
  }

  private void play(Instant now) {
    var progress = new Progress();
    var draw = new Draw(SEED);
    var towns = Towns.all(SEED);
    var casts = new HashMap<String, Cast>();
    areas.all().forEach(area -> casts.put(area.code().value(), Cast.of(area.code(), staffing)));
    Instant begins = now.minus(Duration.ofDays(730));
    clock.to(begins.minus(Duration.ofDays(20)));
    teach(towns, casts);
    var considering = new Considering(services, draw);

    int early = peopleCount / 6;
    var known = new Population(SEED, towns, London.date(begins).minusDays(20)).people(early);
    for (int i = 0; i < early; i++) {
      enter(known.get(i), casts.get(known.get(i).area()), considering, London.date(now).plusDays(draw.between(20, 300)), false);
      progress.show("People on record", i + 1, peopleCount);
    }
    playApplications(now, begins, draw, towns, casts, known, considering, progress);

    LocalDate imported = London.date(now).minusDays(9);
    var rest = new Population(SEED + 1, towns, imported).people(peopleCount - early);
    for (int i = 0; i < rest.size(); i++) {
      clock.to(now.minus(Duration.ofDays(9)).plus(Duration.ofDays(9).multipliedBy(i).dividedBy(rest.size())));
      enter(rest.get(i), casts.get(rest.get(i).area()), considering, London.date(now).plusDays(draw.between(-12, 300)), true);
      progress.show("People on record", early + i + 1, peopleCount);
    }
    progress.done();
  }

  /** @param leavesSome whether the first consideration of somebody newly managed still waits */
  private void enter(Held held, Cast cast, Considering considering, LocalDate next, boolean leavesSome) {
    var person = register.enter(held, cast);
    if (held.management().isPresent() && !(leavesSome && held.newlyManaged())) considering.consider(person, cast, next);
  }

  private void teach(List<Town> towns, Map<String, Cast> casts) {
    for (Town town : towns) {
      Cast.as(casts.get(town.area()).system(), () -> {
        places.learn(Places.Kind.TOWN, town.name(), new AreaCode(town.area())).orThrow();
        return places.learn(Places.Kind.OUTCODE, town.outcode(), new AreaCode(town.area())).orThrow();
      });
    }
  }

  private void playApplications(Instant now, Instant begins, Draw draw, List<Town> towns, Map<String, Cast> casts, List<Held> known,
                                Considering considering, Progress progress) {
    var names = new Names(draw, SEED);
    var stories = new CaseStories(services, draw, new Asking(draw, names, towns), new Endings(services, draw, considering, London.date(now)), casts);
    var strangers = new Population(SEED + 2, towns, London.date(begins)).people(Math.max(10, applicationCount));
    var queue = new PriorityQueue<Story>(Comparator.comparing((Story story) -> story.due().orElseThrow()));
    var starts = new ArrayList<Instant>();
    for (int i = 0; i < applicationCount; i++) {
      Duration ago = i % 4 == 0 ? Duration.ofMinutes(draw.between(60, 40 * 1440)) : Duration.ofMinutes(draw.between(40 * 1440, 729 * 1440));
      starts.add(now.minus(ago));
    }
    for (int i = 0; i < starts.size(); i++) {
      boolean isKnown = draw.chance(0.45);
      Held subject = isKnown ? draw.one(known) : strangers.get(i);
      Cast cast = casts.get(isKnown ? subject.area() : draw.one(List.copyOf(new java.util.TreeSet<>(casts.keySet()))));
      queue.add(i % 25 == 24 && isKnown ? stories.rightToKnow(cast, subject, starts.get(i)) : stories.of(cast, subject, isKnown, starts.get(i)));
    }
    var ended = new AtomicInteger();
    while (!queue.isEmpty()) {
      Story story = queue.remove();
      Instant due = story.due().orElseThrow();
      if (due.isAfter(now)) {
        progress.show("Applications", ended.incrementAndGet(), applicationCount);
        continue;
      }
      clock.to(due);
      story.play();
      if (story.due().isPresent()) queue.add(story);
      else progress.show("Applications", ended.incrementAndGet(), applicationCount);
    }
  }
}
