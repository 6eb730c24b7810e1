package org.tutela.measures.enquiry.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.Applications;
import org.tutela.measures.enquiry.Asked;
import org.tutela.measures.enquiry.Words;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
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
    return Table.of("Applications", "Reference", "Stands at", "Next", "Due", "Owner", "Child’s town").hiddenCaption()
        .rows(list.lines(), line -> List.of(Cell.link(line.reference(), "/applications/" + line.id()), Cell.of(tags(line)),
            Cell.of(line.clock().map(Words::limit).orElse("")), Cell.of(due(line)),
            Cell.of(line.owner().map(owner -> names.getOrDefault(owner, "A colleague")).orElse("Nobody yet")), Cell.of(line.town())));
  }

  public String found() {
    return list.total() == 1 ? "1 application" : list.total() + " applications";
  }

  public Pagination pages() {
    return Pagination.of(list.page(), list.pages(), page -> "/applications?" + query() + "&page=" + page);
  }

  private String query() {
    return "whose=" + asked.whose() + "&stage=" + asked.stage().map(Stage::name).orElse("") + (asked.overdueOnly() ? "&overdue=yes" : "");
  }

  private Content due(Applications.Line line) {
    return line.due().<Content>map(due -> When.clock(due, now)).orElse(org.tutela.ui.component.Prose.of(""));
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
