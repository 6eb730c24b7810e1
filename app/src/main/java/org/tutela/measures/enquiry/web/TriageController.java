package org.tutela.measures.enquiry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Assign;
import org.tutela.measures.enquiry.BookedInterview;
import org.tutela.measures.enquiry.Colleagues;
import org.tutela.measures.enquiry.FirstCheck;
import org.tutela.measures.enquiry.ImmediateRisks;
import org.tutela.measures.enquiry.Interviews;
import org.tutela.measures.enquiry.RaiseImmediateRisk;
import org.tutela.measures.enquiry.Triage;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.InsetText;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.component.WarningText;
import org.tutela.ui.form.Typed;

/** The first day's pages: taking it, danger, first checks, scope. */
@Controller
class TriageController {
  private final Triage triage;
  private final ImmediateRisks risks;
  private final Colleagues colleagues;
  private final Interviews interviews;
  private final Cases cases;

  TriageController(Triage triage, ImmediateRisks risks, Colleagues colleagues, Interviews interviews, Cases cases) {
    this.triage = triage;
    this.risks = risks;
    this.colleagues = colleagues;
    this.interviews = interviews;
    this.cases = cases;
  }

  @GetMapping("/applications/{id}/assign")
  Answer assign(@PathVariable String id) {
    return cases.show(id, "", head -> assign(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/assign")
  Answer assign(@PathVariable String id, Typed typed) {
    String to = typed.choice("to", Optional::of, "Choose who takes it").orElse("");
    return cases.act(id, "", typed, head -> {
      var me = Acting.actor();
      if (to.equals("me")) return triage.assign(new Assign(head.application().id(), typed.version(), me.team(), Optional.of(me.id())));
      if (to.equals("team")) return triage.assign(new Assign(head.application().id(), typed.version(), me.team(), Optional.empty()));
      var officer = colleagues.officer(me.area(), typed.raw("colleague"));
      if (officer.isEmpty()) return Outcome.refused("colleague", "Choose a colleague");
      return triage.assign(new Assign(head.application().id(), typed.version(), officer.get().team(), Optional.of(officer.get().id())));
    }, head -> assign(head, typed), "Given");
  }

  private Page assign(CaseHead head, Typed typed) {
    return ActionPage.of(head, "Who takes it?", "", "/assign", typed, Button.of("Save"), List.of(
        Radios.of("to", "Who takes the application?", Item.of("me", "I do"), Item.of("colleague", "A colleague"),
            Item.of("team", "Nobody yet: leave it on the team’s list")).from(typed),
        Select.of("colleague", "Colleague", officers()).from(typed)));
  }

  private List<Select.Option> officers() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Choose"));
    colleagues.officers(Acting.actor().area()).forEach(officer ->
        options.add(Select.Option.of(officer.id().value().toString(), officer.name() + ", " + officer.team())));
    return options;
  }

  @GetMapping("/applications/{id}/immediate-risk")
  Answer immediateRisk(@PathVariable String id) {
    return cases.head(id, "") instanceof Outcome.Done<CaseHead>(CaseHead head)
        ? Answer.read(risks.of(head.application().id()), dangers -> new DangerPage(head, dangers, raise(head, Typed.nothing())))
        : cases.show(id, "", head -> raise(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/immediate-risk")
  Answer immediateRisk(@PathVariable String id, Typed typed) {
    String why = typed.required("why", Typed.TEXT, "Say why a child may be in danger now");
    String action = typed.required("action", Typed.TEXT, "Say what is done at once");
    return cases.act(id, "", typed, head -> {
      var owner = typed.raw("owner").equals("me") ? Optional.of(Acting.actor().id())
          : colleagues.officer(Acting.actor().area(), typed.raw("colleague")).map(Colleagues.Colleague::id);
      if (owner.isEmpty()) return Outcome.refused("owner", "Name who acts now");
      return risks.raise(new RaiseImmediateRisk(head.application().id(), why, action, owner.get()));
    }, head -> raise(head, typed), "Raised: the task is on the list of whoever acts");
  }

  private ActionPage raise(CaseHead head, Typed typed) {
    return ActionPage.of(head, "A child may be in danger now", "The application goes on beside this.", "/immediate-risk", typed,
        Button.of("Raise immediate risk").warning(), List.of(
            WarningText.of("If nobody has been sent yet, send somebody first."),
            Textarea.of("why", "Why may a child be in danger now?").rows(4).from(typed),
            Textarea.of("action", "What is done at once?").rows(3).from(typed),
            Radios.of("owner", "Who acts?", Item.of("me", "I do"), Item.of("colleague", "A colleague")).from(typed),
            Select.of("colleague", "Colleague", officers()).from(typed)));
  }

  @PostMapping("/applications/{id}/immediate-risk/{risk}/done")
  Answer acted(@PathVariable String id, @PathVariable String risk, Typed typed) {
    String done = typed.required("done", Typed.TEXT, "Say what was done");
    return cases.act(id, "", typed, head -> ApplicationId.read(risk).map(read ->
            risks.acted(head.application().id(), typed.version(), read.value(), done)).orElseGet(Outcome::notFound),
        head -> acted(head, risk, typed), "Recorded");
  }

  private static Page acted(CaseHead head, String risk, Typed typed) {
    return ActionPage.of(head, "What was done", "", "/immediate-risk/" + risk + "/done", typed, Button.of("Save"),
        List.of(Textarea.of("done", "What was done?").rows(4).from(typed)));
  }

  @GetMapping("/applications/{id}/checks")
  Answer checks(@PathVariable String id) {
    return cases.head(id, "/checks") instanceof Outcome.Done<CaseHead>(CaseHead head)
        ? Answer.read(triage.firstChecks(head.application().id()), checks -> new ChecksPage(
            cases.head(head.application(), "/checks", checks.stream().map(FirstCheck::by).toList()), checks))
        : cases.show(id, "/checks", head -> new ChecksPage(head, List.of()));
  }

  @GetMapping("/applications/{id}/checks/new")
  Answer newChecks(@PathVariable String id) {
    return cases.show(id, "/checks", head -> newChecks(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/checks/new")
  Answer newChecks(@PathVariable String id, Typed typed) {
    var made = made(typed);
    return cases.act(id, "/checks", typed, head -> triage.recordFirstChecks(head.application().id(), typed.version(), made),
        head -> newChecks(head, typed), "First checks recorded");
  }

  private static List<FirstCheck.Made> made(Typed typed) {
    var made = new ArrayList<FirstCheck.Made>();
    for (FirstCheck.System system : FirstCheck.System.values()) {
      String name = system.name();
      var result = Typed.constant(FirstCheck.Result.class, typed.raw(name));
      String reference = typed.optional(name + "-reference", Typed.LINE).orElse("");
      String note = typed.optional(name + "-note", Typed.TEXT).orElse("");
      if (result.isPresent()) made.add(new FirstCheck.Made(system, result.get(), reference, note));
      else if (!reference.isEmpty() || !note.isEmpty()) typed.problem(name, "Choose the result of " + system.label());
    }
    if (made.isEmpty() && !typed.hasErrors()) typed.problem(FirstCheck.System.LOCAL_RECORDS.name(), "Record the result of at least one system");
    return made;
  }

  private static Page newChecks(CaseHead head, Typed typed) {
    var results = new ArrayList<Select.Option>();
    results.add(Select.Option.of("", "Not looked at"));
    for (FirstCheck.Result result : FirstCheck.Result.values()) results.add(Select.Option.of(result, result.label()));
    var fields = new ArrayList<Object>();
    for (FirstCheck.System system : FirstCheck.System.values()) {
      fields.add(new Heading(system.label()));
      fields.add(Select.of(system.name(), "Result", List.copyOf(results)).from(typed));
      fields.add(Input.of(system.name() + "-reference", "Reference of the result").width(20).from(typed));
      fields.add(Textarea.of(system.name() + "-note", "Note").rows(2).from(typed));
    }
    return ActionPage.of(head, "First checks", "They look for danger now. They decide no disclosure. An immediate concern raises immediate risk at once.",
        "/checks/new", typed, Button.of("Record the checks"), fields);
  }

  @GetMapping("/applications/{id}/scope")
  Answer scope(@PathVariable String id) {
    return cases.show(id, "", head -> ScopeForm.page(head, ScopeForm.guess(head.application())));
  }

  @PostMapping("/applications/{id}/scope")
  Answer scope(@PathVariable String id, Typed typed) {
    var read = cases.head(id, "").then(head -> Outcome.done(ScopeForm.read(head.application(), typed)));
    return cases.act(id, "", typed, ScopeForm.FIELDS, _ -> triage.decideScope(read.orThrow().orElseThrow()), head -> ScopeForm.page(head, typed), "Scope decided");
  }

  @GetMapping("/applications/{id}/close")
  Answer close(@PathVariable String id) {
    return cases.show(id, "", head -> close(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/close")
  Answer close(@PathVariable String id, Typed typed) {
    String how = typed.required("how", Typed.TEXT, "Say how the applicant was told, or why nobody could be");
    return cases.act(id, "", typed, Map.of("applicantTold", "told"),
        head -> triage.closeOutOfScheme(head.application().id(), typed.version(), typed.chose("told", "yes"), how), head -> close(head, typed), "Closed");
  }

  /** Somebody may come to a meeting of which nobody told them that it does not take place. */
  private List<BookedInterview> calledOff(CaseHead head) {
    return interviews.of(head.application().id()) instanceof Outcome.Done<List<BookedInterview>>(var all)
        ? all.stream().filter(one -> one.state() == BookedInterview.State.CALLED_OFF && one.startsAt().isAfter(cases.now())).toList() : List.of();
  }

  private Page close(CaseHead head, Typed typed) {
    boolean nobody = head.application().nobodyToTell();
    var fields = new ArrayList<Object>();
    for (var interview : calledOff(head)) fields.add(InsetText.of("The interview booked for " + When.at(interview.startsAt()) + ", " + interview.place() + ", is called off: tell the applicant so."));
    fields.add(Textarea.of("how", nobody ? "How was the applicant told, or why could nobody be told?" : "How was the applicant told, and by whom?").rows(3).from(typed));
    if (nobody) fields.add(ScopeForm.nobodyToTell());
    fields.add(Checkboxes.single("told", "The applicant has been told that it is outside the scheme, and why").from(typed));
    return ActionPage.of(head, "Close as outside the scheme", "It counts as an enquiry. What worries the applicant is still acted on. A letter that says why can be written under “Letters”.", "/close", typed,
        Button.of("Close the application"), fields).contacting(head);
  }
}
