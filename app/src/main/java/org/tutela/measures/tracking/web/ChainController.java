package org.tutela.measures.tracking.web;

import static org.tutela.ui.EntryPage.lines;

import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Chain;
import org.tutela.measures.tracking.Chains;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

@Controller
class ChainController {
  private final Chains chains;

  ChainController(Chains chains) {
    this.chains = chains;
  }

  @GetMapping("/tracking/chain")
  Answer form() {
    return Answer.read(chains.held(), held -> page(held.number(), ChainText.typed(held.chain())));
  }

  @PostMapping("/tracking/chain")
  Answer set(Typed typed) {
    return Answer.to(chains.held(), held -> {
      var chain = ChainText.read(typed);
      String reason = typed.required("reason", Typed.TEXT, "Say why it is changed");
      if (typed.hasErrors()) return Answer.mend(page(held.number(), typed), typed, held.number(), "this chain");
      return Answer.from(chains.set(chain, reason, typed.version()), typed, _ -> Answer.go("/tracking/chain", "It counts from now on"), () -> page(held.number(), typed));
    });
  }

  private static EntryPage page(int number, Typed typed) {
    var fields = new ArrayList<EntryPage.EntryField>();
    for (int severity = 1; severity <= Chain.SEVERITIES; severity++) {
      var steps = Textarea.of(ChainText.field(severity), "Severity " + severity).rows(3).from(typed);
      fields.add(lines(severity == 1 ? steps.hint("The most severe, like a strap that is cut. For instance “5 manager”, and on the next line “15 supervisors”") : steps));
    }
    fields.add(lines(Textarea.of("reason", "Why it is changed").from(typed)));
    String lead = "A step a line: the minutes since the alert was raised, and whom it is put before: manager, officers or supervisors. Each step is taken unless somebody has acknowledged the alert."
        + (number == 0 ? " What stands here is what the service came with." : "");
    return EntryPage.of("Before whom alerts are put that nobody acknowledges", Acting.may(Permission.SEE_TRACKING) ? "/tracking" : "/devices", "/tracking/chain", typed, "Set",
        fields.toArray(EntryPage.EntryField[]::new)).lead(lead).version(number);
  }
}
