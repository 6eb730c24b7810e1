package org.tutela.measures.tracking.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Template;
import org.tutela.measures.tracking.TemplateZones;
import org.tutela.measures.tracking.Templates;
import org.tutela.ui.Page;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** One template: what it draws, who has it, and what putting it in force would do to each of them. */
public record TemplatePage(Templates.Opened opened, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/template.jte";
  }

  @Override
  public String title() {
    return "A template of zones";
  }

  public Template held() {
    return opened.template();
  }

  public String path() {
    return "/tracking/templates/" + held().id().value();
  }

  public boolean mayKeep() {
    return Acting.may(Permission.KEEP_TEMPLATES);
  }

  public SummaryList facts() {
    return SummaryList.of(SummaryList.Row.of("Called", held().name()), held().versions().isEmpty() ? null : SummaryList.Row.of("In force", TemplatesPage.words(held().versions().getFirst().around())),
        held().draft().map(draft -> SummaryList.Row.of("Draft", TemplatesPage.words(draft))).orElse(null), SummaryList.Row.of("Places of the kind", "" + opened.sites()));
  }

  public boolean pending() {
    return held().draft().isPresent() || opened.affected().stream().anyMatch(each -> !each.effect().nothing());
  }

  public Table affected() {
    return Table.of("Who has it, and what putting it in force does", "Person", "Zones now", "It would", "Raised in the last 30 days", "It would have raised", "Change").rows(opened.affected(), this::row).stacking();
  }

  private List<Cell> row(Templates.Affected each) {
    var effect = each.effect();
    String name = each.person().restricted() ? each.person().reference() : each.person().name() + ", " + each.person().reference();
    return List.of(Cell.of(Prose.link(name, "/people/" + each.person().id().value() + "/tracking")), Cell.number(effect.now()), Cell.of(does(effect)), Cell.number(effect.before()), Cell.of(raised(effect)),
        mayKeep() ? Cell.of(Prose.link("Take off", path() + "/wearers/" + each.person().id().value(), each.person().reference())) : Cell.of(""));
  }

  private static String does(TemplateZones.Effect effect) {
    var parts = new java.util.ArrayList<String>();
    if (effect.added() > 0) parts.add("add " + effect.added());
    if (effect.changed() > 0) parts.add("change " + effect.changed());
    if (effect.ended() > 0) parts.add("end " + effect.ended());
    if (effect.leftOut() > 0) parts.add("leave out " + effect.leftOut() + " that a person ended");
    return parts.isEmpty() ? "change nothing" : String.join(", ", parts);
  }

  private static String raised(TemplateZones.Effect effect) {
    if (effect.reports() == 0) return "Nothing is known of where the person was";
    String places = String.join("; ", effect.after().entrySet().stream().limit(5).map(place -> place.getKey() + ": " + place.getValue()).toList());
    return effect.raised() == 0 ? "Nothing, on " + effect.reports() + " reports" : effect.raised() + ", on " + effect.reports() + " reports (" + places + (effect.after().size() > 5 ? " ..." : "") + ")";
  }

  public Table versions() {
    return Table.of("As it was in force", "From", "What it drew", "Because").rows(held().versions(), version -> List.of(Cell.of(Moments.of(version.from())), Cell.of(TemplatesPage.words(version.around())),
        Cell.of(version.reason()))).stacking();
  }

  public Checkboxes others() {
    return Checkboxes.of("wearers", "Who else is to have it?", opened.others().stream().map(person -> Item.of(person.id().value().toString(),
        person.restricted() ? person.reference() : person.name() + ", " + person.reference())).toList()).from(typed);
  }

  public Textarea reason() {
    return Textarea.of("reason", "Which orders or decisions does it follow from?").from(typed);
  }
}
