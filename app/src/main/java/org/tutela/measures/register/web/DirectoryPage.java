package org.tutela.measures.register.web;

import java.util.Comparator;
import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.register.Directory;
import org.tutela.measures.register.DirectoryEntry;
import org.tutela.measures.register.DirectoryEntry.Kind;
import org.tutela.ui.Page;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** What the force keeps a list of, what was on it once, and the way to enter more. */
public record DirectoryPage(Directory.Held held, Typed typed) implements Page {
  static String path(Kind kind) {
    return kind == Kind.STATION ? "/register/stations" : "/register/countries";
  }

  @Override
  public String template() {
    return "register/directory.jte";
  }

  @Override
  public String title() {
    return held.kind() == Kind.STATION ? "Stations where notification is given" : "Countries of high risk";
  }

  public String path() {
    return path(held.kind());
  }

  public String lead() {
    return switch (held.kind()) {
      case STATION -> "Whoever takes a notification chooses one of those in force on its day, or another place with the reason. The law asks for a prescribed police station in the local police area (section 87(1), not verified): "
          + "which stations those are is for the force to know, and the service comes with none.";
      case COUNTRY -> "Each journey that is recorded is compared with those in force on a day of it. Section 172 of the Police, Crime, Sentencing and Courts Act 2022 is about a list of such countries: the service comes with none, so enter what your source says, and name it.";
    };
  }

  public String none() {
    return held.kind() == Kind.STATION ? "The force keeps no list: the police station is written down with each notification." : "The force keeps no list: no journey is compared with any.";
  }

  /** Those in force first. */
  public Table table() {
    var entries = held.entries().stream().sorted(Comparator.comparing(one -> !one.inForce(held.today()))).toList();
    return Table.of(title(), held.kind() == Kind.STATION ? "Station" : "Country", about(), "In force", "Entered, and ended").rows(entries, one ->
        List.of(Cell.of(one.name()), Cell.of(one.about()), Cell.of(Prose.lines(when(one))), Cell.of(who(one))));
  }

  /** "From 1 May 2026 until 3 Jun 2027". */
  static String when(DirectoryEntry one) {
    if (one.struck()) return "On no day: struck out";
    return "From " + Days.of(one.from()) + one.until().map(day -> " until " + Days.of(day)).orElse("");
  }

  private Prose who(DirectoryEntry one) {
    var words = Prose.lines("Entered %s, %s".formatted(Days.of(London.date(one.recordedAt())), name(one.recordedBy()))
        + one.ended().map(end -> "\n%s %s, %s: %s".formatted(end.struck() ? "Struck out" : "Ended", Days.of(London.date(end.at())), name(end.by()), end.reason())).orElse(""));
    return one.ended().isPresent() || !mayKeep() ? words : Prose.stack(words, Prose.link("End or strike out", path() + "/" + one.id(), one.name()));
  }

  private String name(UserId colleague) {
    return held.names().getOrDefault(colleague, "A colleague");
  }

  public boolean mayKeep() {
    return Acting.may(Permission.KEEP_DIRECTORY);
  }

  private String about() {
    return held.kind() == Kind.STATION ? "Address" : "Where it stands";
  }

  public Input name() {
    return Input.of("name", held.kind() == Kind.STATION ? "Name of the station" : "Name of the country").from(typed);
  }

  public Input source() {
    var input = Input.of("about", about());
    return (held.kind() == Kind.STATION ? input : input.hint("The list, by whom and of which day")).from(typed);
  }

  public DateInput from() {
    return DateInput.of("listed-from", "In force from").from(typed);
  }

  public DateInput until() {
    return DateInput.of("until", "Last day (leave empty while it lasts)").from(typed);
  }
}
