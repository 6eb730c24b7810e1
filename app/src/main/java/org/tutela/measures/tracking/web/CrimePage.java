package org.tutela.measures.tracking.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Scenes;
import org.tutela.measures.tracking.scene.Nearness;
import org.tutela.tracking.message.Report;
import org.tutela.ui.Page;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Who was near one place at one time, with the positions that say so, and who cannot be excluded. */
public record CrimePage(Scenes.Looked looked, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/crime.jte";
  }

  @Override
  public String title() {
    return "Who was near, and who cannot be excluded";
  }

  public String back() {
    return "/tracking/scenes/" + looked.search().id().value();
  }

  public SummaryList facts() {
    var scene = looked.crime().scene();
    return SummaryList.of(SummaryList.Row.of("What", SearchPage.what(looked.crime())), SummaryList.Row.of("From", Moments.toTheSecond(scene.from())),
        SummaryList.Row.of("To", Moments.toTheSecond(scene.to())), SummaryList.Row.of("Place", DayPage.degrees(scene.latitude()) + ", " + DayPage.degrees(scene.longitude()) + ", 100 m around"),
        changed(looked).map(words -> SummaryList.Row.of("Changed since version " + (looked.crime().version() - 1), words)).orElse(null), SummaryList.Row.of("For", looked.search().purpose()));
  }

  /** What is another than when it was sent before. */
  static Optional<String> changed(Scenes.Looked looked) {
    return looked.before().map(before -> looked.crime().scene().changed(before)).map(changed -> changed.isEmpty() ? "Nothing" : "Its " + String.join(", ", changed));
  }

  public MapView map() {
    var scene = looked.crime().scene();
    var view = MapView.empty().circle("What happened", scene.latitude(), scene.longitude(), Nearness.RADIUS);
    for (var found : looked.found()) view = view.trail(trail(found));
    return view;
  }

  /** The positions near it by their marks, and those from which and to which somebody passed through. */
  private MapTrail trail(Scenes.Found found) {
    var trail = new MapTrail(found.person().reference(), looked.crime().scene().from());
    var all = new TreeMap<Report, String>(Report.IN_ORDER);
    found.nearness().passed().forEach(passed -> {
      all.put(passed.from(), "");
      all.put(passed.to(), "");
    });
    var marks = found.nearness().marks();
    for (int i = 0; i < marks.size(); i++) all.put(found.nearness().near().get(i).report(), marks.get(i));
    all.forEach((report, mark) -> {
      trail.fix(report, true, "");
      if (!mark.isEmpty()) trail.marked(mark);
    });
    return trail;
  }

  public boolean passes(Scenes.Found found) {
    return !found.nearness().passed().isEmpty();
  }

  public Table passed(Scenes.Found found) {
    return Table.of("Straight lines through it, of " + found.person().reference(), "From", "Latitude", "Longitude", "To", "Latitude", "Longitude", "Nearest (m)").rows(found.nearness().passed(),
        passed -> Stream.concat(Stream.concat(end(passed.from()), end(passed.to())), Stream.of(Cell.number(Math.round(passed.distance())))).toList());
  }

  private static Stream<Cell> end(Report report) {
    return Stream.of(Cell.of(Moments.toTheSecond(Instant.ofEpochMilli(report.fixTime()))), Cell.of(DayPage.degrees(report.latitude())), Cell.of(DayPage.degrees(report.longitude())));
  }

  public boolean made() {
    return looked.search().state() == Scenes.State.DONE;
  }

  public String heading(Scenes.Found found) {
    return found.person().reference() + (found.since() ? ", found since the search" : "") + (found.match().match() ? "" : ", not enough for a match");
  }

  public String sums(Scenes.Found found) {
    int inside = found.match().inside(), lines = found.nearness().passed().size();
    return (inside == 1 ? "1 position" : inside + " positions") + " inside, of which " + found.match().certain() + " certainly; "
        + (lines == 1 ? "1 straight line between positions that passes" : lines + " straight lines between positions that pass") + " through.";
  }

  public Table positions(Scenes.Found found) {
    var marks = found.nearness().marks();
    var rows = new ArrayList<List<Cell>>();
    for (int i = 0; i < marks.size(); i++) {
      var near = found.nearness().near().get(i);
      var r = near.report();
      rows.add(List.of(Cell.of(marks.get(i)), Cell.of(Moments.toTheSecond(Instant.ofEpochMilli(r.fixTime()))), Cell.of(DayPage.degrees(r.latitude())), Cell.of(DayPage.degrees(r.longitude())),
          Cell.number(Math.round(r.accuracy() / 100.0)), Cell.of(speed(r)).numeric(), Cell.of(distance(near))));
    }
    return Table.of("Positions of " + found.person().reference(), "Sequence", "Time", "Latitude", "Longitude", "Confidence (m)", "Speed (km/h)", "Distance").rows(rows, row -> row);
  }

  static String speed(Report report) {
    return report.speed() < 0 ? "" : "%.1f".formatted(report.speed() * 0.036);
  }

  static String distance(Nearness.Near near) {
    return Math.round(near.distance()) + " m, " + where(near.where());
  }

  private static String where(Nearness.Where where) {
    return switch (where) {
      case CERTAIN -> "inside with the whole circle";
      case INSIDE -> "inside";
      case POSSIBLE -> "possibly inside";
    };
  }

  public String qualified(Scenes.Found found) {
    String since = found.since() ? "The positions came after the search, or whoever searched may not see this person. " : found.reopened() ? "More positions have come since it was looked at. " : "";
    return since + said(found.match());
  }

  /** As somebody said it, who and when. */
  static String said(Scenes.Match match) {
    String by = match.at().map(at -> " (" + (match.by().isEmpty() ? "" : match.by() + ", ") + Moments.of(at) + ")").orElse("");
    return match.qualified().map(stands -> (stands ? "Qualified: " : "Not qualified: ") + match.because() + by).orElse("Not looked at by anybody yet.");
  }

  public boolean open(Scenes.Found found) {
    return (found.match().qualified().isEmpty() || found.reopened()) && Acting.may(Permission.SEARCH_SCENE);
  }

  public String action(Scenes.Found found) {
    return back() + "/" + looked.crime().id() + "/" + found.match().id();
  }

  public Radios stands(Scenes.Found found) {
    return Radios.of("stands-" + found.match().id(), "Does the match of " + found.person().reference() + " stand?", Item.of("yes", "Yes"), Item.of("no", "No")).from(typed);
  }

  public Textarea because(Scenes.Found found) {
    return Textarea.of("because-" + found.match().id(), "Why").from(typed);
  }

  public Table unexcluded() {
    return Table.of("Who cannot be excluded", "Person", "Why").rows(looked.unexcluded(), each -> List.of(Cell.of(each.person().reference()), Cell.of(why(each)))).stacking();
  }

  static String why(Scenes.Unexcluded each) {
    return "No position " + each.until().map(until -> "from " + Moments.toTheSecond(each.from()) + " to " + Moments.toTheSecond(until)).orElse("since " + Moments.toTheSecond(each.from()))
        + (each.near() ? ", and near enough before or after it" : ", and nothing is known of where that began and ended");
  }

  public boolean mayExport() {
    return made() && Acting.may(Permission.EXPORT_TRAIL);
  }
}
