package org.tutela.measures.tracking.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Around;
import org.tutela.measures.tracking.Template;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** A force's templates. */
public record TemplatesPage(List<Template> templates) implements Page {
  @Override
  public String template() {
    return "tracking/templates.jte";
  }

  @Override
  public String title() {
    return "Templates of zones";
  }

  public boolean mayKeep() {
    return Acting.may(Permission.KEEP_TEMPLATES);
  }

  public Table table() {
    return Table.of("Templates of the force", "Called", "What it draws", "State").rows(templates, template -> List.of(Cell.of(Prose.link(template.name(), "/tracking/templates/" + template.id().value())),
        Cell.of(words(template.around())), Cell.of(template.versions().isEmpty() ? "Draft" : "In force since " + Moments.of(template.versions().getFirst().from())))).stacking();
  }

  static String words(Around around) {
    var properties = FeatureFields.read("{" + around.hours() + "}") instanceof java.util.Map<?, ?> map ? map : java.util.Map.of();
    String hours = FeatureFields.weekly(properties).replace("\n", "; ");
    String single = FeatureFields.instead(properties).replace("\n", "; ");
    return around.kind().all() + " + " + around.metres() + " m" + (around.buffer() == 0 ? "" : ", warning " + around.buffer() + " m around that") + ", " + (hours.isEmpty() ? "at all hours" : hours)
        + (single.isEmpty() ? "" : "; " + single);
  }
}
