package org.tutela.measures.enquiry.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.Applications;
import org.tutela.measures.enquiry.Asked;
import org.tutela.measures.enquiry.Words;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** The worklist: applications by their nearest clock. */
public record ListPage(Applications list, Asked asked, Instant now, Map<UserId, String> names, int offers, int badEnvelopes) implements Page {
  @Override
  public String template() {
    return "enquiry/list.jte";
  }

  @Override
  public String title() {
    return "Applications";
  }

  public Select whose() {
    return Select.of("whose", "Show", Arrays.stream(Asked.Whose.values()).map(whose -> Select.Option.of(whose, whose.label())).toList())
        .value(asked.whose().name());
  }

  public Select stage() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Any open stage"));
    for (Stage stage : Stage.values()) options.add(Select.Option.of(stage, Words.stage(stage)));
    return Select.of("stage", "Stage", options).value(asked.stage().map(Stage::name).orElse(""));
  }

  public Table table() {
    return asked.stage().filter(stage -> stage == Stage.CLOSED).isPresent() ? closed() : open();
  }

  private Table open() {
    return Table.of("Applications", "Reference", "Due", "Stands at", "Owner", "Child’s town").hiddenCaption().classes("tutela-worklist")
        .rows(list.lines(), line -> List.of(reference(line), Cell.of(due(line)), Cell.of(tags(line)), Cell.of(owner(line)), Cell.of(line.town()))).stacking();
  }

  private Table closed() {
    return Table.of("Closed applications", "Reference", "Outcome", "First contact", "Owner", "Child’s town").hiddenCaption().classes("tutela-worklist")
        .rows(list.lines(), line -> List.of(reference(line), Cell.of(line.outcome().map(Words::outcome).orElse("")), Cell.of(When.day(line.firstContact())),
            Cell.of(owner(line)), Cell.of(line.town()))).stacking();
  }

  private static Cell reference(Applications.Line line) {
    return Cell.link(line.reference(), "/applications/" + line.id()).classes("tutela-reference");
  }

  private String owner(Applications.Line line) {
    return line.owner().map(owner -> names.getOrDefault(owner, "A colleague")).orElse("Nobody yet");
  }

  public String found() {
    String total = list.total() == 1 ? "1 application" : list.total() + " applications";
    return asked.stage().filter(stage -> stage == Stage.CLOSED).isPresent() ? total + ", the last closed first"
        : total + ", " + list.overdue() + " overdue, the nearest first";
  }

  public boolean mayReceive() {
    return Acting.may(Permission.RECEIVE_REQUEST);
  }

  public boolean mayDecide() {
    return Acting.may(Permission.DECIDE_DISCLOSURE);
  }

  public boolean mayOpen() {
    return Acting.may(Permission.OPEN_RIGHT_TO_KNOW);
  }

  public Pagination pages() {
    return Pagination.of(list.page(), list.pages(), page -> "/applications?" + query() + "&page=" + page);
  }

  private String query() {
    return "whose=" + asked.whose() + "&stage=" + asked.stage().map(Stage::name).orElse("") + (asked.overdueOnly() ? "&overdue=yes" : "");
  }

  private Content due(Applications.Line line) {
    return line.due().<Content>map(due -> output -> {
      When.clock(due, now).writeTo(output);
      Prose.lines("\n" + line.clock().map(Words::limit).orElse("") + " by " + When.limit(due)).writeTo(output);
    }).orElse(Prose.of(""));
  }

  private static Content tags(Applications.Line line) {
    return output -> {
      CaseHead.stageTag(line.stage()).writeTo(output);
      line.flags().stream().filter(flag -> flag != org.tutela.law.scheme.Flag.OVERDUE).sorted().forEach(flag -> {
        output.writeContent(" ");
        CaseHead.flagTag(flag).writeTo(output);
      });
    };
  }
}
