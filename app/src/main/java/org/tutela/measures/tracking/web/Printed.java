package org.tutela.measures.tracking.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tutela.measures.tracking.Ground;
import org.tutela.measures.tracking.Monitoring;
import org.tutela.measures.tracking.Sheet;
import org.tutela.measures.tracking.ViolationStep;
import org.tutela.measures.tracking.Wearers;
import org.tutela.tracking.explain.Words;
import org.tutela.tracking.message.Verdict;

/** A trail, an alert or a report on paper: sentences, then pictures and tables. */
public record Printed(String heading, List<String> lines, List<Part> parts) {
  private static final String PROVES = "Each position is somewhere within its circle of confidence with 95% probability. It says where a device was, and proves nothing of what was done there.";

  /** @param within whether it belongs to the part before it @param rows empty for no table */
  public record Part(String heading, boolean within, List<String> lines, Optional<Picture> picture, List<String> head, List<List<String>> rows) {
    Part(String heading, List<String> lines, List<String> head, List<List<String>> rows) {
      this(heading, false, lines, Optional.empty(), head, rows);
    }
  }

  /** @param source of a PNG, with its bytes in it @param says what whoever does not see it is told */
  public record Picture(String source, String says) {
    static Picture of(byte[] png, String says) {
      return new Picture("data:image/png;base64," + Base64.getEncoder().encodeToString(png), says);
    }
  }

  /** @param all with the reports that were not used */
  static Printed of(Wearers.Day day, boolean all, Instant at) {
    var shown = shown(day, all);
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < shown.size(); i++) rows.add(DayPage.cells(shown.get(i), i + 1));
    long unused = day.points().size() - day.points().stream().filter(point -> point.verdict() == Verdict.KEPT).count();
    return new Printed("Trail of " + day.person().reference(), List.of(DayPage.on(day) + ", in local time, which each line names. Printed on " + Moments.toTheSecond(at) + ".",
        day.points().size() + " reports came; " + unused + " could not be used" + (unused == 0 ? "." : all ? ", and stand here with the reason." : ", and do not stand here."), PROVES),
        List.of(new Part("Reports", List.of(), List.of("No.", "Time", "Latitude", "Longitude", "Confidence (m)", "Speed (km/h)", "Battery (%)", "What became of it"), rows)));
  }

  /** A table as it is for a spreadsheet; paper takes so many of its lines. */
  static Printed of(Sheet sheet, String heading, String period, Instant at) {
    var rows = rows(sheet);
    var lines = new ArrayList<>(List.of("Of " + period + ", in local time. Printed on " + Moments.toTheSecond(at) + "."));
    if (rows.isEmpty()) lines.add("There is nothing to be told.");
    if (rows.size() < sheet.rows().size()) lines.add("These are the first %,d of %,d lines; a file for a spreadsheet has all.".formatted(rows.size(), sheet.rows().size()));
    lines.add("A position says where a device was, and proves nothing of what was done there.");
    return new Printed(heading, lines, List.of(new Part("Figures", List.of(), sheet.columns().stream().map(Printed::head).toList(), rows)));
  }

  /** Tables in the words of a page, each under its name. */
  static Printed of(List<Sheet> sheets, String heading, List<String> lines, Instant at) {
    var all = new ArrayList<>(lines);
    all.add("Printed on " + Moments.toTheSecond(at) + ".");
    return new Printed(heading, all, sheets.stream().map(sheet -> new Part(sheet.name(), sheet.rows().isEmpty() ? List.of("There is nothing to be told.") : List.of(), sheet.columns(), rows(sheet))).toList());
  }

  private static List<List<String>> rows(Sheet sheet) {
    return sheet.rows().stream().limit(DayPage.LINES_ON_PAPER).map(row -> row.stream().map(Printed::cell).toList()).toList();
  }

  private static String head(String column) {
    return column.substring(0, 1).toUpperCase(Locale.ROOT) + column.substring(1).replace('_', ' ');
  }

  private static String cell(Object value) {
    return switch (value) {
      case null -> "";
      case Instant at -> Moments.of(at);
      case Boolean truth -> truth ? "yes" : "no";
      default -> value.toString();
    };
  }

  /** A moment or a reference is not broken in two, at its colon or hyphen. */
  public static boolean whole(String cell) {
    return cell.length() <= 18 && (cell.startsWith("P-") || cell.indexOf(':') > 0);
  }

  static List<Wearers.Point> shown(Wearers.Day day, boolean all) {
    return day.points().stream().filter(point -> all || point.verdict() == Verdict.KEPT).toList();
  }

  static Printed of(Monitoring.Taken taken) {
    var opened = taken.opened();
    var page = new CardPage(opened, org.tutela.ui.form.Typed.nothing());
    var card = opened.card();
    var lines = new ArrayList<>(List.of(Words.of(card.kind()) + ". Severity " + card.severity() + " of 4. Raised on " + Moments.toTheSecond(card.raisedAt()) + ". Printed on " + Moments.toTheSecond(taken.at()) + "."));
    card.outcome().ifPresent(outcome -> lines.add("Closed as: " + outcome.title() + "."));
    opened.violation().ifPresent(violation -> lines.addAll(List.of("Violated: " + CardPage.violated(violation) + ".", "What is done about it: " + violation.response(), "How that stands: " + ViolationStep.standing(violation.steps()) + ".")));
    lines.add(PROVES);
    var parts = new ArrayList<Part>();
    for (var alert : opened.alerts()) {
      var why = new ArrayList<>(List.of(page.stands(alert)));
      why.addAll(page.why(alert));
      parts.add(new Part("What was told", why, List.of(), List.of()));
    }
    parts.addAll(places(taken));
    if (!page.told().rows().isEmpty()) parts.add(new Part("What was known when", List.of(), List.of("Told", "What", "From", "To"), opened.told().stream().map(each -> List.of(Moments.toTheSecond(each.toldAt()), CardPage.said(each),
        Moments.toTheSecond(each.at()), each.clearAt().map(Moments::toTheSecond).orElse("it went on"))).toList()));
    parts.add(new Part("What was done", opened.acts().isEmpty() ? List.of("Nothing yet.") : List.of(), List.of("When", "Who", "What"),
        opened.acts().stream().map(act -> List.of(Moments.toTheSecond(act.at()), act.by(), CardPage.what(act))).toList()));
    return new Printed(page.title(), lines, parts);
  }

  /** Where it was, as a map and in tables; for what has no place there is nothing to show. */
  private static List<Part> places(Monitoring.Taken taken) {
    var seen = taken.opened().seen();
    if (!AlertPicture.shows(seen.grounds(), seen.fixes())) return List.of();
    int others = taken.around().size();
    String says = "Map: " + (seen.grounds().isEmpty() ? "no zone" : seen.grounds().stream().map(Ground::name).distinct().collect(Collectors.joining(", "))) + "; " + seen.fixes().size() + " positions that decided and " + others + " others, with their circles of confidence.";
    var parts = new ArrayList<>(List.of(new Part("On the map", false, List.of(AlertPicture.KEY, others == 1 ? "1 other position is among them." : others + " other positions are among them."),
        Optional.of(Picture.of(AlertPicture.png(seen.grounds(), seen.fixes(), taken.around()), says)), List.of(), List.of())));
    var rows = new ArrayList<List<String>>();
    for (var fix : seen.fixes()) rows.add(List.of("" + (rows.size() + 1), Moments.toTheSecond(Instant.ofEpochMilli(fix.fixTime())), DayPage.degrees(fix.latitude()), DayPage.degrees(fix.longitude()), "" + Math.round(fix.accuracy() / 100.0)));
    if (!rows.isEmpty()) parts.add(new Part("Positions that decided", true, List.of(), Optional.empty(), List.of("Number", "Time", "Latitude", "Longitude", "Confidence (m)"), rows));
    if (!seen.grounds().isEmpty()) parts.add(new Part("Zones on the map", true, List.of(), Optional.empty(), List.of("Called", "Asks", "Where"),
        seen.grounds().stream().map(ground -> List.of(ground.name(), ground.kind().title(), Where.of(ground.feature()))).toList()));
    return parts;
  }
}
