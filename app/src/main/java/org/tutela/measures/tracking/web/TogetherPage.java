package org.tutela.measures.tracking.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tutela.casework.people.PersonSummary;
import org.tutela.measures.tracking.Together;
import org.tutela.tracking.alert.Episode;
import org.tutela.ui.Page;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** When two wearers were near each other. */
public record TogetherPage(PersonSummary one, Optional<Together.Near> near, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/together.jte";
  }

  @Override
  public String title() {
    return "Who was near " + one.reference();
  }

  public String person() {
    return "/people/" + one.id().value();
  }

  public String found() {
    var found = near.orElseThrow();
    String known = "Of " + found.one().reference() + " there are " + found.reports() + " reports of these days, of " + found.other().reference() + " " + found.others() + ".";
    return known + (found.episodes().isEmpty() ? " They were not found near each other, which does not rule it out." : "");
  }

  public Table table() {
    return Table.of("Near each other", "From", "To", "For").rows(near.orElseThrow().episodes(), TogetherPage::row).stacking();
  }

  private static List<Cell> row(Episode episode) {
    if (episode.open()) return List.of(Cell.of(moment(episode.at())), Cell.of("not known"), Cell.of(""));
    return List.of(Cell.of(moment(episode.at())), Cell.of(moment(episode.clear())), Cell.of(WearerPage.length(Duration.ofMillis(episode.clear() - episode.at()).toMinutes())));
  }

  private static String moment(long millis) {
    return Moments.toTheSecond(Instant.ofEpochMilli(millis));
  }

  public Input line(String field, String label, String hint, int width) {
    return Input.of(field, label).hint(hint).width(width).from(typed);
  }

  public DateInput day(String field, String label) {
    return DateInput.of(field, label).from(typed);
  }
}
