package org.tutela.measures.register.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.register.AreaDue;
import org.tutela.measures.register.HeldReckoning;
import org.tutela.ui.Page;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** What was, or would have been, due in the area on a day: counted, the first rows, and how far the work is. */
public record AreaDuePage(AreaDue.Found found, Typed typed) implements Page {

  enum By {
    KNOWN("The rules as they were known on that day; on a day to come, as they are known today"),
    SUPPOSED("As if the Crime and Policing Act 2026 had been in force from a day that you enter (not verified)");

    private final String title;

    By(String title) {
      this.title = title;
    }
  }

  @Override
  public String template() {
    return "register/due.jte";
  }

  @Override
  public String title() {
    return "What was due in the area";
  }

  public DateInput day() {
    return DateInput.of("day", "On which day?").hint("An earlier day, today or a day to come").from(typed);
  }

  public Radios rules() {
    return Radios.of("rules", "By which rules?", Arrays.stream(By.values()).map(by -> Item.of(by, by.title)).toList()).from(typed);
  }

  public DateInput commences() {
    return DateInput.of("commences", "From which day, if the Act of 2026 is supposed to be in force?").from(typed);
  }

  public boolean mayAsk() {
    return Acting.may(Permission.WORK_OUT_AREA);
  }

  public HeldReckoning last() {
    return found.last().orElseThrow();
  }

  public String asked() {
    var asked = last().asked();
    return "%s asked on %s what was due on %s, %s.".formatted(found.byName(), Moments.of(last().at()), Days.of(asked.on()),
        asked.commences().map(day -> "as if the Crime and Policing Act 2026 had been in force from %s (not verified)".formatted(Days.of(day))).orElse("by the rules as they were known"));
  }

  public int done() {
    return last().done() + last().failed();
  }

  /** Counted when the work begins. */
  public int all() {
    return last().people().map(people -> Math.max(people, done())).orElse(1);
  }

  public String progress() {
    if (last().people().isEmpty()) return "It is about to be worked out";
    String failed = last().failed() == 0 ? "" : ", of whom it could not be worked out for %,d: whoever runs the service finds why in its log".formatted(last().failed());
    return (last().working() ? "It is being worked out: %,d of %,d people%s" : "Worked out for %,d of %,d people whom the area manages now%s").formatted(done(), all(), failed);
  }

  public Table counts() {
    return Table.of("How many", List.of(Cell.of("Duty"), Cell.of("Standing"), Cell.of("Number").numeric())).rows(found.counts(), each -> List.of(Cell.of(each.kind().title()), Cell.of(each.verdict().title()), Cell.number(each.number())));
  }

  public int number() {
    return found.counts().stream().mapToInt(AreaDue.Count::number).sum();
  }

  public Table lines() {
    return Table.of(number() > AreaDue.SHOWN ? "The first %d, the longest due first".formatted(AreaDue.SHOWN) : "Each, the longest due first", "Person", "Duty", "Arose", "Due by", "Standing").rows(found.lines(), AreaDuePage::row);
  }

  private static List<Cell> row(AreaDue.Line each) {
    return List.of(PersonCell.of(each.person(), "notifications"), Cell.of(each.kind().title()), Cell.of(Days.of(each.arose())),
        Cell.of(each.due().equals(LocalDate.MAX) ? "Waits for release or return" : Days.of(each.due())), Cell.of(each.verdict().title()));
  }
}
