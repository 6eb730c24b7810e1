package org.tutela.casework.people.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.ActOnMarker;
import org.tutela.casework.people.Marker;
import org.tutela.casework.people.Markers;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordMarker;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** Warning markers, modus operandi, and who is at risk from somebody. */
@Controller
class MarkerController {
  private final People people;
  private final Markers markers;

  MarkerController(People people, Markers markers) {
    this.people = people;
    this.markers = markers;
  }

  @GetMapping("/people/{id}/markers")
  Answer form(@PathVariable UUID id) {
    return Answer.read(people.find(new PersonId(id)), _ -> MarkerEntry.page(id, Typed.nothing()));
  }

  @PostMapping("/people/{id}/markers")
  Answer record(@PathVariable UUID id, Typed typed) {
    var kind = typed.choice("kind", chosen -> Typed.constant(Marker.Kind.class, chosen).filter(one -> one != Marker.Kind.AT_RISK), "Choose what it is");
    String words = typed.required("words", Typed.TEXT, "Say it in words");
    var from = typed.date("from", "Enter since when it is so");
    var review = typed.date("review", kind.filter(Marker.Kind::warns).isPresent() ? "Enter by when somebody looks at it again" : "");
    if (typed.hasErrors()) return Answer.mend(MarkerEntry.page(id, typed));
    return Answer.from(markers.record(new RecordMarker(new PersonId(id), kind.orElseThrow(), words, from.orElseThrow(), review)), typed,
        _ -> Answer.go("/people/" + id + "#markers", "Recorded"), () -> MarkerEntry.page(id, typed));
  }

  @GetMapping("/people/{id}/at-risk")
  Answer atRisk(@PathVariable UUID id) {
    return Answer.read(people.find(new PersonId(id)), _ -> MarkerEntry.atRisk(id, Typed.nothing()));
  }

  @PostMapping("/people/{id}/at-risk")
  Answer atRisk(@PathVariable UUID id, Typed typed) {
    var command = MarkerEntry.readAtRisk(new PersonId(id), typed);
    if (command.isEmpty()) return Answer.mend(MarkerEntry.atRisk(id, typed));
    return Answer.from(markers.record(command.get()), typed, _ -> Answer.go("/people/" + id + "#at-risk", "Recorded"), () -> MarkerEntry.atRisk(id, typed));
  }

  @GetMapping("/people/{id}/markers/{marker}")
  Answer actForm(@PathVariable UUID id, @PathVariable UUID marker) {
    return Answer.read(markers.find(new PersonId(id), marker), held -> MarkerEntry.act(id, held, Typed.nothing()));
  }

  @PostMapping("/people/{id}/markers/{marker}")
  Answer act(@PathVariable UUID id, @PathVariable UUID marker, Typed typed) {
    return Answer.to(markers.find(new PersonId(id), marker), held -> {
      var act = typed.choice("act", Marker.Act.class, "Choose what is so");
      var day = typed.date("day", act.map(one -> MarkerEntry.missing(held, one)).orElse(""));
      String reason = typed.required("reason", Typed.TEXT, "Say why");
      if (typed.hasErrors()) return Answer.mend(MarkerEntry.act(id, held, typed));
      var command = new ActOnMarker(new PersonId(id), marker, act.orElseThrow(), act.get() == Marker.Act.STRUCK ? Optional.empty() : day, reason);
      return Answer.from(markers.act(command), typed, _ -> Answer.go("/people/" + id + (held.atRisk().isPresent() ? "#at-risk" : "#markers"), "Recorded"), () -> MarkerEntry.act(id, held, typed));
    });
  }
}
