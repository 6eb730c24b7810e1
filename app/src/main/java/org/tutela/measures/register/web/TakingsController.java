package org.tutela.measures.register.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.AskForTaking;
import org.tutela.measures.register.HeldTaking;
import org.tutela.measures.register.HeldTaking.State;
import org.tutela.measures.register.TakingId;
import org.tutela.measures.register.Takings;
import org.tutela.measures.register.list.Listed;
import org.tutela.ui.form.Typed;

/** The register taken away as a list: asked for, agreed to by a second person, made, taken, deleted. */
@Controller
class TakingsController {
  private final Takings takings;

  TakingsController(Takings takings) {
    this.takings = takings;
  }

  @GetMapping("/register/takings")
  Answer all() {
    return Answer.read(takings.all(), seen -> new TakingsPage(seen, Typed.nothing()));
  }

  @PostMapping("/register/takings")
  Answer ask(Typed typed) {
    String purpose = typed.required("purpose", Typed.TEXT, "Say what it is for, and who gets it");
    String reference = typed.optional("reference", Typed.LINE).orElse("");
    var financial = typed.choice("financial", value -> value.equals("yes") || value.equals("no") ? Optional.of(value.equals("yes")) : Optional.empty(), "Say whether with bank and card details");
    return Answer.to(takings.all(), seen -> {
      if (typed.hasErrors()) return Answer.mend(new TakingsPage(seen, typed));
      return Answer.from(takings.ask(new AskForTaking(reference, purpose, financial.orElseThrow())), typed,
          id -> Answer.go(path(id.value()), reference.isEmpty() ? "Asked. A second person is asked to agree" : "Asked. The file is being made"), () -> new TakingsPage(seen, typed));
    });
  }

  @GetMapping("/register/takings/{id}")
  Answer show(@PathVariable UUID id) {
    return Answer.read(takings.of(new TakingId(id)), seen -> new TakingPage(seen, Acting.actor().id(), Typed.nothing()));
  }

  @PostMapping("/register/takings/{id}/answer")
  Answer answer(@PathVariable UUID id, Typed typed) {
    return Answer.to(takings.of(new TakingId(id)), seen -> {
      var agreed = typed.choice("answer", value -> value.equals("agree") || value.equals("refuse") ? Optional.of(value.equals("agree")) : Optional.empty(), "Choose whether you agree");
      if (agreed.isEmpty()) return Answer.mend(new TakingPage(seen, Acting.actor().id(), typed));
      return Answer.from(takings.answer(new TakingId(id), agreed.get()), typed, _ -> Answer.go(path(id), agreed.get() ? "Agreed. The file is being made" : "Refused"),
          () -> new TakingPage(seen, Acting.actor().id(), typed));
    });
  }

  @PostMapping("/register/takings/{id}/delete")
  Answer delete(@PathVariable UUID id, Typed typed) {
    return Answer.to(takings.of(new TakingId(id)), seen -> Answer.from(takings.delete(new TakingId(id)), typed, _ -> Answer.go(path(id), "Deleted"), () -> new TakingPage(seen, Acting.actor().id(), typed)));
  }

  @GetMapping("/register/takings/{id}/file")
  Answer file(@PathVariable UUID id) {
    return stream(id, true, HeldTaking::listed, "registrants.csv");
  }

  @GetMapping("/register/takings/{id}/left-out")
  Answer leftOut(@PathVariable UUID id) {
    return stream(id, false, HeldTaking::leftOut, "left-out.csv");
  }

  /** The first part is asked for before the first byte; nobody but whoever asked for it is given any. */
  private Answer stream(UUID id, boolean listed, Function<HeldTaking, Integer> people, String name) {
    return Answer.to(takings.of(new TakingId(id)), seen -> {
      var taking = seen.takings().getFirst();
      if (!taking.mine(Acting.actor().id())) return Answer.go(path(id), "Only whoever asked for it takes it");
      if (taking.state() != State.READY || people.apply(taking) == 0) return Answer.go(path(id), "There is no file to take");
      return Answer.to(takings.part(taking.id(), 1, listed), first -> new Answer.Stream("text/csv;charset=UTF-8", name, out -> {
        out.write(Listed.heading().getBytes(StandardCharsets.UTF_8));
        out.write(first.getBytes(StandardCharsets.UTF_8));
        for (int place = 2; place <= taking.parts(); place++) out.write(takings.part(taking.id(), place, listed).orThrow().getBytes(StandardCharsets.UTF_8));
      }));
    });
  }

  private static String path(UUID id) {
    return "/register/takings/" + id;
  }
}
