package org.tutela.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.RecordTraining;
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
 * authorised, audited and lawful. Only {@link Demo} names it as a bean: whoever else has it on the class path starts without.
 */
@Order(2)
@Import({Services.class, Guarding.class, Wearing.class})
class Caseload implements ApplicationRunner {
  static final long SEED = 20070613;

  private final PlayedClock clock;
  private final Services services;
  private final Wearing wearing;
  private final Staffing staffing;
  private final Places places;
  private final Areas areas;
  private final Register register;
  private final Path loading;
  private final int peopleCount;
  private final int applicationCount;

  Caseload(Clock clock, Services services, Wearing wearing, Staffing staffing, Places places, Areas areas, Gate gate, People people, Convictions convictions,
           Mappa mappa, Restrictions restrictions, @Value("${tutela.data}") Path data, @Value("${tutela.demonstration.people:2000}") int peopleCount,
           @Value("${tutela.demonstration.applications:400}") int applicationCount) {
    this.clock = (PlayedClock) clock;
    this.services = services;
    this.wearing = wearing;
    this.staffing = staffing;
    this.places = places;
    this.areas = areas;
    this.register = new Register(gate, people, convictions, mappa, restrictions, clock);
    this.loading = data.resolve("loading"); // the launcher looks for it
    this.peopleCount = peopleCount;
    this.applicationCount = applicationCount;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (Files.exists(loading)) throw new IllegalStateException("the loading of these data was broken off: remove " + loading.getParent() + " and start anew");
    if (isLoaded()) {
      wearing.goOn(Towns.all(SEED), SEED);
      return;
    }
    Files.createFile(loading);
    try {
      play(clock.machineTime());
    } finally {
      clock.live();
    }
    Files.delete(loading);
  }

  private boolean isLoaded() {
    var cast = Cast.of(areas.all().getFirst().code(), staffing);
    return Cast.as(cast.officer(0), () -> services.enquiries().list(Asked.everything()).orThrow().total() > 0);
  }

  private void play(Instant now) throws IOException {
    var progress = new Progress();
    var draw = new Draw(SEED);
    var towns = Towns.all(SEED);
    var casts = new HashMap<String, Cast>();
    areas.all().forEach(area -> casts.put(area.code().value(), Cast.of(area.code(), staffing)));
    Instant begins = now.minus(Duration.ofDays(730));
    clock.to(begins.minus(Duration.ofDays(20)));
    teach(towns, casts);
    casts.values().forEach(cast -> Stations.enter(services, cast, towns));
    var considering = new Considering(services);

    int early = peopleCount / 6;
    var known = new Population(SEED, towns, London.date(begins).minusDays(20)).people(early);
    var entering = new Entering(register, considering, new Registering(services, towns), casts, London.date(now));
    entering.all(known, draw, 20, false, _ -> { }, count -> progress.show("People on record", count, peopleCount));
    playApplications(now, begins, draw, towns, casts, known, considering, progress);

    LocalDate imported = London.date(now).minusDays(9);
    var rest = new Population(SEED + 1, towns, imported).people(peopleCount - early);
    entering.all(rest, draw, -12, true, done -> clock.to(now.minus(Duration.ofDays(9)).plus(Duration.ofDays(9).multipliedBy(done).dividedBy(rest.size()))),
        count -> progress.show("People on record", early + count, peopleCount));
    casts.values().forEach(cast -> train(cast, London.date(clock.instant())));
    wearing.play(clock, towns, casts, SEED);
    progress.done();
  }

  /** One of two officers; of the other no course is recorded. */
  private void train(Cast cast, LocalDate today) {
    Cast.as(cast.supervisor(), () -> services.trainings().record(new RecordTraining(cast.officer(0).id(), "Managing sexual and violent offenders", today.minusMonths(14), Optional.of(today.plusMonths(22))))).orThrow();
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
    var ended = new AtomicInteger();
    var playing = new Playing(clock, now, () -> progress.show("Applications", ended.incrementAndGet(), applicationCount));
    var starts = new ArrayList<Instant>();
    for (int i = 0; i < applicationCount; i++) {
      Duration ago = i % 4 == 0 ? Duration.ofMinutes(draw.between(60, 40 * 1440)) : Duration.ofMinutes(draw.between(40 * 1440, 729 * 1440));
      starts.add(now.minus(ago));
    }
    for (int i = 0; i < starts.size(); i++) {
      boolean isKnown = draw.chance(0.45);
      Held subject = isKnown ? draw.one(known) : strangers.get(i);
      Cast cast = casts.get(isKnown ? subject.area() : draw.one(List.copyOf(new java.util.TreeSet<>(casts.keySet()))));
      playing.add(cast.area(), i % 25 == 24 && isKnown ? stories.rightToKnow(cast, subject, starts.get(i)) : stories.of(cast, subject, isKnown, starts.get(i)));
    }
    clock.to(playing.all());
  }
}
