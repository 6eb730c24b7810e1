package org.tutela.casework.people.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.Person;
import org.tutela.casework.people.PersonPanel;
import org.tutela.ui.Page;
import org.tutela.ui.component.IdentityBar;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Tag;

/** Everything held of a person, and what other modules add. @param unmasked identifiers are shown in full, which is recorded */
public record PersonPage(Person person, String area, List<PersonPanel.Panel> panels, boolean unmasked) implements Page {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  @Override
  public String template() {
    return "people/person.jte";
  }

  @Override
  public String title() {
    return "Person " + person.summary().reference();
  }

  public String path() {
    return "/people/" + person.summary().id().value();
  }

  public IdentityBar bar() {
    var summary = person.summary();
    return summary.restricted() ? IdentityBar.of(summary.reference(), Tag.of("Restricted").red()) : IdentityBar.of(summary.reference());
  }

  public SummaryList identity() {
    var summary = person.summary();
    return SummaryList.of(
        SummaryList.Row.of("Born", summary.birth().map(b -> b.words()).orElse("Not known")),
        SummaryList.Row.of("Sex", summary.sex().title()),
        SummaryList.Row.of("Held by", area));
  }

  public Table names() {
    return Table.of("Names", "Kind", "First and middle names", "Surname").rows(person.names(), name ->
        List.of(Table.Cell.of(name.kind().title()), Table.Cell.of(name.forenames()), Table.Cell.of(name.surname())));
  }

  public Table addresses() {
    return Table.of("Addresses", "Kind", "Address", "Postcode", "When").rows(person.addresses(), address ->
        List.of(Table.Cell.of(address.kind().title()), Table.Cell.of(Prose.lines(address.lines())), Table.Cell.of(address.postcode()), Table.Cell.of(when(address))));
  }

  public Table identifiers() {
    return Table.of("Identifiers", "Kind", "Value").rows(person.identifiers(), held ->
        List.of(Table.Cell.of(held.kind().title()), Table.Cell.of(Prose.lines((unmasked ? held.raw() : held.masked())
            + (held.sound() ? "" : "\nDoes not fit its own form: kept, but no evidence")))));
  }

  private static String when(HeldAddress address) {
    String from = day(address.from()).map(d -> "from " + d).orElse("");
    String to = day(address.to()).map(d -> "to " + d).orElse("");
    return (from + " " + to).strip();
  }

  private static Optional<String> day(Optional<LocalDate> date) {
    return date.map(DAY::format);
  }
}
