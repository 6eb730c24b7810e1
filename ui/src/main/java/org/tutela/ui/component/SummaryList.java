package org.tutela.ui.component;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;

/** Names and values, with links to change them. */
public record SummaryList(List<Row> rows, Card card, String classes, Attrs attributes) {

  public record Row(Prose key, Prose value, List<Action> actions, String classes, String keyClasses, String valueClasses, String actionsClasses) {
    public static Row of(String key, String value) {
      return of(key, Prose.of(value));
    }

    public static Row of(String key, Content value) {
      return new Row(Prose.of(key), Prose.of(value), List.of(), null, null, null, null);
    }

    /** A link that says "Change", and what, to those who hear it. */
    public Row change(String href) {
      return action("Change", href);
    }

    public Row action(String text, String href) {
      String what = key instanceof Prose.Plain(String words) ? words.toLowerCase(java.util.Locale.UK) : null;
      var more = new java.util.ArrayList<>(actions);
      more.add(Action.of(text, href, what));
      return new Row(key, value, List.copyOf(more), classes, keyClasses, valueClasses, actionsClasses);
    }
  }

  public record Action(Prose text, String href, String hidden, String classes, Attrs attributes) {
    public static Action of(String text, String href, String hidden) {
      return new Action(Prose.of(text), href, hidden, null, Attrs.NONE);
    }
  }

  /** A box with a title round the list. */
  public record Card(Prose title, int headingLevel, String titleClasses, List<Action> actions, String actionsClasses, String classes, Attrs attributes) {
    public static Card of(String title) {
      return new Card(Prose.of(title), 2, null, List.of(), null, null, Attrs.NONE);
    }
  }

  public static SummaryList of(Row... rows) {
    return of(Arrays.asList(rows));
  }

  public static SummaryList of(List<Row> rows) {
    return new SummaryList(rows, null, null, Attrs.NONE);
  }

  public SummaryList card(String title, Action... actions) {
    var titled = Card.of(title);
    return new SummaryList(rows, new Card(titled.title(), 2, null, List.of(actions), null, null, Attrs.NONE), classes, attributes);
  }

  public SummaryList withoutBorders() {
    return new SummaryList(rows, card, Classes.of(classes, "govuk-summary-list--no-border"), attributes);
  }

  public boolean anyActions() {
    return rows.stream().anyMatch(row -> row != null && !row.actions().isEmpty());
  }
}
