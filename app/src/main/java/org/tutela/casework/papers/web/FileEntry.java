package org.tutela.casework.papers.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.file;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.papers.AddFile;
import org.tutela.casework.papers.FileKind;
import org.tutela.casework.papers.HeldFile;
import org.tutela.casework.people.PersonId;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The forms that add a file to a person's record, and strike one out. */
final class FileEntry {
  private FileEntry() {}

  static EntryPage page(UUID person, Typed typed) {
    String back = FilesPage.path(person);
    return EntryPage.of("Add a photograph or document", back, back, typed, "Add",
        choice(Radios.of("what", "What is it?", Arrays.stream(FileKind.values()).map(kind -> Item.of(kind, kind.title())).toList()).from(typed)),
        day(DateInput.of("made", "When was it taken or made?").hint("Such as 27 3 2026").from(typed)),
        line(Input.of("shows", "What does it show?").hint("In a line, for whoever cannot see it, such as: swallow, on the back of the left hand. Do not write an address").from(typed)),
        file(Input.of("file", "The file").hint("A JPEG or a PNG, or for a document a PDF; 5 MB at most").from(typed)))
        .lead("A picture is kept without what the camera wrote into the file, such as the place. A document that shows the address of a refuge does not belong here: everybody who may open the record can read it.");
  }

  /** Without a file when none was chosen: the service says so. */
  static Optional<AddFile> read(PersonId person, Optional<byte[]> sent, Typed typed) {
    var what = typed.choice("what", FileKind.class, "Choose what it is");
    var made = typed.date("made", "Enter when it was taken or made");
    String shows = typed.required("shows", Typed.LINE, "Say what it shows");
    if (!typed.hasErrors()) return Optional.of(new AddFile(person, what.orElseThrow(), made.orElseThrow(), shows, sent));
    typed.problem("file", sent.isEmpty() ? "Choose the file" : "Choose the file again");
    return Optional.empty();
  }

  static EntryPage strike(UUID person, HeldFile held, Typed typed) {
    return EntryPage.of(held.kind().isPhotograph() ? "Strike out a photograph" : "Strike out a document", FilesPage.path(person), FilesPage.path(person) + "/" + held.id() + "/strike", typed, "Strike out",
        lines(Textarea.of("reason", "What is wrong with it, and how is it known?").rows(3).from(typed)))
        .lead("%s of %s: %s. Nobody can open it afterwards. That it was here, and your reason, stay on this record.".formatted(held.kind().title(), FilesPage.DAY.format(held.madeOn()), held.shows()));
  }
}
