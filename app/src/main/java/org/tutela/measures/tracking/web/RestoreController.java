package org.tutela.measures.tracking.web;

import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Restoring;
import org.tutela.ui.form.Typed;

/** A record that was taken away elsewhere, brought back under somebody here. */
@Controller
class RestoreController {
  private final Restoring restoring;

  RestoreController(Restoring restoring) {
    this.restoring = restoring;
  }

  @GetMapping("/people/{id}/tracking/restore")
  Answer show(@PathVariable UUID id) {
    return Answer.read(restoring.of(new PersonId(id)), held -> new RestorePage(held, Typed.nothing()));
  }

  @PostMapping("/people/{id}/tracking/restore")
  Answer restore(@PathVariable UUID id, @RequestParam(required = false) MultipartFile file, Typed typed) throws IOException {
    var person = new PersonId(id);
    return Answer.from(restoring.restore(person, file == null ? new byte[0] : file.getBytes()), typed, _ -> Answer.go("/people/" + id + "/tracking", "The record was brought back"),
        () -> new RestorePage(restoring.of(person).orThrow(), typed));
  }
}
