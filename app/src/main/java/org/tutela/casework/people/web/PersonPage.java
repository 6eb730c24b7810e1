package org.tutela.casework.people.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.Corrected;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.OddLetters;
import org.tutela.casework.people.Person;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.people.PoliceAreas;
import org.tutela.casework.people.RiskFrom;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.UserId;
import org.tutela.ui.Page;
import org.tutela.ui.component.IdentityBar;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Tag;

/**
 * Everything held of a person, and what other modules add.
 *
 * @param others those of the people at risk who are held themselves, and whom the reader may see
 * @param risks from whom the person is at risk: of those whom the reader may see
 * @param unmasked identifiers are shown in full, which is recorded
 */
public record PersonPage(Person person, String area, PoliceAreas policeAreas, List<PersonPanel.Panel> panels, Map<PersonId, PersonSummary> others, List<RiskFrom> risks, Optional<Corrected> corrected, LocalDate today, boolean unmasked) implements Page {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

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
    var who = Stream.of(
        SummaryList.Row.of("Born", summary.birth().map(b -> b.words()).orElse("Not known")),
        SummaryList.Row.of("Sex", summary.sex().title()),
        SummaryList.Row.of("Held by", area),
        OddLetters.in(person.names().stream().flatMap(name -> Stream.of(name.forenames(), name.surname(), name.raw()))).map(how -> SummaryList.Row.of("How a name is written", how)).orElse(null));
    var heads = panels.stream().flatMap(panel -> panel.parts().stream()).filter(PersonPanel.Part.Head.class::isInstance).map(PersonPanel.Part.Head.class::cast);
    return SummaryList.of(Stream.concat(who, heads.map(head -> SummaryList.Row.of(head.what(), head.text()))).toArray(SummaryList.Row[]::new));
  }

  public List<String> warnings() {
    return MarkerTable.warnings(person.markers());
  }

  public boolean marked() {
    return person.markers().stream().anyMatch(one -> one.atRisk().isEmpty());
  }

  public boolean anybodyAtRisk() {
    return person.markers().stream().anyMatch(one -> one.atRisk().isPresent());
  }

  public Table atRisk() {
    return AtRiskTable.of(person, others, today);
  }

  public Table fromWhom() {
    return Table.of("At risk from", "From whom", "In what relation", "Since").rows(risks, one -> List.of(
        Cell.of(Prose.link(one.from().restricted() ? one.from().reference() : one.from().called(), "/people/" + one.from().id().value() + "#at-risk")), Cell.of(one.relation().title()), Cell.of(DAY.format(one.since()))));
  }

  public Table markers() {
    return MarkerTable.of(person, today);
  }

  public Table names() {
    return table("Names", "Kind", "First and middle names", "Surname").rows(person.names(), name ->
        row(name.id(), name.whole(), person.names().size() > 1, Cell.of(name.kind().title()), Cell.of(name.forenames()), Cell.of(name.surname())));
  }

  public Table addresses() {
    return table("Addresses", "Kind", "Address", "Postcode", "When").rows(person.addresses(), address ->
        row(address.id(), address.kind().title().toLowerCase(Locale.UK), true, Cell.of(address.kind().title()), Cell.of(text(address)), Cell.of(address.postcode()), Cell.of(when(address))));
  }

  private Prose text(HeldAddress address) {
    if (address.withheld()) return Prose.lines(HeldAddress.WITHHELD + "\nShown to those with a duty to this person");
    return Prose.lines(address.lines() + (address.refuge() ? "\nA refuge: shown to those with a duty to this person alone" : "")
        + address.lies().map(area -> "\nPolice area: " + policeAreas.words(area)).orElse("") + (address.current() ? "\n" + verified(address) : ""));
  }

  private static String verified(HeldAddress address) {
    return address.verified().map(check -> "%s, %s%s: %s".formatted(check.how().verifies() ? "Verified. " + check.how().title() : check.how().title(), DAY.format(check.on()), check.by().isEmpty() ? "" : ", " + check.by(), check.words()))
        .orElse("Not verified yet");
  }

  /** How somebody who needs it comes to an address that they are not shown. */
  public boolean withheld() {
    return person.addresses().stream().anyMatch(HeldAddress::withheld);
  }

  public Table identifiers() {
    return table("Identifiers", "Kind", "Value").rows(person.identifiers(), held ->
        row(held.id(), held.kind().title(), true, Cell.of(held.kind().title()), Cell.of(Prose.lines((unmasked ? held.raw() : held.masked())
            + (held.sound() ? "" : "\nDoes not fit its own form: kept, but no evidence")))));
  }

  /** What was held and counts no more. */
  public Table corrections() {
    var held = corrected.orElseThrow();
    return Table.of("Corrected or struck out", "What was recorded", "Why it counts no more")
        .rows(held.births(), each -> List.of(Cell.of("Born: " + each.birth().map(Birth::words).orElse("not known")), Cell.of(why("Until", each.at(), each.by(), each.reason()))))
        .rows(held.struck(), each -> List.of(Cell.of(Prose.lines(each.detail().title() + ": " + (unmasked ? each.detail().words() : each.detail().masked()))),
            Cell.of(why("Struck out", each.out().at(), each.out().by(), each.out().reason()))));
  }

  private Prose why(String how, Instant at, UserId by, String reason) {
    return Prose.lines("%s %s, %s\n%s".formatted(how, DAY.format(London.date(at)), corrected.orElseThrow().by().getOrDefault(by, "A colleague"), reason));
  }

  private static Table table(String caption, String... head) {
    var cells = new ArrayList<>(Stream.of(head).map(Cell::of).toList());
    if (Acting.may(Permission.RECORD_PERSON)) cells.add(Cell.of("Correction"));
    return Table.of(caption, cells);
  }

  /** @param wrong whether it can be struck out */
  private List<Cell> row(UUID id, String what, boolean wrong, Cell... cells) {
    var row = new ArrayList<>(List.of(cells));
    if (!Acting.may(Permission.RECORD_PERSON)) return row;
    var strike = wrong ? Prose.link("Strike out", path() + "/details/" + id + "/strike", what) : Prose.of("");
    var address = person.addresses().stream().filter(one -> one.id().equals(id)).findFirst();
    row.add(Cell.of(address.map(one -> corrections(one, what, strike)).orElse(strike)));
    return row;
  }

  private Prose corrections(HeldAddress address, String what, Prose strike) {
    if (address.withheld()) return Prose.of("");
    String own = path() + "/addresses/" + address.id();
    // glass is broken to read
    if (address.refuge() && Acting.reasons().contains("BREAK_GLASS")) return Prose.of("");
    var refuge = Prose.link(address.refuge() ? "No refuge any longer" : "It is a refuge", own + "/refuge", what);
    var area = Prose.link("Police area", own + "/area", what);
    if (!address.current()) return address.to().isEmpty() ? Prose.stack(Prose.link("End", own + "/end", what), area, refuge, strike) : Prose.stack(area, refuge, strike);
    return Prose.stack(Prose.link("Verify", own + "/verification", what), Prose.link("End", own + "/end", what), area, refuge, strike);
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
