package org.tutela.measures.tracking.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.tutela.measures.tracking.Around;
import org.tutela.measures.tracking.SiteKind;
import org.tutela.measures.tracking.Template;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The form of a template, new or changed. */
final class TemplateEntryPage {
  private TemplateEntryPage() {}

  static EntryPage fresh(Typed typed) {
    return EntryPage.of("Draft a template", "/tracking/templates", "/tracking/templates/new", typed, "Draft", EntryPage.line(Input.of("name", "What it is called").hint("Like “Schools + 100 m in school hours”").from(typed)),
        kinds(typed), line("metres", "How far beyond each place, in metres", typed), line("buffer", "Warn around that, in metres", typed), hours(typed), exceptions(typed)).lead("Nothing is watched yet.");
  }

  static EntryPage change(Template template, Typed typed) {
    String path = "/tracking/templates/" + template.id().value();
    return EntryPage.of("Draft a change of a template", path, path + "/change", typed, "Draft", kinds(typed), line("metres", "How far beyond each place, in metres", typed),
        line("buffer", "Warn around that, in metres", typed), hours(typed), exceptions(typed)).lead(template.name() + ". Nothing changes yet: the next page shows whom it touches.").version(template.version());
  }

  private static EntryPage.EntryField kinds(Typed typed) {
    return EntryPage.choice(Radios.of("kind", "Around what?", Arrays.stream(SiteKind.values()).map(kind -> Item.of(kind, kind.all())).toList()).from(typed));
  }

  private static EntryPage.EntryField line(String field, String label, Typed typed) {
    return EntryPage.line(Input.of(field, label).width(5).from(typed));
  }

  private static EntryPage.EntryField hours(Typed typed) {
    return EntryPage.lines(Textarea.of("hours", "Hours").hint("One a line, like “mon tue wed thu fri 08:00-16:00”; empty for always").from(typed));
  }

  private static EntryPage.EntryField exceptions(Typed typed) {
    return EntryPage.lines(Textarea.of("exceptions", "Other hours on single days").hint("One a line, like “25/12/2026 10:00-16:00”, “26/12/2026 none” or “bank holidays 2026 none”").from(typed));
  }

  /** Empty with an error beside the field where something is wrong. */
  static Optional<Around> read(Typed typed) {
    var kind = typed.choice("kind", SiteKind.class, "Choose around what");
    int metres = metres(typed, "metres", "Enter how far, in metres");
    int buffer = metres(typed, "buffer", "");
    String hours = String.join(",", HoursText.schedule(typed, false));
    return typed.hasErrors() ? Optional.empty() : Optional.of(new Around(kind.orElseThrow(), metres, buffer, hours));
  }

  private static int metres(Typed typed, String field, String missing) {
    String given = typed.raw(field).strip();
    if (given.matches("[0-9]{1,4}") && Integer.parseInt(given) <= 5_000) return Integer.parseInt(given);
    if (!given.isEmpty() || !missing.isEmpty()) typed.problem(field, given.isEmpty() ? missing : "Enter a number of metres up to 5,000, like 100");
    return 0;
  }

  static Typed typed(Around around) {
    var properties = FeatureFields.read("{" + around.hours() + "}") instanceof Map<?, ?> map ? map : Map.of();
    return Typed.nothing().with("kind", around.kind().name()).with("metres", "" + around.metres()).with("buffer", around.buffer() == 0 ? "" : "" + around.buffer())
        .with("hours", FeatureFields.weekly(properties)).with("exceptions", FeatureFields.instead(properties));
  }
}
