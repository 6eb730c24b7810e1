package org.tutela.measures.tracking.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Archives;

/** A wearer's whole record, to be given to another system. */
@Controller
class ArchiveController {
  private final Archives archives;

  ArchiveController(Archives archives) {
    this.archives = archives;
  }

  @GetMapping("/people/{id}/tracking/record")
  Answer show(@PathVariable UUID id) {
    return Answer.read(archives.size(new PersonId(id)), ArchivePage::new);
  }

  @PostMapping("/people/{id}/tracking/record")
  Answer take(@PathVariable UUID id) {
    return Answer.to(archives.begin(new PersonId(id)), whole -> ArchiveFile.answer(whole, part -> archives.reports(whole, part).orThrow()));
  }
}
