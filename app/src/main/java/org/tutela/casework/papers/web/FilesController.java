package org.tutela.casework.papers.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tutela.casework.papers.OpenedFile;
import org.tutela.casework.papers.PersonFiles;
import org.tutela.casework.papers.StrikeOutFile;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** Photographs and documents on a person's record. */
@Controller
class FilesController {
  private final Gate gate;
  private final PersonFiles files;

  FilesController(Gate gate, PersonFiles files) {
    this.gate = gate;
    this.files = files;
  }

  @GetMapping("/people/{id}/files")
  Answer all(@PathVariable UUID id) {
    return gate.together(() -> Answer.read(files.series(new PersonId(id)), held -> new FilesPage(id, held)));
  }

  @GetMapping("/people/{id}/files/new")
  Answer form(@PathVariable UUID id) {
    return gate.together(() -> Answer.read(files.series(new PersonId(id)), _ -> FileEntry.page(id, Typed.nothing())));
  }

  @PostMapping("/people/{id}/files")
  Answer add(@PathVariable UUID id, @RequestParam(required = false) MultipartFile file, Typed typed) throws IOException {
    // without a name none was chosen
    boolean chosen = file != null && !(file.isEmpty() && (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()));
    var command = FileEntry.read(new PersonId(id), chosen ? Optional.of(file.getBytes()) : Optional.empty(), typed);
    if (command.isEmpty()) return Answer.mend(FileEntry.page(id, typed));
    return Answer.from(files.add(command.get()), typed, _ -> Answer.go(FilesPage.path(id), "Added"), () -> FileEntry.page(id, typed));
  }

  @GetMapping("/people/{id}/files/{file}")
  Answer open(@PathVariable UUID id, @PathVariable UUID file) {
    return shown(gate.together(() -> files.open(new PersonId(id), file)));
  }

  @GetMapping("/people/{id}/safety/photograph")
  Answer face(@PathVariable UUID id) {
    return shown(gate.together(() -> files.openFace(new PersonId(id))));
  }

  /** A picture has been written anew here; a document is as it came from elsewhere, and is only to be saved. */
  private static Answer shown(Outcome<OpenedFile> outcome) {
    return Answer.to(outcome, file -> file.mediaType().startsWith("image/") ? new Answer.Picture(file.bytes(), file.mediaType()) : new Answer.Stream(file.mediaType(), "document.pdf", out -> out.write(file.bytes())));
  }

  @GetMapping("/people/{id}/files/{file}/strike")
  Answer strike(@PathVariable UUID id, @PathVariable UUID file) {
    return gate.together(() -> Answer.read(files.find(new PersonId(id), file), held -> FileEntry.strike(id, held, Typed.nothing())));
  }

  @PostMapping("/people/{id}/files/{file}/strike")
  Answer strike(@PathVariable UUID id, @PathVariable UUID file, Typed typed) {
    return Answer.to(files.find(new PersonId(id), file), held -> {
      String reason = typed.required("reason", Typed.TEXT, "Say what is wrong with it, and how it is known");
      if (typed.hasErrors()) return Answer.mend(FileEntry.strike(id, held, typed));
      return Answer.from(files.strikeOut(new StrikeOutFile(new PersonId(id), file, reason)), typed, _ -> Answer.go(FilesPage.path(id), "Struck out"), () -> FileEntry.strike(id, held, typed));
    });
  }
}
