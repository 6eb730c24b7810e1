package org.tutela.ui.component;

import gg.jte.Content;
import java.util.List;

/** Narrows a list. It is a form of its own that asks for the same page again.
 *
 * @param clear leads to the list without any filter */
public record Filter(String action, Prose heading, Content fields, List<Selected> selected, String clear, String submit) {

  public record Selected(String category, List<Remove> items) {}

  /** @param href the list without this filter */
  public record Remove(String text, String href) {}

  public static Filter of(String action, Content fields) {
    return new Filter(action, Prose.of("Filter"), fields, List.of(), action, "Apply filters");
  }

  public Filter selected(List<Selected> others) {
    return new Filter(action, heading, fields, others, clear, submit);
  }
}
