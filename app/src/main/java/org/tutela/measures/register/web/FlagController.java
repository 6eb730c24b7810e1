package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.lines;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.LocalFlag;
import org.tutela.measures.register.LocalFlags;
import org.tutela.measures.register.RecordFlag;
import org.tutela.measures.register.Supervisions;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The flag of a registrant on the local intelligence system. */
@Controller
class FlagController {
  private final Supervisions supervisions;
  private final LocalFlags flags;

  FlagController(Supervisions supervisions, LocalFlags flags) {
    this.supervisions = supervisions;
    this.flags = flags;
  }

  @GetMapping("/people/{id}/flag")
  Answer form(@PathVariable UUID id) {
    return held(id, flag -> Answer.show(page(id, flag, Typed.nothing().with("version", "" + flag.acts().size()))));
  }

  @PostMapping("/people/{id}/flag")
  Answer record(@PathVariable UUID id, Typed typed) {
    return held(id, flag -> {
      var what = typed.choice("what", LocalFlag.What.class, "Choose what was done");
      var on = typed.date("on", "Enter the day");
      String words = typed.required("words", Typed.TEXT, "Say it in words");
      if (typed.hasErrors()) return Answer.mend(page(id, flag, typed), typed, flag.acts().size(), "this flag");
      return Answer.from(flags.record(new RecordFlag(new PersonId(id), what.orElseThrow(), on.orElseThrow(), words, typed.version())), typed,
          _ -> Answer.go("/people/" + id + "#supervision", "Recorded"), () -> page(id, flag, typed));
    });
  }

  private Answer held(UUID id, Function<LocalFlag, Answer> next) {
    return Answer.to(supervisions.of(new PersonId(id)), held -> held.map(one -> next.apply(one.supervision().flag())).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private static EntryPage page(UUID id, LocalFlag flag, Typed typed) {
    var choices = Arrays.stream(LocalFlag.What.values()).filter(flag::takes).filter(what -> what != LocalFlag.What.CHECKED || Acting.may(Permission.CHECK_TRIGGERS))
        .map(what -> Item.of(what, words(what))).toList();
    return EntryPage.of("Record the flag on local intelligence", "/people/" + id, "/people/" + id + "/flag", typed, "Record",
        choice(Radios.of("what", "What was done?", choices).from(typed)),
        day(DateInput.of("on", "On which day?").from(typed)),
        lines(Textarea.of("words", flag.isOn() ? "The new triggers, one a line; what was reported; what came of the look at them; or why it was taken off" : "The triggers, one a line")
            .hint("A trigger says what an officer who meets the person is to report").from(typed)))
        .version(typed.version())
        .lead("The flag itself is set in the area's own intelligence system. " + flag.since().map(day -> "It is on since " + Days.of(day) + ". Its triggers: " + String.join("; ", flag.triggers().lines().toList()) + ".").orElse("None is on."));
  }

  static String words(LocalFlag.What what) {
    return switch (what) {
      case PUT_ON -> "The flag was put on";
      case TRIGGERS -> "Its triggers were changed";
      case REPORTED -> "Something was reported on it";
      case CHECKED -> "A supervisor looked at the triggers in a review";
      case TAKEN_OFF -> "The flag was taken off";
    };
  }
}
