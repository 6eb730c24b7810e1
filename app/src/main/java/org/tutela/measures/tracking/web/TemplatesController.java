package org.tutela.measures.tracking.web;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.TemplateId;
import org.tutela.measures.tracking.Templates;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

@Controller
class TemplatesController {
  private final Templates templates;

  TemplatesController(Templates templates) {
    this.templates = templates;
  }

  @GetMapping("/tracking/templates")
  Answer all() {
    return Answer.read(templates.all(), TemplatesPage::new);
  }

  @GetMapping("/tracking/templates/new")
  Answer form() {
    return Answer.read(templates.keeping(), _ -> TemplateEntryPage.fresh(Typed.nothing()));
  }

  @PostMapping("/tracking/templates/new")
  Answer draft(Typed typed) {
    return Answer.to(templates.keeping(), _ -> {
      String name = typed.required("name", Typed.NAME, "Enter what it is called");
      var around = TemplateEntryPage.read(typed);
      if (typed.hasErrors()) return Answer.mend(TemplateEntryPage.fresh(typed));
      return Answer.from(templates.draft(name, around.orElseThrow()), typed, id -> Answer.go(path(id.value()), "Drafted"), () -> TemplateEntryPage.fresh(typed));
    });
  }

  @GetMapping("/tracking/templates/{id}")
  Answer show(@PathVariable UUID id) {
    return Answer.read(templates.open(new TemplateId(id)), opened -> new TemplatePage(opened, Typed.nothing()));
  }

  @GetMapping("/tracking/templates/{id}/change")
  Answer changeForm(@PathVariable UUID id) {
    return Answer.read(templates.held(new TemplateId(id)), held -> TemplateEntryPage.change(held, TemplateEntryPage.typed(held.around())));
  }

  @PostMapping("/tracking/templates/{id}/change")
  Answer change(@PathVariable UUID id, Typed typed) {
    return Answer.to(templates.held(new TemplateId(id)), held -> {
      var around = TemplateEntryPage.read(typed);
      if (typed.hasErrors()) return Answer.mend(TemplateEntryPage.change(held, typed), typed, held.version(), "this template");
      return Answer.from(templates.redraw(held.id(), around.orElseThrow(), typed.version()), typed, _ -> Answer.go(path(id), "Drafted"), () -> TemplateEntryPage.change(held, typed));
    });
  }

  @PostMapping("/tracking/templates/{id}/wearers")
  Answer choose(@PathVariable UUID id, Typed typed) {
    return Answer.to(templates.open(new TemplateId(id)), opened -> {
      var chosen = typed.all("wearers").stream().flatMap(TemplatesController::person).toList();
      return Answer.from(templates.choose(new TemplateId(id), chosen), typed, _ -> Answer.go(path(id), "Chosen; nothing is watched of it yet"), () -> new TemplatePage(opened, typed));
    });
  }

  @PostMapping("/tracking/templates/{id}/live")
  Answer putInForce(@PathVariable UUID id, Typed typed) {
    return Answer.to(templates.open(new TemplateId(id)), opened -> {
      String reason = typed.required("reason", Typed.TEXT, "Say which orders or decisions it follows from");
      if (typed.hasErrors()) return Answer.mend(new TemplatePage(opened, typed), typed, opened.template().version(), "this template");
      return Answer.from(templates.putInForce(new TemplateId(id), reason, typed.version(), typed.raw("places")), typed, _ -> Answer.go(path(id), "In force"), () -> new TemplatePage(opened, typed));
    });
  }

  @GetMapping("/tracking/templates/{id}/wearers/{person}")
  Answer takeOffForm(@PathVariable UUID id, @PathVariable UUID person) {
    return Answer.read(templates.wearer(new TemplateId(id), new PersonId(person)), wearer -> takeOff(id, wearer, Typed.nothing()));
  }

  @PostMapping("/tracking/templates/{id}/wearers/{person}")
  Answer takeOff(@PathVariable UUID id, @PathVariable UUID person, Typed typed) {
    return Answer.to(templates.wearer(new TemplateId(id), new PersonId(person)), wearer -> {
      String reason = typed.required("reason", Typed.TEXT, "Say why");
      if (typed.hasErrors()) return Answer.mend(takeOff(id, wearer, typed));
      return Answer.from(templates.takeOff(new TemplateId(id), wearer.id(), reason), typed, _ -> Answer.go(path(id), "Its zones have ended"), () -> takeOff(id, wearer, typed));
    });
  }

  private static EntryPage takeOff(UUID id, PersonSummary wearer, Typed typed) {
    return EntryPage.of("Take a template off a wearer", path(id), path(id) + "/wearers/" + wearer.id().value(), typed, "Take it off", EntryPage.lines(Textarea.of("reason", "Why").from(typed)))
        .lead(wearer.reference() + ". All zones that the template made for this wearer end now.");
  }

  private static Stream<PersonId> person(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Stream.of(new PersonId(UUID.fromString(text))) : Stream.empty();
  }

  private static String path(UUID id) {
    return "/tracking/templates/" + id;
  }
}
