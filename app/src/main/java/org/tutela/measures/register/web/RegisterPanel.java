package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.Reason;
import org.tutela.law.register.Episode;
import org.tutela.law.register.Registration;
import org.tutela.measures.register.HeldEpisode;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.Registered;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Who is subject, until when and why, on the person's page. */
@Component
class RegisterPanel implements PersonPanel {
  private final Register register;

  RegisterPanel(Register register) {
    this.register = register;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    if (!(register.of(person) instanceof Outcome.Done<Registered>(var held))) return Optional.empty();
    String path = "/people/" + person.value() + "/register";
    var parts = new ArrayList<Part>();
    if (!held.episodes().isEmpty()) parts.add(new Part.Head("Register", Prose.link(standing(held), "#register")));
    parts.add(new Part.Words(Prose.of(standing(held))));
    if (held.episodes().stream().anyMatch(held::otherBirth)) {
      parts.add(new Part.Warning("The date of birth was corrected after registration. What is marked below may have the wrong period, or may make nobody subject: register it anew from the conviction, or strike it out"));
    }
    if (!held.episodes().isEmpty()) {
      parts.add(new Part.Grid(Table.of("Why and how long", "From", "Ground", "Period", "Last day", "Working").rows(held.episodes(), one -> row(held, one, held.otherBirth(one)))));
    }
    if (!held.replaced().isEmpty()) {
      parts.add(new Part.Grid(Table.of("Replaced by a correction", "From", "Ground", "Period", "Last day", "Working").rows(held.replaced(), one -> row(held, one, false))));
    }
    if (Acting.may(Permission.REGISTER_PERSON)) parts.add(new Part.Way("Work out the notification requirements from a conviction", path));
    held.episodes().stream().filter(_ -> Acting.may(Permission.END_REGISTRATION)).filter(one -> one.episode().ended().isEmpty())
        .forEach(one -> parts.add(new Part.Way("End what began on %s: %s".formatted(Days.of(one.episode().relevantDate()), one.disposal().toLowerCase(Locale.UK)), path + "/" + one.id().value() + "/end")));
    return Optional.of(new Panel("register", "Notification requirements", parts));
  }

  static String standing(Registered held) {
    return switch (held.registration().end()) {
      case Registration.End.NotSubject() -> "Not on the register.";
      case Registration.End.None(var period) -> "Subject to the notification requirements " + period.words() + ".";
      case Registration.End.LastDay(var day) -> held.subject() ? "Subject to the notification requirements until %s.".formatted(Days.of(day))
          : "No longer subject to the notification requirements: the last day was %s.".formatted(Days.of(day));
    };
  }

  private static List<Cell> row(Registered held, HeldEpisode each, boolean otherBirth) {
    String period = each.episode().period().words() + each.episode().ended().map(ended -> "\nEnded %s: %s".formatted(Days.of(ended.on()), why(ended.why()))).orElse("")
        + (otherBirth ? "\nWorked out with another date of birth (%s): register anew".formatted(each.born().words()) : "");
    return List.of(Cell.of(Days.of(each.episode().relevantDate())), Cell.of(Prose.lines(each.ground().rule().text() + "\n" + each.disposal())),
        Cell.of(Prose.lines(period)), Cell.of(each.episode().lastDay().map(Days::of).orElse("None")), Cell.of(Prose.lines(working(held, each))));
  }

  /** Beside what was left to a person stands who it was and when. */
  private static String working(Registered held, HeldEpisode each) {
    String steps = each.reasons().stream().map(RegisterPanel::step).collect(Collectors.joining("\n"));
    return each.judgement().isEmpty() ? steps : "%s\nBy a person: %s\nRecorded by %s, %s".formatted(steps, each.judgement(), held.names().getOrDefault(each.recordedBy(), "A colleague"), Moments.of(each.recordedAt()));
  }

  private static String step(Reason reason) {
    return reason.text() + " (" + reason.source() + ")";
  }

  static String why(Episode.Why why) {
    return switch (why) {
      case QUASHED -> "quashed on appeal";
      case DETERMINATION -> "determined on review";
      case APPEAL -> "allowed on appeal";
      case DEATH -> "died";
      case ORDER_DISCHARGED -> "order discharged";
    };
  }
}
