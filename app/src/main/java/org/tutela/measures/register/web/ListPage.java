package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.measures.register.HeldList;
import org.tutela.measures.register.HeldList.State;
import org.tutela.measures.register.list.Fault;
import org.tutela.ui.Page;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** One list: how far the work is, what was found, and what can be done next. @param faults some of them */
public record ListPage(HeldList list, List<Fault> faults, Typed typed) implements Page {
  @Override
  public String template() {
    return "register/list.jte";
  }

  @Override
  public String title() {
    return "List of registrants";
  }

  public String path() {
    return "/register/lists/" + list.id().value();
  }

  public String state() {
    return switch (list.state()) {
      case CHECKING -> "The list is being checked. Nothing is written to the register. Work goes on when you leave this page.";
      case CHECKED -> list.bad() == 0 ? "Everybody in the list can be loaded. Nothing has been written to the register yet."
          : "%s can be loaded, %s to be mended. Nothing has been written to the register yet.".formatted(people(list.good()), list.bad() == 1 ? "1 person has" : people(list.bad()) + " have");
      case LOADING -> "The list is being loaded. Work goes on when you leave this page.";
      case LOADED -> "%s loaded.".formatted(list.loaded() == 1 ? "1 person was" : people(list.loaded()) + " were");
      case STOPPED -> "The work stopped. " + list.stopped() + " Who has been loaded stays on the register.";
      case GIVEN_UP -> "The list was given up and its rows were deleted. Who had been loaded stays on the register.";
    };
  }

  private static String people(int number) {
    return number == 1 ? "1 person" : "%,d people".formatted(number);
  }

  public int done() {
    return list.state() == State.LOADING ? list.loaded() : list.good() + list.bad();
  }

  public int all() {
    return list.state() == State.LOADING ? Math.max(list.good(), list.loaded()) : list.people();
  }

  public String progress() {
    return "%,d of %,d people".formatted(done(), all());
  }

  public SummaryList facts() {
    return SummaryList.of(SummaryList.Row.of("Received", Moments.of(list.receivedAt())), SummaryList.Row.of("State", list.state().title()),
        SummaryList.Row.of("People in the list", "%,d".formatted(list.people())), SummaryList.Row.of("Can be loaded", "%,d".formatted(list.good())),
        SummaryList.Row.of("Loaded", "%,d".formatted(list.loaded())), SummaryList.Row.of("To be mended", "%,d".formatted(list.bad())));
  }

  public boolean canGo() {
    return list.state() == State.STOPPED || list.state() == State.CHECKED && list.good() > 0;
  }

  public String go() {
    if (list.state() == State.STOPPED) return "Go on";
    return list.bad() == 0 ? "Load everybody" : "Load those who can be loaded";
  }

  public boolean canGiveUp() {
    return !list.working() && list.state() != State.GIVEN_UP && (list.state() != State.LOADED || !faults.isEmpty());
  }

  public String giveUp() {
    return list.state() == State.LOADED ? "Delete the rows to mend" : "Give the list up";
  }

  public Table table() {
    return Table.of(list.bad() > faults.size() ? "What is to be mended, the first rows" : "What is to be mended", "Row of the file", "What is wrong")
        .rows(faults, each -> List.of(Cell.number(each.line()), Cell.of(each.reason())));
  }
}
