package org.tutela.casework.papers.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.papers.PersonFiles;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.casework.people.SafetyPart;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.component.Prose;

/** By what whoever meets somebody at a door knows that it is them: the newest photograph of the face and its day, without what an officer wrote to it. */
@Component
class SafetyFace implements SafetyPart {
  private final PersonFiles files;

  SafetyFace(PersonFiles files) {
    this.files = files;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Optional<PersonPanel.Panel> of(PersonId person) {
    if (!(files.face(person) instanceof Outcome.Done<Optional<LocalDate>>(var taken))) return Optional.empty();
    return taken.map(FilesPage.DAY::format).map(day -> PersonPanel.Panel.of("face", "Photograph",
        new PersonPanel.Part.Picture("/people/" + person.value() + "/safety/photograph", "Photograph of the face, taken " + day), new PersonPanel.Part.Words(Prose.of("Taken " + day))));
  }
}
