package org.tutela.measures.tracking.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Wearers;
import org.tutela.ui.form.Typed;

@Controller
class WearerController {
  private final Wearers wearers;
  private final Clock clock;

  WearerController(Wearers wearers, Clock clock) {
    this.wearers = wearers;
    this.clock = clock;
  }

  @GetMapping("/people/{id}/tracking")
  Answer show(@PathVariable UUID id) {
    return Answer.read(wearers.of(new PersonId(id)), WearerPage::new);
  }

  @GetMapping("/people/{id}/trail/{day}")
  Answer day(@PathVariable UUID id, @PathVariable String day, @RequestParam(defaultValue = "1") String page) {
    return days(id, day, 1, page);
  }

  @GetMapping("/people/{id}/trail/{day}/week")
  Answer week(@PathVariable UUID id, @PathVariable String day, @RequestParam(defaultValue = "1") String page) {
    return days(id, day, 7, page);
  }

  private Answer days(UUID id, String day, int days, String page) {
    int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    var today = London.date(clock.instant());
    return read(day).filter(on -> !on.isAfter(today)).map(on -> Answer.read(wearers.days(new PersonId(id), on, days), found -> new DayPage(found, number, today)))
        .orElseGet(() -> Answer.stop(new Outcome.NotFound<>()));
  }

  @PostMapping("/people/{id}/trail/{day}/file")
  Answer file(@PathVariable UUID id, @PathVariable String day, Typed typed) {
    return read(day).flatMap(on -> TrailFile.named(typed.raw("form")).map(file -> Answer.to(wearers.export(new PersonId(id), on), file::answer)))
        .orElseGet(() -> Answer.stop(new Outcome.NotFound<>()));
  }

  private static Optional<LocalDate> read(String day) {
    try {
      return day.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(day)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
