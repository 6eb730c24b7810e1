package org.tutela.measures.enquiry.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.enquiry.BookedInterview;
import org.tutela.measures.enquiry.Interviews;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.form.Typed;

/** Booking the interview and recording it. */
@Controller
class InterviewController {
  private final Interviews interviews;
  private final Cases cases;

  InterviewController(Interviews interviews, Cases cases) {
    this.interviews = interviews;
    this.cases = cases;
  }

  @GetMapping("/applications/{id}/interview")
  Answer show(@PathVariable String id) {
    return cases.head(id, "/interview") instanceof Outcome.Done<CaseHead>(CaseHead head)
        ? Answer.read(interviews.of(head.application().id()), booked -> new InterviewPage(
            cases.head(head.application(), "/interview", booked.stream().map(BookedInterview::interviewer).toList()), booked))
        : cases.show(id, "/interview", head -> new InterviewPage(head, List.of()));
  }

  @GetMapping("/applications/{id}/interview/book")
  Answer book(@PathVariable String id) {
    return cases.show(id, "/interview", head -> book(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/interview/book")
  Answer book(@PathVariable String id, Typed typed) {
    var day = typed.date("starts", "Enter the day of the interview");
    var time = typed.time("time", "Enter the time of the interview, like 14:30");
    String place = typed.required("place", Typed.LINE, "Enter where the interview is");
    return cases.act(id, "/interview", typed, head -> interviews.book(head.application().id(), typed.version(),
            day.orElseThrow().atTime(time.orElseThrow()).atZone(London.ZONE).toInstant(), place, Acting.actor().id()),
        head -> book(head, typed), "Booked");
  }

  private static Page book(CaseHead head, Typed typed) {
    return ActionPage.of(head, "Book the interview", "Usually in person. You hold it: whoever holds it does not decide.", "/interview/book", typed, Button.of("Book"),
        List.of(DateInput.of("starts", "Day").from(typed), Input.of("time", "Time").hint("For example, 14:30").width(5).from(typed),
            Input.of("place", "Where").hint("A place that is safe for the applicant").from(typed))).contacting(head);
  }

  @GetMapping("/applications/{id}/interview/record")
  Answer record(@PathVariable String id) {
    return cases.show(id, "/interview", head -> InterviewForm.page(head, InterviewForm.blank(cases.now())));
  }

  @PostMapping("/applications/{id}/interview/record")
  Answer record(@PathVariable String id, Typed typed) {
    var hold = cases.head(id, "").then(head -> Outcome.done(InterviewForm.read(head.application(), typed, Acting.actor().id())));
    return cases.act(id, "/interview", typed, InterviewForm.FIELDS, _ -> interviews.record(hold.orThrow().orElseThrow()), head -> InterviewForm.page(head, typed), "Interview recorded");
  }
}
