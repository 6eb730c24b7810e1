package org.tutela.casework.conditions.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tutela.casework.conditions.AddTerm;
import org.tutela.casework.conditions.HeldPassports;
import org.tutela.casework.conditions.Instrument;
import org.tutela.casework.conditions.Passports;
import org.tutela.casework.conditions.RecordPassports;
import org.tutela.casework.conditions.TravelBan;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel.Part;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.PassportSurrender.Outstanding;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** What a prohibition of travel to all countries asks of passports, and what became of them, under the order in the person's page. */
@Component
class PassportParts {
  private final Passports passports;

  PassportParts(Passports passports) {
    this.passports = passports;
  }

  List<Part> of(PersonId person, Instrument order) {
    if (order.terms().stream().noneMatch(term -> term.term().kind() == AddTerm.Kind.FOREIGN_TRAVEL_ALL)) return List.of();
    if (!(passports.of(person) instanceof Outcome.Done<List<Passports.Standing>>(var bans))) return List.of();
    var parts = new ArrayList<Part>();
    bans.stream().filter(one -> one.ban().order().id().equals(order.id())).forEach(one -> add(parts, person, one));
    return parts;
  }

  private static void add(List<Part> parts, PersonId person, Passports.Standing standing) {
    var ban = standing.ban();
    String named = "the prohibition from " + ConditionPanel.words(ban.begins());
    parts.add(new Part.Words(Prose.of(duty(ban))));
    if (standing.outstanding() == Outstanding.SURRENDER) parts.add(new Part.Warning("No passport is recorded as surrendered under %s, and nobody has recorded that none is held.".formatted(named)));
    if (standing.outstanding() == Outstanding.RETURN) {
      parts.add(new Part.Warning("Passports are to be returned: %s was over after %s.".formatted(named, ConditionPanel.words(ban.last().orElseThrow()))));
    }
    if (!ban.records().isEmpty()) parts.add(new Part.Grid(Table.of("Passports under " + named, "What happened", "When and where", "Which").rows(ban.records(), each -> row(ban, each))));
    if (standing.open() && Acting.may(Permission.RECORD_PASSPORTS)) {
      parts.add(new Part.Way("Record passports under " + named, "/people/" + person.value() + "/travel-bans/" + ban.term().id().value() + "/passports"));
    }
  }

  static String duty(TravelBan ban) {
    return "Travel to all countries is forbidden: all passports to be surrendered by %s, the day the prohibition begins (sections 103D and 122C, not verified).".formatted(
        ConditionPanel.words(ban.begins()));
  }

  private static List<Cell> row(TravelBan ban, HeldPassports held) {
    var each = held.facts();
    String happened = RecordPassports.words(each.what());
    boolean strikes = Acting.may(Permission.IMPOSE_CONDITION) && ban.returnedWithout(held.id()).isEmpty();
    var what = !strikes ? Prose.of(happened) : Prose.stack(Prose.of(happened), Prose.link("Strike out", ConditionPanel.strike(each.person(), held.id()), "%s on %s".formatted(happened, ConditionPanel.words(each.on()))));
    return List.of(Cell.of(what), Cell.of(Prose.lines(ConditionPanel.words(each.on()) + "\n" + each.station())), Cell.of(Prose.lines(each.which())));
  }
}
