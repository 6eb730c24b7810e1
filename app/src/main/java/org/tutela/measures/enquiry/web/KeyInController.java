package org.tutela.measures.enquiry.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.intake.Channel;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.KeyIn;
import org.tutela.measures.enquiry.OpenRightToKnow;
import org.tutela.measures.enquiry.SafeContactBox;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** New cases: a request keyed in, new information on a closed one, and one that the police start themselves. */
@Controller
class KeyInController {
  private final Enquiries enquiries;
  private final Cases cases;
  private final Ids ids;
  private final Clock clock;

  KeyInController(Enquiries enquiries, Cases cases, Ids ids, Clock clock) {
    this.enquiries = enquiries;
    this.cases = cases;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/applications/new")
  Answer form() {
    return Answer.show(page(fresh()));
  }

  @PostMapping("/applications/new")
  Answer receive(Typed typed) {
    return KeyInForm.read(typed, clock.instant()).map(in -> receive(in, typed, page(typed))).orElseGet(() -> Answer.mend(page(typed)));
  }

  @GetMapping("/applications/{id}/new-information")
  Answer newInformation(@PathVariable String id) {
    return cases.show(id, "", head -> newInformation(head, fresh()));
  }

  @PostMapping("/applications/{id}/new-information")
  Answer newInformation(@PathVariable String id, Typed typed) {
    var in = KeyInForm.read(typed, clock.instant());
    return switch (cases.head(id, "")) {
      case Outcome.Done<CaseHead>(CaseHead head) -> in.map(read -> receive(new KeyIn(read.submission(), read.contactAt(), read.area(), read.request(),
          Optional.of(head.application().id()), read.refuge()), typed, newInformation(head, typed))).orElseGet(() -> Answer.mend(newInformation(head, typed)));
      case Outcome<CaseHead> stopped -> Answer.read(stopped, head -> newInformation(head, typed));
    };
  }

  @GetMapping("/right-to-know/new")
  Answer rightToKnow() {
    return Answer.show(rightToKnowPage(fresh()));
  }

  @PostMapping("/right-to-know/new")
  Answer rightToKnow(Typed typed) {
    Instant now = clock.instant();
    var submission = KeyInForm.submission(typed);
    String trigger = typed.required("trigger", Typed.TEXT, "Enter what the police have learned, and how");
    var request = KeyInForm.request(typed, Channel.OTHER, London.date(now));
    if (request.children().isEmpty()) typed.problem("child1-given", "Enter the child, as far as known");
    if (request.subject().name().isEmpty()) typed.problem("subject-family", "Enter the name of the person of concern, as far as known");
    if (typed.hasErrors()) return Answer.mend(rightToKnowPage(typed));
    return Answer.from(enquiries.openRightToKnow(new OpenRightToKnow(submission, now, trigger, request, Optional.empty(), Optional.empty())), typed,
        Map.of("child", "child1-given", "subject", "subject-family"), KeyInController::opened, () -> rightToKnowPage(typed));
  }

  private Answer receive(KeyIn in, Typed typed, Page again) {
    return Answer.from(enquiries.receive(in), typed, Map.of("contactAt", "contact"), KeyInController::opened, () -> again);
  }

  private static Answer opened(ApplicationId id) {
    return Answer.go("/applications/" + id, "The application is open");
  }

  private Typed fresh() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), London.ZONE);
    return Typed.nothing().with("submission", ids.next().toString()).with("contact", now.toLocalDate())
        .with("contact-time", "%02d:%02d".formatted(now.getHour(), now.getMinute()));
  }

  private static Page page(Typed typed) {
    return new ActionPage("Key in a request", "Ask only what they want to tell. If a child is in danger now, act first and write later.",
        "/applications/new", "/applications", null, null, KeyInFields.all(typed), Button.of("Save the request"), typed);
  }

  private static Page newInformation(CaseHead head, Typed typed) {
    return new ActionPage("New information", "The closed application " + head.reference() + " stays closed. This opens a new one beside it.",
        head.path() + "/new-information", head.path(), null, SafeContactBox.of(head.application()), KeyInFields.all(typed),
        Button.of("Open a new application"), typed);
  }

  private static Page rightToKnowPage(Typed typed) {
    var fields = new ArrayList<Object>();
    fields.add(new HiddenField("submission", typed.raw("submission")));
    fields.add(Textarea.of("trigger", "What have the police learned, and how?").rows(5).from(typed));
    fields.addAll(KeyInFields.concern(typed));
    return new ActionPage("Start a case that nobody asked for",
        "For a child who may need protecting from somebody, when no applicant has come. The same test applies, and it is counted apart.",
        "/right-to-know/new", "/applications", null, null, List.copyOf(fields), Button.of("Open the case"), typed);
  }
}
