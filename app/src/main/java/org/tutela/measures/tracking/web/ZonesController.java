package org.tutela.measures.tracking.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.HeldRule;
import org.tutela.measures.tracking.ProposeRule;
import org.tutela.measures.tracking.Protects;
import org.tutela.measures.tracking.RuleId;
import org.tutela.measures.tracking.RuleKind;
import org.tutela.measures.tracking.TemplateId;
import org.tutela.measures.tracking.Zones;
import org.tutela.ui.form.Typed;

@Controller
class ZonesController {
  private final Zones zones;

  ZonesController(Zones zones) {
    this.zones = zones;
  }

  @GetMapping("/people/{id}/zones")
  Answer form(@PathVariable UUID id) {
    return Answer.read(zones.live(new PersonId(id)), rules -> RuleEntryPage.fresh(id, Typed.nothing()).beside(rules));
  }

  @PostMapping("/people/{id}/zones")
  Answer propose(@PathVariable UUID id, @RequestParam(required = false) MultipartFile file, Typed typed) throws IOException {
    sent(file, typed);
    String name = typed.required("name", Typed.NAME, "Enter what it is called");
    var kind = typed.choice("kind", RuleKind.class, "Choose what is asked").filter(RuleKind.ofPlaces()::contains);
    if (kind.isEmpty() && typed.error("kind").isEmpty()) typed.problem("kind", "Choose what is asked");
    var protects = typed.choice("protects", Protects.class, "Choose whom it is there for");
    var feature = kind.flatMap(what -> FeatureText.read(typed, what, protects.filter(Protects::victims).isPresent()));
    if (typed.hasErrors()) return Answer.to(zones.live(new PersonId(id)), rules -> Answer.mend(RuleEntryPage.fresh(id, typed).beside(rules)));
    return Answer.from(zones.propose(new ProposeRule(new PersonId(id), name, kind.orElseThrow(), protects.orElseThrow(), feature.orElseThrow())), typed,
        rule -> Answer.go("/people/" + id + "/zones/" + rule.value(), "Drafted"), () -> beside(RuleEntryPage.fresh(id, typed)));
  }

  @GetMapping("/people/{id}/templates/{template}")
  Answer ofTemplate(@PathVariable UUID id, @PathVariable UUID template, @RequestParam(defaultValue = "1") String page) {
    return Answer.read(zones.ofTemplate(new PersonId(id), new TemplateId(template), page.matches("[0-9]{1,6}") ? Integer.parseInt(page) - 1 : 0), TemplateZonesPage::new);
  }

  @GetMapping("/people/{id}/zones/{rule}")
  Answer show(@PathVariable UUID id, @PathVariable UUID rule) {
    return Answer.read(zones.open(new PersonId(id), new RuleId(rule)), opened -> new RulePage(opened, Typed.nothing()));
  }

  @GetMapping("/people/{id}/zones/{rule}/redraw")
  Answer redrawForm(@PathVariable UUID id, @PathVariable UUID rule) {
    return Answer.read(zones.held(new PersonId(id), new RuleId(rule)), held -> held.other().isPresent() ? ApartEntry.change(held, ApartEntry.typed(newest(held))) : beside(entry(held, FeatureFields.typed(newest(held)))));
  }

  @PostMapping("/people/{id}/zones/{rule}/redraw")
  Answer redraw(@PathVariable UUID id, @PathVariable UUID rule, @RequestParam(required = false) MultipartFile file, Typed typed) throws IOException {
    sent(file, typed);
    return Answer.to(zones.held(new PersonId(id), new RuleId(rule)), held -> {
      if (held.other().isPresent()) return keepApart(held, typed);
      var feature = FeatureText.read(typed, held.kind(), held.protects().victims());
      if (typed.hasErrors()) return Answer.mend(beside(entry(held, typed)), typed, held.version(), "this rule");
      return Answer.from(zones.redraw(new PersonId(id), held.id(), feature.orElseThrow(), typed.version()), typed,
          _ -> Answer.go("/people/" + id + "/zones/" + rule, "Drafted"), () -> beside(entry(held, typed)));
    });
  }

  private Answer keepApart(HeldRule held, Typed typed) {
    var metres = ApartEntry.metres(typed);
    if (typed.hasErrors()) return Answer.mend(ApartEntry.change(held, typed), typed, held.version(), "this rule");
    return Answer.from(zones.keepApart(held.person(), held.id(), metres.orElseThrow(), typed.version()), typed,
        rule -> Answer.go("/people/" + held.person().value() + "/zones/" + rule.value(), "Drafted"), () -> ApartEntry.change(held, typed));
  }

  @PostMapping("/people/{id}/zones/{rule}/live")
  Answer goLive(@PathVariable UUID id, @PathVariable UUID rule, Typed typed) {
    return Answer.to(zones.open(new PersonId(id), new RuleId(rule)), opened -> {
      String reason = typed.required("reason", Typed.TEXT, "Say which order or decision it follows from");
      if (typed.hasErrors()) return Answer.mend(new RulePage(opened, typed), typed, opened.rule().version(), "this rule");
      return Answer.from(zones.goLive(new PersonId(id), new RuleId(rule), reason, typed.version()), typed, _ -> Answer.go("/people/" + id + "/zones/" + rule, "Watched from now on"),
          () -> new RulePage(opened, typed));
    });
  }

  @PostMapping("/people/{id}/zones/{rule}/copy")
  Answer copy(@PathVariable UUID id, @PathVariable UUID rule, Typed typed) {
    return Answer.to(zones.open(new PersonId(id), new RuleId(rule)), opened -> {
      String to = typed.optional("copy-to", Typed.NAME).orElse("");
      if (typed.hasErrors()) return Answer.mend(new RulePage(opened, typed));
      return Answer.from(zones.copy(new PersonId(id), new RuleId(rule), to), typed, copy -> Answer.go("/people/" + copy.person().value() + "/zones/" + copy.id().value(), "Drafted"), () -> new RulePage(opened, typed));
    });
  }

  @PostMapping("/people/{id}/zones/{rule}/refuge")
  Answer hide(@PathVariable UUID id, @PathVariable UUID rule, Typed typed) {
    return Answer.to(zones.open(new PersonId(id), new RuleId(rule)), opened -> Answer.from(zones.hide(new PersonId(id), new RuleId(rule), typed.version()), typed,
        _ -> Answer.go("/people/" + id + "/zones/" + rule, "Hidden"), () -> new RulePage(opened, typed)));
  }

  @PostMapping("/people/{id}/zones/{rule}/end")
  Answer end(@PathVariable UUID id, @PathVariable UUID rule, Typed typed) {
    return Answer.to(zones.open(new PersonId(id), new RuleId(rule)), opened -> {
      String reason = typed.required("end-reason", Typed.TEXT, "Say why it ends");
      if (typed.hasErrors()) return Answer.mend(new RulePage(opened, typed), typed, opened.rule().version(), "this rule");
      return Answer.from(zones.end(new PersonId(id), new RuleId(rule), reason, typed.version()), typed, _ -> Answer.go("/people/" + id + "/zones/" + rule, "Ended"),
          () -> new RulePage(opened, typed));
    });
  }

  /** What a file holds stands on the page from then on, as if it had been pasted. */
  private static void sent(MultipartFile file, Typed typed) throws IOException {
    if (file == null || file.isEmpty()) return;
    typed.with("shape-kind", ShapeText.Shape.GEOJSON.name());
    SentText.of(file, typed, "file", ShapeText.LONGEST, ". A zone has at most 5,000 corners: draw it with fewer, or with fewer decimals").ifPresent(text -> typed.with("places", text));
  }

  private static RuleEntryPage entry(HeldRule held, Typed typed) {
    return new RuleEntryPage(held.person().value(), held.id().value(), held.name(), held.version(), typed, List.of());
  }

  /** Its map shows what else is watched, whatever became of the zone that is drawn. */
  private RuleEntryPage beside(RuleEntryPage page) {
    return zones.live(new PersonId(page.person())) instanceof Outcome.Done<List<HeldRule>>(var rules) ? page.beside(rules.stream().filter(each -> !each.id().value().equals(page.rule())).toList()) : page;
  }

  private static String newest(HeldRule held) {
    return held.draft().orElseGet(() -> held.versions().isEmpty() ? "" : held.versions().getFirst().feature());
  }
}
