package org.tutela.measures.tracking.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tutela.measures.tracking.Card;
import org.tutela.measures.tracking.Chain;
import org.tutela.measures.tracking.Interference;
import org.tutela.measures.tracking.Monitoring;
import org.tutela.tracking.explain.Words;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/**
 * The operators' screen: what is open, the most severe first, of those the oldest.
 *
 * @param renewed how often it has renewed itself since somebody last looked, where no feed does it
 */
public record ScreenPage(Monitoring.Screen screen, long change, int renewed) implements Page {
  private static final int SECONDS = 15;
  /** As long as the feed: whoever watches should then show that they are still there. */
  private static final int OFTEN = 14 * 60 / SECONDS;

  @Override
  public String template() {
    return "tracking/screen.jte";
  }

  @Override
  public String title() {
    return "Open tracking alerts";
  }

  public int seconds() {
    return SECONDS;
  }

  /** Where it renews itself to, where no feed does it. */
  public Optional<String> again() {
    return renewed < OFTEN ? Optional.of("/tracking?renewed=" + (renewed + 1) + (screen.page() > 1 ? "&page=" + screen.page() : "")) : Optional.empty();
  }

  public String renews() {
    return "This page renews itself every " + SECONDS + " seconds for " + OFTEN * SECONDS / 60 + " minutes after you last looked.";
  }

  public String asOf() {
    return Moments.toTheSecond(screen.at());
  }

  public String unevaluated() {
    return (screen.unevaluated() == 1 ? "1 wearer is" : screen.unevaluated() + " wearers are") + " not watched: the engine can make nothing of what is kept. Tell whoever runs the service.";
  }

  public String count() {
    int before = (screen.page() - 1) * Monitoring.SHOWN;
    return (screen.total() == 1 ? "1 alert is open" : screen.total() + " alerts are open") + (screen.pages() == 1 ? "." : ", the most severe first. These are the " + (before + 1) + " to " + Math.min(screen.total(), before + Monitoring.SHOWN) + ".");
  }

  public Pagination pagination() {
    return Pagination.of(screen.page(), screen.pages(), n -> "/tracking?page=" + n);
  }

  public static String together(Interference each) {
    return each.wearers() + (each.wearers() == 1 ? " device" : " devices") + " lost the satellites together, first at " + Moments.toTheSecond(each.at());
  }

  public Table table() {
    return Table.of("Open alerts", "Severity", "What", "Person", "Since", "State").hiddenCaption().classes("tutela-worklist").rows(screen.lines(), this::row).stacking();
  }

  private List<Cell> row(Monitoring.Line line) {
    var card = line.card();
    String state = card.acknowledgedAt().isEmpty() ? "Not acknowledged" + steps(card) : line.owner().isEmpty() ? "Acknowledged" : "With " + line.owner();
    return List.of(Cell.number(card.severity()), Cell.of(Prose.link(Words.of(card.kind()), "/tracking/alerts/" + card.id().value(), line.person().reference())),
        Cell.of(line.person().reference()), Cell.of(Moments.of(card.raisedAt()) + ", " + since(card.raisedAt())), Cell.of(state));
  }

  /** Where in the chain it is. */
  private String steps(Card card) {
    var all = screen.chain().of(card.severity());
    String gone = card.step() == 0 ? "" : "; step " + card.step() + (card.step() < all.size() ? " of " + all.size() : "") + " gone";
    return gone + card.escalateAt().map(at -> "; goes to " + screen.chain().next(card.severity(), card.step()).map(Chain.Step::whom).orElse(Chain.Whom.SUPERVISORS).title() + " at " + Moments.time(at)).orElse("");
  }

  private String since(Instant raised) {
    long minutes = Math.max(0, Duration.between(raised, screen.at()).toMinutes());
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
