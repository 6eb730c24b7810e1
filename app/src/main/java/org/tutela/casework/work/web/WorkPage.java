package org.tutela.casework.work.web;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Worklist;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.UserId;
import org.tutela.ui.Page;
import org.tutela.ui.component.Clock;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.SubNavigation;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Tag;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.component.Tick;
import org.tutela.ui.form.Typed;

/**
 * What is due, the immediate first and then the nearest.
 *
 * @param alerts how many about records that the reader answers for
 * @param takers who may be given work, empty when the reader may not give it
 */
public record WorkPage(Worklist list, Worklist.Asked asked, Instant now, Map<UserId, String> names, Optional<List<Member>> takers, int alerts,
                       Typed typed) implements Page {
  static final String NOBODY = "nobody";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
  /** What is due in it is due on that day. */
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  @Override
  public String template() {
    return "work/work.jte";
  }

  @Override
  public String title() {
    return "Work";
  }

  public SubNavigation parts() {
    return SubNavigation.of("Whose work", Arrays.stream(Worklist.Whose.values())
        .map(whose -> SubNavigation.Item.of(label(whose), address(whose, asked.overdueOnly(), 0), whose == asked.whose())).toList());
  }

  public boolean mayReassign() {
    return takers.isPresent() && !list.tasks().isEmpty();
  }

  public String found() {
    return (list.total() == 1 ? "1 task" : capitalised(number(list.total())) + " tasks") + (asked.overdueOnly() ? ", all overdue" : ", " + number(list.overdue()) + " overdue");
  }

  private static String number(int counted) {
    return counted > Worklist.MOST ? String.format(Locale.UK, "more than %,d", Worklist.MOST) : Integer.toString(counted);
  }

  public String alerted() {
    return alerts == 1 ? "1 alert waits for you" : alerts + " alerts wait for you";
  }

  public String otherText() {
    return asked.overdueOnly() ? "Show all of it" : "Show only what is overdue";
  }

  public String otherHref() {
    return address(asked.whose(), !asked.overdueOnly(), 0);
  }

  public Table table() {
    var head = new ArrayList<Cell>();
    if (mayReassign()) head.add(Cell.of("Choose"));
    for (String column : List.of("What to do", "Due", "Owner")) head.add(Cell.of(column));
    if (asked.whose() == Worklist.Whose.AREA) head.add(Cell.of("Team"));
    return Table.of("Open tasks", head).hiddenCaption().classes("tutela-worklist").rows(list.tasks(), this::row).stacking();
  }

  public Select to() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Choose a colleague"));
    options.add(Select.Option.of(NOBODY, "Nobody: back on the team’s list"));
    takers.orElse(List.of()).forEach(member -> options.add(Select.Option.of(member.id().value().toString(), member.name() + ", " + member.team())));
    return Select.of("to", "Who takes them over?", options).from(typed);
  }

  public Textarea reason() {
    return Textarea.of("reason", "Why do they change hands?").rows(2).from(typed);
  }

  public Pagination pages() {
    int pages = Math.max(1, (list.listed() + Worklist.Asked.PAGE - 1) / Worklist.Asked.PAGE);
    return Pagination.of(asked.page() + 1, pages, page -> address(asked.whose(), asked.overdueOnly(), page - 1));
  }

  static String address(Worklist.Whose whose, boolean overdueOnly, int page) {
    return "/work?whose=" + whose + (overdueOnly ? "&overdue=yes" : "") + (page > 0 ? "&page=" + (page + 1) : "");
  }

  private List<Cell> row(Task task) {
    var cells = new ArrayList<Cell>();
    String id = task.id().value().toString();
    if (mayReassign()) cells.add(Cell.of(tick(task, id)));
    cells.add(Cell.of(what(task)));
    cells.add(Cell.of(due(task)));
    cells.add(Cell.of(task.owner().map(owner -> names.getOrDefault(owner, "A colleague")).orElse("Nobody yet")));
    if (asked.whose() == Worklist.Whose.AREA) cells.add(Cell.of(capitalised(task.team())));
    return cells;
  }

  private Tick tick(Task task, String id) {
    var tick = Tick.of("tasks", id, "Choose: " + task.title()).checked(typed.chose("tasks", id));
    return task == list.tasks().getFirst() ? tick.first() : tick;
  }

  private static Content what(Task task) {
    return output -> {
      if (task.urgency() == Urgency.IMMEDIATE) {
        Tag.of("Danger now").red().writeTo(output);
        output.writeContent(" ");
      }
      Prose.link(task.title(), task.path()).writeTo(output);
    };
  }

  /** The clock and, beside it, the moment. */
  private Content due(Task task) {
    return output -> {
      clock(task).writeTo(output);
      var due = task.due().atZone(London.ZONE);
      Prose.of(" " + (due.toLocalTime().isBefore(LAST_MINUTE) ? MOMENT : DAY).format(due)).writeTo(output);
    };
  }

  private Clock clock(Task task) {
    var late = Duration.between(task.due(), now);
    if (!late.isNegative()) return Clock.overdue(span(late) + " overdue");
    return late.negated().toDays() < 3 ? Clock.dueSoon(span(late.negated()) + " left") : Clock.onTime(span(late.negated()) + " left");
  }

  private static String span(Duration length) {
    if (length.toDays() > 0) return count(length.toDays(), "day");
    return length.toHours() > 0 ? count(length.toHours(), "hour") : count(Math.max(1, length.toMinutes()), "minute");
  }

  private static String count(long number, String of) {
    return number + " " + of + (number == 1 ? "" : "s");
  }

  private static String capitalised(String team) {
    return team.isEmpty() ? "" : Character.toUpperCase(team.charAt(0)) + team.substring(1);
  }

  private static String label(Worklist.Whose whose) {
    return switch (whose) {
      case MINE -> "Mine";
      case TEAM -> "My team’s";
      case NOBODYS -> "Nobody’s yet";
      case AREA -> "All in the area";
    };
  }
}
