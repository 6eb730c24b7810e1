package org.tutela.casework.papers.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tutela.casework.papers.HeldFile;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** The photographs of a person one after the other, and the documents on their record. */
public record FilesPage(UUID person, List<HeldFile> files) implements Page {
  public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  @Override
  public String template() {
    return "papers/files.jte";
  }

  @Override
  public String title() {
    return "Photographs and documents";
  }

  static String path(UUID person) {
    return "/people/" + person + "/files";
  }

  public String back() {
    return "/people/" + person + "#files";
  }

  public String path() {
    return path(person);
  }

  public String path(HeldFile file) {
    return path() + "/" + file.id();
  }

  public List<HeldFile> photographs() {
    return files.stream().filter(one -> one.counts() && one.kind().isPhotograph()).toList();
  }

  public static String alternative(HeldFile file) {
    return file.kind().title() + ", " + DAY.format(file.madeOn()) + ": " + file.shows();
  }

  public static String added(HeldFile file) {
    return "Added " + DAY.format(file.addedOn()) + (file.by().isEmpty() ? "" : ", " + file.by());
  }

  public List<HeldFile> papers() {
    return files.stream().filter(one -> one.counts() && !one.kind().isPhotograph()).toList();
  }

  public Table documents() {
    return Table.of("Documents", "Made", "What it is", "What it shows", "File").rows(papers(), one -> List.of(Cell.of(DAY.format(one.madeOn())), Cell.of(one.kind().title()),
        Cell.of(Prose.lines(one.shows() + "\n" + added(one))), Cell.of(Prose.stack(Prose.link(form(one), path(one), one.kind().title() + " of " + DAY.format(one.madeOn())), strike(one)))));
  }

  private static String form(HeldFile file) {
    return "%s, %s".formatted(file.isPicture() ? "Open the picture" : "Save the PDF", file.size() < 1_000_000 ? (file.size() + 999) / 1_000 + " KB" : "%.1f MB".formatted(file.size() / 1e6));
  }

  public Prose strike(HeldFile file) {
    return Acting.may(Permission.RECORD_PERSON) ? Prose.link("Strike out", path(file) + "/strike", file.kind().title() + " of " + DAY.format(file.madeOn())) : Prose.of("");
  }

  public boolean anyStruck() {
    return files.stream().anyMatch(one -> !one.counts());
  }

  public Table struck() {
    return Table.of("Struck out", "Taken or made", "What it was said to be", "Why it counts no more").rows(files.stream().filter(one -> !one.counts()).toList(), one -> {
      var out = one.struck().orElseThrow();
      return List.of(Cell.of(DAY.format(one.madeOn())), Cell.of(Prose.lines(one.kind().title() + "\n" + one.shows() + "\n" + added(one))),
          Cell.of(Prose.lines("Struck out %s%s\n%s".formatted(DAY.format(out.on()), out.by().isEmpty() ? "" : ", " + out.by(), out.reason()))));
    });
  }
}
