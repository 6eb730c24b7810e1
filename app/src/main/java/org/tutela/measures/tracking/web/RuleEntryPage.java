package org.tutela.measures.tracking.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tutela.measures.tracking.HeldRule;
import org.tutela.measures.tracking.Protects;
import org.tutela.measures.tracking.RuleKind;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/**
 * A zone with its hours, typed or drawn; the same for a new one and for one that is to be another.
 *
 * @param beside the person's other zones, to be seen on the map
 */
public record RuleEntryPage(UUID person, UUID rule, String name, long version, Typed typed, List<HeldRule> beside) implements Page {
  static RuleEntryPage fresh(UUID person, Typed typed) {
    return new RuleEntryPage(person, null, "", 0, typed, List.of());
  }

  @Override
  public String template() {
    return "tracking/rule-entry.jte";
  }

  @Override
  public String title() {
    return isNew() ? "Draft a zone" : "Draft a change of a zone";
  }

  public boolean isNew() {
    return rule == null;
  }

  public String back() {
    return isNew() ? "/people/" + person + "/tracking" : "/people/" + person + "/zones/" + rule;
  }

  public String action() {
    return isNew() ? "/people/" + person + "/zones" : "/people/" + person + "/zones/" + rule + "/redraw";
  }

  RuleEntryPage beside(List<HeldRule> others) {
    return new RuleEntryPage(person, rule, name, version, typed, others);
  }

  /** Into which the zone is drawn, beside those that are watched already; where the engine refused it, the ring at fault. */
  public MapView map() {
    var view = MapView.empty();
    for (var other : beside) if (other.state() == HeldRule.State.LIVE) view = view.zone(other.name(), other.kind(), other.versions().getFirst().feature());
    return view.drawing(DrawnRing.refused(typed.error("places").orElse("")), ShapeText.shown(typed));
  }

  public Radios kinds() {
    return Radios.of("kind", "What is asked?", RuleKind.ofPlaces().stream().map(kind -> Item.of(kind, kind.title())).toList()).from(typed);
  }

  public Radios protects() {
    return Radios.of("protects", "Whom is it there for?", Arrays.stream(Protects.values()).map(each -> Item.of(each, each.title())).toList()).from(typed);
  }

  public Radios shapes() {
    return Radios.of("shape-kind", "Its form", Item.of("CIRCLE", "A circle around a place"), Item.of("POLYGON", "An area with corners; an empty line begins a hole"),
        Item.of("CORRIDOR", "A way with a width"), Item.of("GEOJSON", "GeoJSON, KML or GPX, pasted or as a file")).from(typed);
  }

  public Input file() {
    return Input.of("file", "The file").hint("GeoJSON, KML or GPX of 200 KB at most. Areas join into one zone; a point needs a radius, a way a width").from(typed).type("file").classes("govuk-file-upload").value(null);
  }

  public Input line(String field, String label, String hint) {
    var input = Input.of(field, label).from(typed);
    return hint.isEmpty() ? input : input.hint(hint);
  }

  public Textarea lines(String field, String label, String hint) {
    return Textarea.of(field, label).hint(hint).from(typed);
  }
}
