package org.tutela.measures.register.web;

import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.register.HeldTaking;
import org.tutela.measures.register.HeldTaking.State;
import org.tutela.measures.register.Takings;
import org.tutela.ui.Page;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.form.Typed;

/** Registrants taken away as a list: how far it is, who asked and who agreed, and what can be done next. */
public record TakingPage(Takings.Seen seen, UserId reader, Typed typed) implements Page {
  @Override
  public String template() {
    return "register/taking.jte";
  }

  @Override
  public String title() {
    return "Registrants to take away";
  }

  public HeldTaking taking() {
    return seen.takings().getFirst();
  }

  public String path() {
    return "/register/takings/" + taking().id().value();
  }

  public String state() {
    return switch (taking().state()) {
      case ASKED -> taking().mine(reader) ? "A second supervisor is asked to agree. Nothing has been made yet." : "It waits for you or another supervisor to agree.";
      case REFUSED -> "It was refused. Nothing was made.";
      case MAKING -> "The file is being made. Work goes on when you leave this page.";
      case READY -> "It is ready. It is kept encrypted for 24 hours and then deleted; only whoever asked for it can take it.";
      case STOPPED -> "The work stopped, because whoever asked may no longer do so. What had been made was deleted.";
      case GONE -> "It was deleted. What was taken before that is with whoever took it.";
    };
  }

  public String progress() {
    return "%,d of %,d people".formatted(taking().done(), taking().people());
  }

  public SummaryList facts() {
    var t = taking();
    return SummaryList.of(SummaryList.Row.of("Asked for", "%s, %s".formatted(Moments.of(t.askedAt()), name(t.askedBy()))), SummaryList.Row.of("For", Prose.lines(t.purpose())),
        SummaryList.Row.of("Whom", t.one().isPresent() ? "One registrant" : "All registrants of the area whom they may see"), SummaryList.Row.of("Bank and card details", t.financial() ? "With them" : "Without them"),
        t.answeredBy().map(by -> SummaryList.Row.of(t.state() == State.REFUSED ? "Refused by" : "Agreed by", name(by))).orElse(null),
        SummaryList.Row.of("People", "%,d".formatted(t.people())), SummaryList.Row.of("In the list", "%,d".formatted(t.listed())), SummaryList.Row.of("Left out, with the reasons", "%,d".formatted(t.leftOut())));
  }

  private String name(UserId id) {
    return seen.names().getOrDefault(id, "A colleague");
  }

  public boolean answers() {
    return taking().state() == State.ASKED && !taking().mine(reader) && Acting.may(Permission.AGREE_EXPORT);
  }

  public Radios answer() {
    return Radios.of("answer", "Do you agree that the register is taken away for this?", Item.of("agree", "I agree"), Item.of("refuse", "I refuse")).from(typed);
  }

  public boolean takes() {
    return taking().state() == State.READY && taking().mine(reader);
  }

  public boolean deletes() {
    return switch (taking().state()) {
      case ASKED, READY -> taking().mine(reader);
      case REFUSED, MAKING, STOPPED, GONE -> false;
    };
  }
}
