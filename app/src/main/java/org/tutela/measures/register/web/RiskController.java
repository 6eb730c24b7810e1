package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.Assessments;
import org.tutela.measures.register.RiskAssessment;
import org.tutela.measures.register.RiskBand;
import org.tutela.measures.register.RiskTool;
import org.tutela.measures.register.SetBand;
import org.tutela.measures.register.Supervisions;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** How high the risk of a registrant is held to be, and by which assessment. */
@Controller
class RiskController {
  private final Supervisions supervisions;
  private final Assessments assessments;

  RiskController(Supervisions supervisions, Assessments assessments) {
    this.supervisions = supervisions;
    this.assessments = assessments;
  }

  @GetMapping("/people/{id}/risk")
  Answer form(@PathVariable UUID id) {
    return held(id, held -> Answer.read(assessments.of(new PersonId(id)), start -> page(id, start, Typed.nothing().with("version", "" + held.supervision().version()))));
  }

  @PostMapping("/people/{id}/risk")
  Answer set(@PathVariable UUID id, Typed typed) {
    return held(id, _ -> Answer.to(assessments.of(new PersonId(id)), start -> {
      var band = typed.choice("band", RiskBand.class, "Choose the risk");
      boolean assessed = band.filter(RiskBand.NOT_ASSESSED::equals).isEmpty();
      var tool = typed.raw("tool").isEmpty() && !assessed ? Optional.<RiskTool>empty() : typed.choice("tool", RiskTool.class, "Choose with what the risk was assessed");
      var made = new RiskAssessment(tool, text(typed, "name"), text(typed, "tool-version"), text(typed, "result"), text(typed, "assessor"), typed.required("basis", Typed.TEXT, "Say what it rests on"));
      var on = typed.date("on", "Enter the day of the assessment");
      var next = typed.date("next", "");
      if (typed.hasErrors()) return Answer.mend(page(id, start, typed));
      return Answer.from(supervisions.setBand(new SetBand(new PersonId(id), band.orElseThrow(), made, on.orElseThrow(), next, typed.version())), typed,
          _ -> Answer.go("/people/" + id + "#supervision", "Risk set"), () -> page(id, start, typed));
    }));
  }

  @GetMapping("/people/{id}/risk/record")
  Answer record(@PathVariable UUID id) {
    return Answer.to(assessments.recorded(new PersonId(id)), held -> held.map(all -> Answer.show(new RiskRecordPage(new PersonId(id), all))).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private Answer held(UUID id, Function<Supervisions.Managed, Answer> next) {
    return Answer.to(supervisions.of(new PersonId(id)), held -> held.map(next).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private static String text(Typed typed, String field) {
    return typed.optional(field, Typed.LINE).orElse("");
  }

  private static EntryPage page(UUID id, Assessments.Start start, Typed typed) {
    return EntryPage.of("Set the risk", "/people/" + id, "/people/" + id + "/risk", typed, "Set it",
        choice(Radios.of("band", "Risk", Arrays.stream(RiskBand.values()).map(b -> Item.of(b, b.title())).toList()).from(typed)),
        choice(Radios.of("tool", "With what was it assessed?", Arrays.stream(RiskTool.values()).map(tool -> Item.of(tool, tool.title())).toList()).from(typed)),
        line(Input.of("name", "Which other tool (leave empty otherwise)").from(typed)),
        line(Input.of("tool-version", "Version of the tool").hint("As it stands on the form or in its guide; say so where it is not known").from(typed)),
        line(Input.of("result", "What the tool gave").hint("The score or the level in the tool’s own words: nothing is worked out here").from(typed)),
        line(Input.of("assessor", "Assessed by (leave empty if it was you)").from(typed)),
        lines(Textarea.of("basis", "What it rests on").hint("Interviews, papers, intelligence; without a tool, why you hold it so").from(typed)),
        day(DateInput.of("on", "Assessed on").from(typed)),
        day(DateInput.of("next", "To be assessed again by (leave empty if nobody has planned it)").from(typed))).version(typed.version())
        .lead("The officer decides; a tool informs. When the risk is assessed again is for the officer to plan." + AssessmentStart.words(start));
  }
}
