package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.register.AddressRound;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** The addresses to verify: how many each officer has, and the list, the longest unverified first. */
public record AddressRoundPage(AddressRound round, Typed typed) implements Page {
  static final String PATH = "/register/addresses";

  @Override
  public String template() {
    return "register/addresses.jte";
  }

  @Override
  public String title() {
    return "Addresses to verify";
  }

  public String found() {
    String found = round.chosenFirst() ? "Your area has %,d registrants: choose an officer to see which addresses are to be verified.".formatted(round.people()) : switch (round.all()) {
      case 0 -> "No address is to be verified.";
      case 1 -> "1 address is to be verified.";
      default -> round.all() + " addresses are to be verified.";
    };
    String after = round.months() == 1 ? "a month" : round.months() + " months";
    return found + " One is where somebody lives or stays and nobody verified it, or longer than " + after + " ago, or the person was not found there. "
        + (round.stated() ? "Your area has stated after how long." : "Your area has not stated after how long, so this is Tutela’s own default.") + " It is practice, not law.";
  }

  public boolean mayState() {
    return Acting.may(Permission.STATE_CEILING);
  }

  public Input months() {
    return Input.of("months", "After how many months is an address verified again?").width(4).wholeNumber().from(typed);
  }

  public Table officers() {
    if (round.chosenFirst()) {
      return Table.of("By officer", List.of(Cell.of("Officer"), Cell.of("Registrants").numeric())).rows(round.officers(),
          one -> List.of(Cell.of(Prose.link(one.name(), PATH + "?of=" + one.id().value())), Cell.number(one.people()))).firstCellIsHeading();
    }
    return Table.of("By officer", List.of(Cell.of("Officer"), Cell.of("Addresses").numeric(), Cell.of("Never verified").numeric())).rows(round.officers(),
        one -> List.of(Cell.of(Prose.link(one.name(), PATH + "?of=" + one.id().value())), Cell.number(one.addresses()), Cell.number(one.never()))).firstCellIsHeading();
  }

  public Table lines() {
    return Table.of(round.of().isPresent() ? "Of one officer, the longest unverified first" : "By officer, the longest unverified first", "Person", "Address", "Held since", "Last looked at", "Manager").rows(round.lines(), this::row);
  }

  private List<Cell> row(AddressRound.Line line) {
    var address = line.address();
    String where = address.kind().title() + (address.refuge() ? "\nA refuge: not shown here" : address.postcode().isEmpty() ? "" : "\n" + address.postcode());
    String looked = address.last().map(look -> look.how().title() + "\n" + Days.of(look.on())).orElse("Never");
    return List.of(PersonCell.of(round.persons().get(address.person()), "addresses"), Cell.of(Prose.lines(where)), Cell.of(Days.of(address.recorded())), Cell.of(Prose.lines(looked)), Cell.of(line.officer().name()));
  }

  public Pagination pagination() {
    int pages = Math.max(1, (round.total() + AddressRound.PAGE - 1) / AddressRound.PAGE);
    String of = round.of().map(id -> "&of=" + id.value()).orElse("");
    return Pagination.of(Math.min(round.page() + 1, pages), pages, n -> PATH + "?page=" + n + of);
  }
}
