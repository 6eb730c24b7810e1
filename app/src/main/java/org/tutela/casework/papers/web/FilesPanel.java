package org.tutela.casework.papers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.papers.FileKind;
import org.tutela.casework.papers.HeldFile;
import org.tutela.casework.papers.PersonFiles;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.component.Prose;

/** How many photographs and documents there are; they themselves are a page further, so that nobody opens them in passing. */
@Component
class FilesPanel implements PersonPanel {
  private final PersonFiles files;

  FilesPanel(PersonFiles files) {
    this.files = files;
  }

  @Override
  public int order() {
    return 85;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    if (!(files.held(person) instanceof Outcome.Done<List<HeldFile>>(var held))) return Optional.empty();
    var parts = new ArrayList<Part>();
    String path = FilesPage.path(person.value());
    parts.add(new Part.Words(Prose.of(words(held.stream().filter(HeldFile::counts).toList()))));
    if (!held.isEmpty()) parts.add(new Part.Way("See photographs and documents", path));
    if (Acting.may(Permission.RECORD_PERSON)) parts.add(new Part.Way("Add a photograph or document", path + "/new"));
    return Optional.of(new Panel("files", "Photographs and documents", parts));
  }

  private static String words(List<HeldFile> held) {
    if (held.isEmpty()) return "None held.";
    long photographs = held.stream().filter(one -> one.kind().isPhotograph()).count();
    String newest = held.stream().filter(one -> one.kind() == FileKind.FACE).findFirst().map(one -> ", the newest of the face taken " + FilesPage.DAY.format(one.madeOn())).orElse("");
    return "%s%s; %s.".formatted(counted(photographs, "photograph"), newest, counted(held.size() - photographs, "document"));
  }

  private static String counted(long number, String thing) {
    return (number == 0 ? "No" : number) + " " + thing + (number == 1 ? "" : "s");
  }
}
