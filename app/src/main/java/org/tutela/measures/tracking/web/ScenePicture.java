package org.tutela.measures.tracking.web;

import static org.tutela.measures.tracking.web.PaperMap.BLUE;
import static org.tutela.measures.tracking.web.PaperMap.INK;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.Stream;
import org.tutela.measures.tracking.scene.Nearness;
import org.tutela.measures.tracking.scene.Scene;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Report;

/** One person's positions near a crime as a picture on paper. */
final class ScenePicture {
  static final String KEY = "On the map, north is up. The thick circle is around the place. A full point is certainly inside, a ring with a point inside, an empty ring possibly inside; the thin circle round each is its circle of confidence. "
      + "A thin line joins the positions of one run in the order of their times, a broken line passes through without a position inside.";

  private final Scene scene;
  private final Nearness nearness;
  private final PaperMap paper;

  private ScenePicture(Scene scene, Nearness nearness) {
    this.scene = scene;
    this.nearness = nearness;
    double reach = Nearness.RADIUS;
    for (var near : nearness.near()) reach = Math.max(reach, near.distance() + near.report().accuracy() / 100.0);
    for (var end : ends(nearness)) reach = Math.max(reach, Metric.distance(scene.latitude(), scene.longitude(), end.latitude(), end.longitude()));
    paper = new PaperMap(scene.latitude(), scene.longitude(), reach);
  }

  static byte[] png(Scene scene, Nearness nearness) {
    return new ScenePicture(scene, nearness).drawn().png();
  }

  private static List<Report> ends(Nearness nearness) {
    return nearness.passed().stream().flatMap(passed -> Stream.of(passed.from(), passed.to())).toList();
  }

  private PaperMap drawn() {
    nearness.near().forEach(near -> paper.confidence(near.report()));
    paper.line(paper.round(scene.latitude(), scene.longitude(), paper.length(Nearness.RADIUS)), INK, 4);
    paper.line(cross(), INK, 2);
    nearness.passed().forEach(passed -> paper.broken(paper.between(passed.from(), passed.to()), BLUE));
    runs();
    nearness.near().forEach(this::point);
    marks();
    return paper;
  }

  private void runs() {
    Report before = null;
    for (var near : nearness.near()) {
      var report = near.report();
      if (before != null && report.fixTime() - before.fixTime() <= Nearness.PAIR) paper.line(paper.between(before, report), BLUE, 2);
      before = report;
    }
  }

  private void point(Nearness.Near near) {
    paper.point(near.report(), near.where() == Nearness.Where.CERTAIN ? BLUE : Color.WHITE);
    if (near.where() == Nearness.Where.INSIDE) paper.fill(paper.round(near.report().latitude(), near.report().longitude(), 3), BLUE);
  }

  /** Where there are many, only the first and the last of each run. */
  private void marks() {
    var marks = nearness.marks();
    for (int i = 0; i < marks.size(); i++) {
      boolean first = i == 0 || letters(marks.get(i)).compareTo(letters(marks.get(i - 1))) != 0;
      boolean last = i == marks.size() - 1 || letters(marks.get(i)).compareTo(letters(marks.get(i + 1))) != 0;
      if (marks.size() <= PaperMap.MARKED || first || last) paper.mark(nearness.near().get(i).report(), marks.get(i));
    }
  }

  private static String letters(String mark) {
    return mark.replaceAll("[0-9]+", "");
  }

  private static Shape cross() {
    double middle = PaperMap.SIDE / 2.0;
    var cross = new Path2D.Double();
    cross.moveTo(middle - 8, middle);
    cross.lineTo(middle + 8, middle);
    cross.moveTo(middle, middle - 8);
    cross.lineTo(middle, middle + 8);
    return cross;
  }
}
