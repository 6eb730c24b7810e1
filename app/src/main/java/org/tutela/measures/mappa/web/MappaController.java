package org.tutela.measures.mappa.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.mappa.Managed;
import org.tutela.measures.mappa.Management;
import org.tutela.measures.mappa.ManagementId;
import org.tutela.measures.mappa.Mappa;
import org.tutela.measures.mappa.Transfers;
import org.tutela.ui.form.Typed;

@Controller
class MappaController {
  private final Mappa mappa;
  private final Transfers transfers;
  private final Areas areas;
  private final Clock clock;

  MappaController(Mappa mappa, Transfers transfers, Areas areas, Clock clock) {
    this.mappa = mappa;
    this.transfers = transfers;
    this.areas = areas;
    this.clock = clock;
  }

  @GetMapping("/mappa")
  Answer list(@RequestParam(defaultValue = "1") String page) {
    int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    return Answer.to(mappa.managed(Acting.actor().area()), managed -> Answer.read(transfers.offered(), offers ->
        new ManagedPage(managed, offers, areas.all(), number, London.date(clock.instant()))));
  }

  @GetMapping("/people/{id}/management")
  Answer form(@PathVariable UUID id) {
    var person = new PersonId(id);
    return Answer.read(mappa.managedBy(person), _ -> ManageEntry.page(person, Typed.nothing()));
  }

  @PostMapping("/people/{id}/management")
  Answer manage(@PathVariable UUID id, Typed typed) {
    var person = new PersonId(id);
    var command = ManageEntry.read(person, typed);
    if (command.isEmpty()) return Answer.mend(ManageEntry.page(person, typed));
    return Answer.from(mappa.manage(command.get()), typed, m -> Answer.go("/mappa/" + m.value(), "Management begun"), () -> ManageEntry.page(person, typed));
  }

  @GetMapping("/mappa/{id}")
  Answer show(@PathVariable UUID id) {
    return Answer.read(mappa.open(new ManagementId(id)), m -> page(m, Typed.nothing()));
  }

  @PostMapping("/mappa/{id}/review")
  Answer review(@PathVariable UUID id, Typed typed) {
    return change(id, typed, ManagementPage::readReview, mappa::holdReview, "Review recorded");
  }

  @PostMapping("/mappa/{id}/level")
  Answer level(@PathVariable UUID id, Typed typed) {
    return change(id, typed, ManagementPage::readLevel, mappa::setLevel, "Level set");
  }

  @PostMapping("/mappa/{id}/end")
  Answer end(@PathVariable UUID id, Typed typed) {
    return change(id, typed, ManagementPage::readEnd, mappa::endManagement, "Management ended");
  }

  private <C> Answer change(UUID id, Typed typed, BiFunction<Management, Typed, Optional<C>> read, Function<C, Outcome<ManagementId>> act, String done) {
    return Answer.to(mappa.open(new ManagementId(id)), m -> {
      var command = read.apply(m.management(), typed);
      if (command.isEmpty()) return Answer.mend(page(m, typed));
      return Answer.from(act.apply(command.get()), typed, _ -> Answer.go("/mappa/" + id, done), () -> page(m, typed));
    });
  }

  private ManagementPage page(Managed m, Typed typed) {
    return new ManagementPage(m.management(), m.person(), areas.all(), typed);
  }
}
