package org.tutela.foundation.access.web;

import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.web.Answer;

/** Everybody begins where their work does. */
@Controller
class HomeController {
  private final ObjectProvider<Tab> tabs;

  HomeController(ObjectProvider<Tab> tabs) {
    this.tabs = tabs;
  }

  @GetMapping("/")
  Answer home() {
    var actor = Acting.actor();
    return Answer.go(tabs.stream().filter(tab -> tab.needs().heldBy(actor))
        .min(Comparator.comparing((Tab tab) -> !tab.beginsFor(actor)).thenComparing(Tab::order)).map(Tab::href).orElse("/sessions"), "");
  }
}
