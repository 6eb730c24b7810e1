package org.tutela.oversight.returns;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.Area;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Figures;

/** The figures that an area answers with. Of other areas only counts are read, and small ones are not passed on. */
@Service
public class Returns {
  private static final int YEARS_BACK = 10;
  private final Gate gate;
  private final ReturnsStore store;
  private final Areas areas;
  private final Clock clock;

  Returns(Gate gate, ReturnsStore store, Areas areas, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.areas = areas;
    this.clock = clock;
  }

  /** The year in which we are. */
  public Year now() {
    return Year.of(London.date(clock.instant()));
  }

  /** @param year of another time than the scheme has existed: the year in which we are */
  public Outcome<YearsFigures> of(Year year) {
    return gate.pass(Permission.SEE_FIGURES, visit -> {
      var own = visit.actor().area();
      visit.concerning(Target.of("area", new UUID(0, 0), own));
      var asked = year.begins() < Year.FIRST || year.begins() > now().begins() ? now() : year;
      var figures = store.figures(asked);
      visit.shown(areas.all().size());
      return Outcome.done(new YearsFigures(asked, years(), areas.get(own).name().en(), figures.getOrDefault(own, Figures.of(List.of())),
          areas.all().stream().map(area -> AreaFigures.of(area.code(), area.name().en(), area.code().equals(own),
              figures.getOrDefault(area.code(), Figures.of(List.of())))).toList(),
          store.times(asked, own, clock.instant()), duty(asked, own), store.askedFor(asked)));
    });
  }

  private List<AreaDuty> duty(Year year, AreaCode own) {
    Map<AreaCode, ReturnsStore.Duty> counted = store.duty(year, London.date(clock.instant()));
    return areas.all().stream().map(area -> duty(area, area.code().equals(own), counted.getOrDefault(area.code(), ReturnsStore.Duty.NONE))).toList();
  }

  private static AreaDuty duty(Area area, boolean own, ReturnsStore.Duty counted) {
    return new AreaDuty(area.code(), area.name().en(), own, Count.of(counted.due(), own), Count.of(counted.overdue(), own),
        Count.of(counted.toDisclose(), own), Count.of(counted.notToDisclose(), own));
  }

  private List<Year> years() {
    int now = now().begins();
    return IntStream.rangeClosed(0, YEARS_BACK).mapToObj(back -> new Year(now - back)).toList();
  }
}
