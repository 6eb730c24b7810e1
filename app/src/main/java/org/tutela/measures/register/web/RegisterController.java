package org.tutela.measures.register.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.register.Episode;
import org.tutela.measures.register.EndEpisode;
import org.tutela.measures.register.EpisodeId;
import org.tutela.measures.register.HeldEpisode;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.Registered;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.form.Typed;

@Controller
class RegisterController {
  private final Register register;

  RegisterController(Register register) {
    this.register = register;
  }

  @GetMapping("/people/{id}/register")
  Answer form(@PathVariable UUID id) {
    var person = new PersonId(id);
    return Answer.read(register.convictions(person), convictions -> BecomeSubjectEntry.page(person, convictions, Typed.nothing()));
  }

  @PostMapping("/people/{id}/register")
  Answer becomeSubject(@PathVariable UUID id, Typed typed) {
    var person = new PersonId(id);
    return Answer.to(register.convictions(person), convictions -> {
      var command = BecomeSubjectEntry.read(person, typed);
      if (command.isEmpty()) return Answer.mend(BecomeSubjectEntry.page(person, convictions, typed));
      return Answer.from(register.becomeSubject(command.get()), typed, _ -> Answer.go("/people/" + id + "#register", "Registered"),
          () -> BecomeSubjectEntry.page(person, convictions, typed));
    });
  }

  @GetMapping("/people/{id}/register/{episode}/end")
  Answer endForm(@PathVariable UUID id, @PathVariable UUID episode) {
    return Answer.to(register.of(new PersonId(id)), registered -> ways(registered, episode)
        .map(ways -> Answer.show(ending(id, episode, ways, Typed.nothing()))).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  @PostMapping("/people/{id}/register/{episode}/end")
  Answer end(@PathVariable UUID id, @PathVariable UUID episode, Typed typed) {
    var why = typed.choice("why", Episode.Why.class, "Choose why it ends");
    var on = typed.date("on", "Enter the day on which it ended");
    String note = typed.required("note", Typed.LINE, "Say what it rests on");
    return Answer.to(register.of(new PersonId(id)), registered -> {
      // where a colleague has ended it meanwhile there is no way left, but what was chosen stays on the page
      var ways = ways(registered, episode).filter(left -> !left.isEmpty()).orElseGet(() -> List.of(Episode.Why.values()));
      if (typed.hasErrors()) return Answer.mend(ending(id, episode, ways, typed));
      return Answer.from(register.end(new EndEpisode(new PersonId(id), new EpisodeId(episode), why.orElseThrow(), on.orElseThrow(), note)), typed,
          _ -> Answer.go("/people/" + id + "#register", "Ended"), () -> ending(id, episode, ways, typed));
    });
  }

  /** Empty for what is not held, or was replaced. */
  private static Optional<List<Episode.Why>> ways(Registered registered, UUID episode) {
    return registered.episodes().stream().filter(one -> one.id().value().equals(episode)).findFirst().map(HeldEpisode::waysOut);
  }

  private static EntryPage ending(UUID person, UUID episode, List<Episode.Why> ways, Typed typed) {
    String back = "/people/" + person;
    return EntryPage.of("End a time on the register", back, back + "/register/" + episode + "/end", typed, "End it",
        EntryPage.choice(Radios.of("why", "Why does it end?", ways.stream().map(w -> Item.of(w, words(w))).toList()).from(typed)),
        EntryPage.day(DateInput.of("on", "On which day?").from(typed)),
        EntryPage.line(Input.of("note", "What it rests on").hint("The court's order, the certificate, the notice").from(typed)))
        .lead("A period is not shortened by hand: these are the only ways in which this one ends before its time. A determination is recorded where the application for review is.");
  }

  private static String words(Episode.Why why) {
    String words = RegisterPanel.why(why);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
