package org.tutela.measures.tracking.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.PersonSummary;
import org.tutela.measures.tracking.Activation;
import org.tutela.measures.tracking.Scenes;
import org.tutela.measures.tracking.scene.Nearness;
import org.tutela.tracking.rule.Parameters;

/**
 * The report of crimes on paper. Nothing leaves unqualified: whose match stands is named with their positions, whose does not by reference, and whoever
 * nobody has looked at is counted.
 */
final class SceneReport {
  private static final List<String> PROVES = List.of("That a device was near does not prove that its wearer did anything. That none was near does not rule anybody out: many people wear no device.",
      "Each position is somewhere within its circle of confidence with 95% probability. Only people whom whoever took the report may see stand in it.");
  private final Scenes.Taken taken;
  private final List<Printed.Part> parts = new ArrayList<>();

  private SceneReport(Scenes.Taken taken) {
    this.taken = taken;
  }

  static Printed of(Scenes.Taken taken) {
    var report = new SceneReport(taken);
    for (int i = 0; i < taken.crimes().size(); i++) report.crime(taken.crimes().get(i), i + 1);
    report.parts.add(parameters());
    return new Printed("Who was near where something happened", report.head(), report.parts);
  }

  private List<String> head() {
    var search = taken.search();
    var lines = new ArrayList<String>();
    lines.add("For: " + search.purpose());
    lines.add("Asked by " + named(taken.asked()) + " on " + Moments.toTheSecond(search.at()) + (taken.second().isEmpty() ? "." : "; agreed to by " + taken.second() + ", as a second person.") + (search.batch().isEmpty() ? "" : " Batch " + search.batch() + "."));
    lines.add("Taken by " + named(taken.taking()) + " on " + Moments.toTheSecond(taken.at()) + ", by the positions as they were then. All times are local.");
    int all = taken.all(), here = taken.crimes().size();
    if (all > here) lines.add("Of " + all + " crimes " + here + " stand here, those of which a match stands before others. The other " + (all - here) + " have reports of their own, on the page of each.");
    lines.add("Matches that stand: " + taken.crimes().stream().flatMap(each -> each.found().stream()).filter(found -> found.match().stands()).count() + ".");
    lines.addAll(PROVES);
    return lines;
  }

  private static String named(String name) {
    return name.isEmpty() ? "a colleague whose name is held no more" : name;
  }

  private void crime(Scenes.Looked looked, int number) {
    var scene = looked.crime().scene();
    var standing = looked.found().stream().filter(found -> found.match().stands()).toList();
    long unseen = looked.found().stream().filter(found -> found.match().qualified().isEmpty()).count();
    var lines = new ArrayList<>(List.of("From " + Moments.toTheSecond(scene.from()) + " to " + Moments.toTheSecond(scene.to()) + ".",
        "Place: " + DayPage.degrees(scene.latitude()) + ", " + DayPage.degrees(scene.longitude()) + ", and " + Math.round(Nearness.RADIUS) + " m around it."));
    CrimePage.changed(looked).ifPresent(words -> lines.add("Changed since version " + (looked.crime().version() - 1) + ": " + words.toLowerCase(Locale.UK) + "."));
    lines.add(standing.isEmpty() ? "Nobody's match stands." : standing.size() == 1 ? "One match stands." : standing.size() + " matches stand.");
    if (unseen > 0) lines.add(unseen + (unseen == 1 ? " more was near whom" : " more were near whom") + " nobody has looked at yet. Nothing of that stands here.");
    parts.add(new Printed.Part((taken.crimes().size() == 1 ? "" : number + ". ") + SearchPage.what(looked.crime()), lines, List.of(), List.of()));
    for (var found : standing) person(looked, found);
    table("Who was found not to match", List.of("Person", "What was said"), looked.found().stream().filter(found -> found.match().qualified().isPresent() && !found.match().stands())
        .map(found -> List.of(found.person().reference(), CrimePage.said(found.match()))).toList());
    table("Who cannot be excluded", List.of("Person", "Why"), looked.unexcluded().stream().map(each -> List.of(each.person().reference(), CrimePage.why(each))).toList());
  }

  private void person(Scenes.Looked looked, Scenes.Found found) {
    var near = found.nearness().near();
    var marks = found.nearness().marks();
    int shown = Math.min(Scenes.POSITIONS, near.size());
    var lines = new ArrayList<>(List.of(particulars(found.person()), devices(looked.crime(), found), CrimePage.said(found.match()) + "."));
    if (found.reopened()) lines.add("More positions have come since that was said.");
    if (found.nearness().isNothing()) lines.add("The positions that said so are kept no more.");
    if (shown < near.size()) lines.add("The first " + shown + " of " + near.size() + " positions stand here.");
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < shown; i++) {
      var report = near.get(i).report();
      rows.add(List.of(marks.get(i), Moments.toTheSecond(Instant.ofEpochMilli(report.fixTime())), DayPage.degrees(report.latitude()), DayPage.degrees(report.longitude()),
          "" + Math.round(report.accuracy() / 100.0), CrimePage.speed(report), CrimePage.distance(near.get(i))));
    }
    var picture = found.nearness().isNothing() ? Optional.<Printed.Picture>empty() : Optional.of(Printed.Picture.of(ScenePicture.png(looked.crime().scene(), found.nearness()), said(found, marks)));
    if (picture.isPresent()) lines.add(ScenePicture.KEY);
    parts.add(new Printed.Part(found.person().reference(), true, lines, picture, List.of("Sequence", "Time", "Latitude", "Longitude", "Confidence (m)", "Speed (km/h)", "Distance"), rows));
    table("Straight lines of " + found.person().reference() + " through it", List.of("From", "Latitude", "Longitude", "To", "Latitude", "Longitude", "Nearest (m)"),
        found.nearness().passed().stream().limit(Scenes.POSITIONS).map(passed -> List.of(Moments.toTheSecond(Instant.ofEpochMilli(passed.from().fixTime())), DayPage.degrees(passed.from().latitude()),
            DayPage.degrees(passed.from().longitude()), Moments.toTheSecond(Instant.ofEpochMilli(passed.to().fixTime())), DayPage.degrees(passed.to().latitude()), DayPage.degrees(passed.to().longitude()),
            "" + Math.round(passed.distance()))).toList());
  }

  /** What whoever does not see the map is told; all of it stands in the tables. */
  private static String said(Scenes.Found found, List<String> marks) {
    return "Map: the circle of " + Math.round(Nearness.RADIUS) + " m, " + (marks.isEmpty() ? "no position in it" : marks.size() + " positions from " + marks.getFirst() + " to " + marks.getLast()) + ", and "
        + found.nearness().passed().size() + " straight lines through it; each stands in a table below.";
  }

  /** Of a restricted person no more than the reference, as on the page. */
  private static String particulars(PersonSummary person) {
    if (person.restricted()) return "Restricted person.";
    return person.name() + ", " + person.birth().map(SceneReport::born).orElse("date of birth not known") + ".";
  }

  private static String born(Birth birth) {
    return birth.from().equals(birth.to()) ? "born " + DayPage.on(birth.from()) : "born between " + DayPage.on(birth.from()) + " and " + DayPage.on(birth.to());
  }

  private String devices(Scenes.Crime crime, Scenes.Found found) {
    var scene = crime.scene();
    String worn = taken.worn().getOrDefault(found.person().id(), List.of()).stream().filter(each -> !each.from().isAfter(scene.to()) && each.to().filter(to -> to.isBefore(scene.from())).isEmpty())
        .map(Activation::number).filter(number -> !number.isEmpty()).distinct().collect(Collectors.joining(", "));
    return worn.isEmpty() ? "The device is not on record any more." : "Wore device " + worn + ".";
  }

  private void table(String heading, List<String> head, List<List<String>> rows) {
    if (!rows.isEmpty()) parts.add(new Printed.Part(heading, true, List.of(), Optional.empty(), head, rows));
  }

  private static Printed.Part parameters() {
    return new Printed.Part("How it was looked for", List.of(), List.of("What", "By which measure"), List.of(
        List.of("Around the place", Math.round(Nearness.RADIUS) + " m"),
        List.of("Inside", "A position in the circle; certainly, when its whole circle of confidence is; possibly, when only part of that is"),
        List.of("A match", "Two positions inside, or one that certainly is; the rest is listed and can be qualified as well"),
        List.of("A straight line", "Between two positions up to " + Nearness.PAIR / 60_000 + " minutes apart, both outside, that comes into the circle"),
        List.of("Usable", "Positions known to " + Math.round(Parameters.DEFAULT.usable()) + " m or better, and none that only a mobile mast gave"),
        List.of("Cannot be excluded", "No position for part of the time, and no farther before or after it than " + Scenes.METRES_A_SECOND + " m for each second of that"),
        List.of("Grid references", "Taken to latitude and longitude by one transformation for the whole country, right to some 5 m")));
  }
}
