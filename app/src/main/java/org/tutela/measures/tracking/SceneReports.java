package org.tutela.measures.tracking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.tracking.scene.Nearness;
import org.tutela.measures.tracking.scene.Scene;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Verdict;
import org.tutela.tracking.rule.Parameters;

/** Reads who was near a scene, among those whom the reader may see. */
@Component
class SceneReports {
  private static final long PAIR = Duration.ofMinutes(5).toMillis();
  /** No straight line between two positions is followed that begins and ends farther away than this many cells. */
  private static final int AROUND = 2;
  private final SceneStore store;

  SceneReports(SceneStore store) {
    this.store = store;
  }

  Map<PersonId, Nearness> near(Scene scene) {
    var of = new LinkedHashMap<UUID, List<Report>>();
    var wearer = new LinkedHashMap<UUID, PersonId>();
    for (var each : store.around(cells(scene), box(scene), scene.from().toEpochMilli() - PAIR, scene.to().toEpochMilli() + PAIR)) {
      if (Verdict.alone(each.report(), Parameters.DEFAULT) != Verdict.KEPT) continue;
      of.computeIfAbsent(each.activation(), _ -> new ArrayList<>()).add(each.report());
      wearer.put(each.activation(), each.person());
    }
    var found = new LinkedHashMap<PersonId, Nearness>();
    of.forEach((activation, reports) -> {
      var nearness = Nearness.of(scene, reports);
      if (!nearness.isNothing()) found.merge(wearer.get(activation), nearness, SceneReports::both);
    });
    return found;
  }

  private static Nearness both(Nearness one, Nearness other) {
    var near = new ArrayList<>(one.near());
    near.addAll(other.near());
    near.sort(java.util.Comparator.comparingLong(each -> each.report().fixTime()));
    var passed = new ArrayList<>(one.passed());
    passed.addAll(other.passed());
    return new Nearness(near, passed);
  }

  /** Those who had a gap in the window, and the first whose last or next position is within reach of the scene. */
  Map<PersonId, SceneStore.Gap> unexcluded(Scene scene, Collection<PersonId> found) {
    var gone = new LinkedHashMap<PersonId, SceneStore.Gap>();
    for (var gap : store.gaps(scene.from(), scene.to())) {
      if (!found.contains(gap.person()) && gap.reaches(Scenes.METRES_A_SECOND, (latitude, longitude) -> Metric.distance(scene.latitude(), scene.longitude(), latitude, longitude))) gone.putIfAbsent(gap.person(), gap);
    }
    return gone;
  }

  /** Beyond it neither a usable position nor a line between two reaches the scene. */
  private static SceneStore.Box box(Scene scene) {
    double reach = Nearness.RADIUS + Parameters.DEFAULT.usable();
    int north = (int) Math.ceil(reach / Metric.NORTH);
    int east = (int) Math.ceil(reach / Metric.east(scene.latitude()));
    return new SceneStore.Box(scene.latitude() - north, scene.latitude() + north, scene.longitude() - east, scene.longitude() + east);
  }

  static int[] cells(Scene scene) {
    int side = 2 * AROUND + 1;
    int[] cells = new int[side * side];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Cell.at(scene.latitude() + (i / side - AROUND) * Cell.SIDE, scene.longitude() + (i % side - AROUND) * Cell.SIDE);
    }
    return cells;
  }
}
