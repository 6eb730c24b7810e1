package org.tutela.measures.tracking.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.tracking.Keeping;
import org.tutela.measures.tracking.Kept;
import org.tutela.measures.tracking.Kept.Standing;
import org.tutela.measures.tracking.Retention;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** How long what is known of wearers is kept, what goes next, and what is in the way. */
public record RetentionPage(Retention.Held held, Typed typed) implements Page {
  private record Line(Kept kept, Kept.Part part, Standing standing) {}

  @Override
  public String template() {
    return "tracking/retention.jte";
  }

  @Override
  public String title() {
    return "How long tracking is kept";
  }

  static Typed filled(Retention.Held held) {
    var keeping = held.inForce().map(Retention.Term::keeping).orElse(Keeping.OURS);
    return Typed.nothing().with("positions", "" + keeping.positions()).with("records", "" + keeping.records());
  }

  public SummaryList terms() {
    var keeping = held.inForce().map(Retention.Term::keeping).orElse(Keeping.OURS);
    var rows = new ArrayList<SummaryList.Row>();
    rows.add(SummaryList.Row.of("Positions", months(keeping.positions()) + " after the order ended"));
    rows.add(SummaryList.Row.of("Zones, leave and alerts", months(keeping.records()) + " after the order ended"));
    rows.add(SummaryList.Row.of("Searches by place and time in which no match stands", months(keeping.records()) + " after they were made"));
    rows.add(SummaryList.Row.of("Set by", held.inForce().map(term -> term.byName() + ", " + Moments.of(term.at()) + "; agreed by " + term.second()).orElse("Nobody yet: these are what the service came with")));
    held.inForce().ifPresent(term -> rows.add(SummaryList.Row.of("Why", term.reason())));
    return SummaryList.of(rows.toArray(SummaryList.Row[]::new));
  }

  public String waiting() {
    var term = held.waiting().orElseThrow();
    return term.byName() + " asks that positions be kept for " + months(term.keeping().positions()) + ", zones, leave and alerts for " + months(term.keeping().records()) + ": " + term.reason();
  }

  /** Whoever set it does not agree to it. */
  public boolean mayAgree() {
    return Acting.may(Permission.AGREE_RETENTION) && !held.waiting().orElseThrow().by().equals(held.reader());
  }

  public boolean maySet() {
    return Acting.may(Permission.SET_RETENTION) && held.waiting().isEmpty();
  }

  public Input months(String field, String label) {
    return Input.of(field, label).hint("Months after the order ended").width(4).from(typed);
  }

  public Textarea reason() {
    return Textarea.of("reason", "Why").from(typed);
  }

  private Stream<Line> lines() {
    return held.going().stream().flatMap(kept -> Stream.of(Kept.Part.values()).map(part -> new Line(kept, part, kept.standing(part, held.now()))));
  }

  private boolean soon(Instant due) {
    return !due.isAfter(held.now().plus(Retention.FORETOLD));
  }

  public Table going() {
    var lines = lines().filter(line -> line.standing() instanceof Standing.Due || line.standing() instanceof Standing.Until(Instant due) && soon(due)).toList();
    return Table.of("What goes in the next 30 days", "Record", "What", "Worn", "Goes").rows(lines, line -> List.of(record(line.kept()), Cell.of(line.part().title()), worn(line.kept()),
        Cell.of(line.standing() instanceof Standing.Until(Instant due) ? day(due) : "The next night"))).stacking();
  }

  public Table inTheWay() {
    return Table.of("What stands in the way", "Record", "What", "Would go", "Stays because").rows(lines().filter(this::isInTheWay).toList(), line -> switch (line.standing()) {
      case Standing.Held(Instant due) -> stays(line, due, "A legal hold stands");
      case Standing.AlertOpen(Instant due) -> stays(line, due, "An alert of that time is still open");
      default -> throw new IllegalStateException("nothing is in the way");
    }).rows(held.forgotten(), kept -> List.of(record(kept), Cell.of("All of it"), Cell.of("Never"), Cell.of("A zone is in force, though nobody has worn a device for a year"))).stacking();
  }

  private boolean isInTheWay(Line line) {
    return switch (line.standing()) {
      case Standing.Held(Instant due) -> soon(due);
      case Standing.AlertOpen(Instant due) -> soon(due);
      default -> false;
    };
  }

  private static List<Cell> stays(Line line, Instant due, String why) {
    return List.of(record(line.kept()), Cell.of(line.part().title()), Cell.of(day(due)), Cell.of(why));
  }

  public Table gone() {
    return Table.of("What went in the last 30 days", "Record", "Positions", "Zones, leave and alerts").rows(held.gone(), kept -> List.of(record(kept), went(kept.positions(), kept.positionsGone()), went(kept.records(), kept.recordsGone()))).stacking();
  }

  private static Cell went(long rows, Optional<Instant> at) {
    return Cell.of(at.map(when -> rows + ", " + day(when)).orElse("Still there"));
  }

  private static Cell record(Kept kept) {
    return Cell.of(Prose.link(kept.reference(), "/people/" + kept.person().value() + "/holds", "legal holds"));
  }

  private static Cell worn(Kept kept) {
    return Cell.of("From " + day(kept.from()) + kept.ended().map(at -> ", order ended " + day(at)).orElse(""));
  }

  private static String day(Instant at) {
    return DayPage.on(London.date(at));
  }

  private static String months(int months) {
    return months % 12 == 0 ? (months == 12 ? "1 year" : months / 12 + " years") : months + " months";
  }
}
