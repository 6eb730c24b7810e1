package org.tutela.measures.enquiry.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.enquiry.Withheld;
import org.tutela.measures.enquiry.WithheldAddresses;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Where an applicant lives is a refuge, or is none any longer: which of the two goes with the form. */
@Controller
class WithheldController {
  private final WithheldAddresses addresses;
  private final Cases cases;

  WithheldController(WithheldAddresses addresses, Cases cases) {
    this.addresses = addresses;
    this.cases = cases;
  }

  @GetMapping("/applications/{id}/refuge")
  Answer refuge(@PathVariable String id) {
    return Answer.read(cases.head(id, "/request").then(head -> addresses.toMark(head.application().id()).map(standing -> page(head, standing.refuge(), Typed.nothing()))), page -> page);
  }

  @PostMapping("/applications/{id}/refuge")
  Answer refuge(@PathVariable String id, Typed typed) {
    String reason = typed.required("reason", Typed.TEXT, "Say how it is known");
    boolean off = typed.chose("mark", "off");
    return Answer.to(cases.head(id, "/request").then(head -> addresses.toMark(head.application().id())), (Withheld.Standing standing) ->
        cases.act(id, "/request", typed, head -> addresses.mark(head.application().id(), typed.version(), !off, reason), head -> page(head, off, typed), off ? "Shown again" : "Hidden"));
  }

  private static Page page(CaseHead head, boolean off, Typed typed) {
    if (off) {
      return ActionPage.of(head, "Show the addresses again", "Everybody who may open this application will see where the applicant and the children live.", "/refuge", typed,
          Button.of("Show them to everybody"), List.of(new HiddenField("mark", "off"), Textarea.of("reason", "Why is it no refuge any longer, or never was?").rows(3).from(typed)));
    }
    return ActionPage.of(head, "An address here is a refuge", "Where the applicant and the children live is shown from now on only to the officer whose case this is and their team. "
        + "Letters are written without it. It stays wherever somebody wrote it into a text.", "/refuge", typed,
        Button.of("Hide the addresses"), List.of(new HiddenField("mark", "on"), Textarea.of("reason", "How is it known that it is a refuge?").rows(3).from(typed)));
  }
}
