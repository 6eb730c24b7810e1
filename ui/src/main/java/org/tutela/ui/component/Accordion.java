package org.tutela.ui.component;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Sections that fold where scripts run. @param translations of the script's texts, by name */
public record Accordion(String id, List<Section> items, int headingLevel, Boolean remember, Map<String, String> translations, String classes, Attrs attributes) {

  public record Section(Prose heading, Prose summary, Prose content, boolean expanded) {
    public static Section of(String heading, Content content) {
      return new Section(Prose.of(heading), null, Prose.of(content), false);
    }

    public boolean plain() {
      return content instanceof Prose.Plain;
    }
  }

  /** What was open is not remembered: it would stay on a shared computer. */
  public static Accordion of(String id, Section... items) {
    return new Accordion(id, Arrays.asList(items), 2, false, Map.of(), null, Attrs.NONE);
  }

  public Attrs settings() {
    var attrs = Attrs.NONE;
    for (var each : translations.entrySet()) attrs = attrs.and("data-i18n." + each.getKey(), each.getValue());
    return attrs.and("data-remember-expanded", remember == null ? null : remember.toString()).and(attributes);
  }
}
