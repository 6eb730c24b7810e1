package org.tutela.measures.tracking.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Pdf;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Wearers;
import org.tutela.ui.form.Typed;

@Controller
class WearerController {
  private final Wearers wearers;
  private final SheetFile files;
  private final Pdf pdf;
  private final Clock clock;

  WearerController(Wearers wearers, Pdf pdf, Clock clock) {
    this.wearers = wearers;
    this.files = new SheetFile(pdf, clock);
    this.pdf = pdf;
    this.clock = clock;
  }

  @GetMapping("/people/{id}/tracking")
  Answer show(@PathVariable UUID id, @RequestParam(defaultValue = "4") String weeks) {
    return Answer.read(wearers.of(new PersonId(id), one(WearerPage.PERIODS, weeks, 4)), WearerPage::new);
  }

  @PostMapping("/people/{id}/tracking/file")
  Answer figures(@PathVariable UUID id, Typed typed) {
    return Answer.to(wearers.figures(new PersonId(id), one(WearerPage.PERIODS, typed.raw("weeks"), 4)),
        wearer -> files.answer(Figures.of(wearer), "Curfew, appointments, silence and battery of " + wearer.person().reference(), WearerPage.weeks(wearer.weeks()), typed));
  }

  @GetMapping("/people/{id}/tracking/alerts")
  Answer alerts(@PathVariable UUID id, @RequestParam(defaultValue = "0") String weeks, @RequestParam(defaultValue = "1") String page) {
    return Answer.read(wearers.raised(new PersonId(id), one(RaisedPage.PERIODS, weeks, 0), number(page)), RaisedPage::new);
  }

  @PostMapping("/people/{id}/tracking/alerts/file")
  Answer alertsFile(@PathVariable UUID id, Typed typed) {
    return Answer.to(wearers.raised(new PersonId(id), one(RaisedPage.PERIODS, typed.raw("weeks"), 0)),
        raised -> files.answer(Figures.of(raised), "Alerts of " + raised.person().reference(), RaisedPage.period(raised.weeks()), typed));
  }

  static int one(List<Integer> periods, String weeks, int otherwise) {
    return periods.stream().filter(each -> weeks.equals("" + each)).findFirst().orElse(otherwise);
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
    return read(day).map(on -> Answer.read(wearers.days(new PersonId(id), on, days), found -> new DayPage(found, number(page), today(), Typed.nothing()))).orElseGet(() -> Answer.stop(new Outcome.NotFound<>()));
  }

  static int number(String page) {
    return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
  }

  @PostMapping("/people/{id}/trail/{day}/file")
  Answer file(@PathVariable UUID id, @PathVariable String day, Typed typed) {
    var person = new PersonId(id);
    boolean paper = typed.raw("form").equals("pdf"), all = typed.chose("unused", "yes");
    var on = read(day);
    if (on.isEmpty()) return Answer.stop(new Outcome.NotFound<>());
    int days = DayPage.days(typed, paper ? DayPage.ON_PAPER : DayPage.IN_A_FILE);
    if (typed.hasErrors()) return mend(person, on.get(), typed);
    return form(typed.raw("form"), all).map(file -> {
      if (!paper) return Answer.to(wearers.export(person, on.get(), days), file);
      return Answer.to(wearers.days(person, on.get(), days), found -> {
        DayPage.fitsOnPaper(found, all, typed);
        return typed.hasErrors() ? mend(person, on.get(), typed) : Answer.to(wearers.export(person, on.get(), days), file);
      });
    }).orElseGet(() -> Answer.stop(new Outcome.NotFound<>()));
  }

  private Answer mend(PersonId person, LocalDate on, Typed typed) {
    return Answer.to(wearers.days(person, on, typed.chose("shown", "7") ? 7 : 1), found -> Answer.mend(new DayPage(found, 1, today(), typed)));
  }

  private Optional<Function<Wearers.Day, Answer>> form(String name, boolean all) {
    if (name.equals("pdf")) return Optional.of(day -> new Answer.File(pdf.of("tracking/printed.jte", Printed.of(day, all, clock.instant())), "application/pdf", TrailFile.called(day, "pdf")));
    return TrailFile.named(name).map(file -> day -> file.answer(day, all));
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }

  /** Empty for what is no day, and for one that has not come. */
  private Optional<LocalDate> read(String day) {
    try {
      return day.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(day)).filter(on -> !on.isAfter(today())) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
