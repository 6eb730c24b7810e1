package org.tutela.ui.refusal;

import java.util.List;
import java.util.Map;
import org.tutela.ui.Page;
import org.tutela.ui.component.SummaryList;

/**
 * Somebody changed {@code what} since the page was read; {@code path} shows it as it is now.
 *
 * @param typed field by field what was typed, so that nothing is lost
 */
public record Conflict(String what, String path, Map<String, List<String>> typed) implements Page {
  @Override
  public String template() {
    return "refusals/conflict.jte";
  }

  @Override
  public String title() {
    return "This has changed since you opened it";
  }

  public SummaryList rows() {
    return SummaryList.of(typed.entrySet().stream().map(field -> SummaryList.Row.of(label(field.getKey()), String.join(", ", field.getValue()))).toList());
  }

  private static String label(String field) {
    String words = field.replace('-', ' ').replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(java.util.Locale.UK).strip();
    return words.isEmpty() ? "Field" : words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
  }
}
