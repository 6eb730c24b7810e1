package org.tutela.measures.register.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.Directory;
import org.tutela.measures.register.DirectoryEntry;
import org.tutela.measures.register.DirectoryEntry.Kind;
import org.tutela.measures.register.EnterInDirectory;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** What a force keeps a list of: one page, and one form to end a line of it, for each kind. */
@Controller
class DirectoryController {
  private final Directory directory;

  DirectoryController(Directory directory) {
    this.directory = directory;
  }

  @GetMapping("/register/stations")
  Answer stations() {
    return show(Kind.STATION);
  }

  @PostMapping("/register/stations")
  Answer enterStation(Typed typed) {
    return enter(Kind.STATION, typed);
  }

  @GetMapping("/register/stations/{entry}")
  Answer station(@PathVariable UUID entry) {
    return endForm(Kind.STATION, entry);
  }

  @PostMapping("/register/stations/{entry}")
  Answer endStation(@PathVariable UUID entry, Typed typed) {
    return end(Kind.STATION, entry, typed);
  }

  @GetMapping("/register/countries")
  Answer countries() {
    return show(Kind.COUNTRY);
  }

  @PostMapping("/register/countries")
  Answer enterCountry(Typed typed) {
    return enter(Kind.COUNTRY, typed);
  }

  @GetMapping("/register/countries/{entry}")
  Answer country(@PathVariable UUID entry) {
    return endForm(Kind.COUNTRY, entry);
  }

  @PostMapping("/register/countries/{entry}")
  Answer endCountry(@PathVariable UUID entry, Typed typed) {
    return end(Kind.COUNTRY, entry, typed);
  }

  private Answer show(Kind kind) {
    return Answer.read(directory.of(kind), held -> new DirectoryPage(held, Typed.nothing()));
  }

  private Answer enter(Kind kind, Typed typed) {
    return Answer.to(directory.of(kind), held -> {
      String name = typed.required("name", Typed.LINE, "Enter the name");
      String about = typed.required("about", Typed.LINE, kind == Kind.STATION ? "Enter the address" : "Say where it stands");
      var from = typed.date("listed-from", "Enter the first day");
      var until = typed.date("until", "");
      if (typed.hasErrors()) return Answer.mend(new DirectoryPage(held, typed));
      return Answer.from(directory.enter(new EnterInDirectory(kind, name, about, from.orElseThrow(), until)), typed, _ -> Answer.go(DirectoryPage.path(kind), "Entered"), () -> new DirectoryPage(held, typed));
    });
  }

  private Answer endForm(Kind kind, UUID entry) {
    return with(kind, entry, one -> Answer.show(ending(one, Typed.nothing())));
  }

  private Answer end(Kind kind, UUID entry, Typed typed) {
    return with(kind, entry, one -> {
      boolean ends = typed.choice("what", chosen -> Optional.of(chosen).filter(what -> what.equals("ends") || what.equals("wrong")), "Say whether it ends or was wrong").filter("ends"::equals).isPresent();
      var until = typed.date("until", ends ? "Enter the last day" : "");
      String reason = typed.required("reason", Typed.TEXT, "Say why");
      if (typed.hasErrors()) return Answer.mend(ending(one, typed));
      return Answer.from(directory.end(kind, entry, ends ? until : Optional.<LocalDate>empty(), reason), typed, _ -> Answer.go(DirectoryPage.path(kind), ends ? "Ended" : "Struck out"), () -> ending(one, typed));
    });
  }

  private Answer with(Kind kind, UUID entry, Function<DirectoryEntry, Answer> next) {
    return Answer.to(directory.of(kind), held -> held.find(entry).map(next).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private static EntryPage ending(DirectoryEntry one, Typed typed) {
    String path = DirectoryPage.path(one.kind());
    return EntryPage.of(one.kind() == Kind.STATION ? "End a station" : "End a country of high risk", path, path + "/" + one.id(), typed, "Save",
        EntryPage.choice(Radios.of("what", "What is so?", Item.of("ends", "It has a last day"), Item.of("wrong", "It was entered wrongly, and counts on no day")).from(typed)),
        EntryPage.day(DateInput.of("until", "Last day, if it has one").from(typed)),
        EntryPage.lines(Textarea.of("reason", "Why?").rows(3).from(typed)))
        .lead("%s, %s. %s. What was recorded with it stays as it is.".formatted(one.name(), one.about(), DirectoryPage.when(one)));
  }
}
