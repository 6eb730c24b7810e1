package org.tutela.casework.intelligence.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.tutela.casework.intelligence.ReadItem;
import org.tutela.foundation.kernel.London;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** What one item says, and who has read it. */
public record ItemPage(UUID person, ReadItem read) implements Page {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(London.ZONE);

  @Override
  public String template() {
    return "intelligence/item.jte";
  }

  @Override
  public String title() {
    return "Item of intelligence";
  }

  public String back() {
    return ItemsPage.path(person);
  }

  public SummaryList facts() {
    var item = read.item();
    return SummaryList.of(Stream.of(SummaryList.Row.of("Received", ItemsPage.DAY.format(item.receivedOn())), SummaryList.Row.of("Source", item.source().title()), SummaryList.Row.of("Assessment", item.assessment().title()),
        SummaryList.Row.of("Handling", item.handling().title()), read.conditions().map(words -> SummaryList.Row.of("Conditions", Prose.lines(words))).orElse(null),
        SummaryList.Row.of("Recorded", ItemsPage.DAY.format(item.recordedOn()) + (item.by().isEmpty() ? "" : ", " + item.by())),
        read.struck().map(out -> SummaryList.Row.of("Struck out", Prose.lines("%s%s\n%s".formatted(ItemsPage.DAY.format(out.on()), out.by().isEmpty() ? "" : ", " + out.by(), out.reason())))).orElse(null)).filter(Objects::nonNull).toList());
  }

  public Prose words() {
    return Prose.lines(read.words());
  }

  public Table readings() {
    return Table.of("Who has read it", "When", "Who", "Why").rows(read.readings(), one -> List.of(Cell.of(MOMENT.format(one.at())), Cell.of(one.by()), Cell.of(Prose.lines(one.reason()))));
  }
}
