package org.tutela.measures.enquiry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.scheme.Deadline;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.Transfer.Jurisdiction;
import org.tutela.measures.enquiry.Course;
import org.tutela.measures.enquiry.Words;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** More time, withdrawal, a malicious request, a child under another scheme, other action to protect a child. */
@Controller
class CourseController {
  /** Neither who applied nor the child of the request can be mended on the page of a withdrawal, or of a finding of malice. */
  private static final Map<String, String> WITHDRAWAL = Map.of("byApplicant", "by", "applicant", "", "child", "", "subject", "");

  private final Course course;
  private final Cases cases;

  CourseController(Course course, Cases cases) {
    this.course = course;
    this.cases = cases;
  }

  @GetMapping("/applications/{id}/extend")
  Answer extend(@PathVariable String id) {
    return cases.show(id, "", head -> extend(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/extend")
  Answer extend(@PathVariable String id, Typed typed) {
    Optional<Limit> limit = typed.choice("limit", Limit.class, "Choose the time limit");
    var date = typed.date("newDate", "Enter the new date");
    String reason = typed.required("reason", Typed.TEXT, "Enter the reason for the extension");
    return cases.act(id, "", typed, head -> course.extend(head.application().id(), typed.version(), limit.orElseThrow(), date.orElseThrow(), reason),
        head -> extend(head, typed), "Extended: the old date is kept beside the new one");
  }

  private static Page extend(CaseHead head, Typed typed) {
    var running = new ArrayList<Item>();
    for (Deadline deadline : head.application().deadlines().all()) {
      if (deadline.doneAt().isEmpty()) running.add(Item.of(deadline.limit(), Words.limit(deadline.limit()) + ", due " + When.day(deadline.dueAt())));
    }
    return ActionPage.of(head, "Extend a time limit", "Only for exceptional circumstances. Nothing stops a clock: a delay of the applicant is a reason like any other.",
        "/extend", typed, Button.of("Extend"), List.of(Radios.of("limit", "Which time limit?", running).from(typed),
            DateInput.of("newDate", "New date").hint("Later than the date it replaces").from(typed),
            Textarea.of("reason", "Why?").rows(4).from(typed)));
  }

  @GetMapping("/applications/{id}/withdraw")
  Answer withdraw(@PathVariable String id) {
    return cases.show(id, "", head -> withdraw(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/withdraw")
  Answer withdraw(@PathVariable String id, Typed typed) {
    var own = typed.yesNo("by", "Choose whether the applicant withdraws it");
    var open = typed.yesNo("open", "Choose whether there is a concern about a child");
    String concern = open.orElse(false) ? typed.required("concern", Typed.TEXT, "Say what the police act on") : "";
    return cases.act(id, "", typed, WITHDRAWAL, head -> course.withdraw(head.application().id(), typed.version(), own.orElse(false), concern),
        head -> withdraw(head, typed), "Withdrawal recorded");
  }

  private static Page withdraw(CaseHead head, Typed typed) {
    return ActionPage.of(head, "The applicant withdraws", "Without a concern about a child the application is closed. With one, the police carry it on themselves.",
        "/withdraw", typed, Button.of("Record the withdrawal").warning(), List.of(
            Radios.yesNo("by", "Does the applicant, and nobody else, withdraw it?").from(typed),
            Radios.yesNo("open", "Is there a concern about a child?").from(typed),
            Textarea.of("concern", "If so, what do the police act on?").rows(4).from(typed))).contacting(head);
  }

  @GetMapping("/applications/{id}/pass-on")
  Answer passOn(@PathVariable String id) {
    return cases.show(id, "", head -> passOn(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/pass-on")
  Answer passOn(@PathVariable String id, Typed typed) {
    var to = typed.choice("to", Jurisdiction.class, "Choose where the child lives");
    String reason = typed.required("reason", Typed.TEXT, "Say how it is known where the child lives");
    String passedOn = typed.required("whatElse", Typed.TEXT, "Say to whom it was passed on, when and how");
    return cases.act(id, "", typed, head -> course.passOn(head.application().id(), typed.version(), to.orElseThrow(), reason, passedOn), head -> passOn(head, typed), "Passed on: nothing is decided here");
  }

  private static Page passOn(CaseHead head, Typed typed) {
    return ActionPage.of(head, "The child lives in Scotland or Northern Ireland", "Those have schemes of their own. Pass the request on to the police there first, then record it here: nothing is decided or disclosed. "
            + "Our time limits end, and a meeting that is booked is called off. What is left is to tell the applicant, where there is one, and to close it.", "/pass-on", typed, Button.of("Record that it was passed on").warning(), List.of(
            Radios.of("to", "Where does the child live?", Item.of(Jurisdiction.SCOTLAND, "Scotland"), Item.of(Jurisdiction.NORTHERN_IRELAND, "Northern Ireland")).from(typed),
            Textarea.of("reason", "How is that known?").hint("For the file. The letter to the applicant says none of it").rows(3).from(typed),
            Textarea.of("whatElse", "To whom was it passed on, when and how?").rows(3).from(typed))).contacting(head);
  }

  @GetMapping("/applications/{id}/concern")
  Answer concern(@PathVariable String id) {
    return cases.show(id, "", head -> concern(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/concern")
  Answer concern(@PathVariable String id, Typed typed) {
    String action = typed.required("action", Typed.TEXT, "Say what is done to protect the child");
    return cases.act(id, "", typed, head -> course.noteConcern(head.application().id(), typed.version(), action, typed.chose("socialCare", "yes")), head -> concern(head, typed), "Recorded");
  }

  private static Page concern(CaseHead head, Typed typed) {
    return ActionPage.of(head, "Other action to protect a child", "Such as a referral to children’s social care. It stands beside whatever comes of the application.",
        "/concern", typed, Button.of("Record"), List.of(Textarea.of("action", "What is done?").rows(4).from(typed),
            Checkboxes.single("socialCare", "It is a referral to children’s social care").from(typed)));
  }

  @GetMapping("/applications/{id}/malicious")
  Answer malicious(@PathVariable String id) {
    return cases.show(id, "", head -> malicious(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/malicious")
  Answer malicious(@PathVariable String id, Typed typed) {
    String evidence = typed.required("evidence", Typed.TEXT, "Record the evidence that the request is malicious");
    var open = typed.yesNo("open", "Choose whether there is a concern about a child");
    String concern = open.orElse(false) ? typed.required("concern", Typed.TEXT, "Say what the police act on") : "";
    return cases.act(id, "", typed, WITHDRAWAL, head -> course.findMalicious(head.application().id(), typed.version(), evidence, concern), head -> malicious(head, typed),
        concern.isEmpty() ? "Recorded: the request goes no further" : "Recorded: the request goes no further, and the police’s own case is open beside it");
  }

  private static Page malicious(CaseHead head, Typed typed) {
    return ActionPage.of(head, "The request is malicious", "Your finding, under your name. The request goes no further. The applicant is told nothing of the finding: they get the same words as "
            + "everybody to whom nothing is disclosed. No concern about a child ends with it.", "/malicious", typed, Button.of("Record the finding").warning(), List.of(
            Textarea.of("evidence", "What is the evidence?").rows(5).from(typed),
            Radios.yesNo("open", "Is there a concern about a child all the same?").from(typed),
            Textarea.of("concern", "If so, what do the police act on?").hint("A case of the police’s own is opened beside this one, and nothing of the applicant goes along").rows(4).from(typed)));
  }
}
