package org.tutela.measures.register.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PoliceAreas;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.register.Item;
import org.tutela.measures.register.EndItem;
import org.tutela.measures.register.NotificationId;
import org.tutela.measures.register.Notifications;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.form.Typed;

@Controller
class NotificationController {
  private final Notifications notifications;
  private final Areas areas;

  NotificationController(Notifications notifications, Areas areas) {
    this.notifications = notifications;
    this.areas = areas;
  }

  @GetMapping("/people/{id}/notifications")
  Answer form(@PathVariable UUID id) {
    var person = new PersonId(id);
    return Answer.read(notifications.counter(person), counter -> NotificationEntry.page(person, counter, Typed.nothing()));
  }

  @PostMapping("/people/{id}/notifications")
  Answer take(@PathVariable UUID id, Typed typed) {
    var person = new PersonId(id);
    return Answer.to(notifications.counter(person), counter -> {
      var command = NotificationEntry.read(person, counter, typed);
      if (command.isEmpty()) return Answer.mend(NotificationEntry.page(person, counter, typed));
      return Answer.from(notifications.take(command.get()), typed, made -> Answer.go(path(made.value()), "Taken. Now enter what was given"),
          () -> NotificationEntry.page(person, counter, typed));
    });
  }

  @GetMapping("/register/notifications/{id}")
  Answer show(@PathVariable UUID id) {
    return Answer.read(notifications.open(new NotificationId(id)), taken -> new NotificationPage(taken, false));
  }

  @PostMapping("/register/notifications/{id}/financial")
  Answer financial(@PathVariable UUID id) {
    return Answer.read(notifications.openFinancial(new NotificationId(id)), taken -> new NotificationPage(taken, true));
  }

  @GetMapping("/register/notifications/{id}/receipt")
  Answer receipt(@PathVariable UUID id) {
    return Answer.read(notifications.open(new NotificationId(id)), ReceiptPage::new);
  }

  @GetMapping("/register/notifications/{id}/items/{item}")
  Answer itemForm(@PathVariable UUID id, @PathVariable String item) {
    var which = Typed.constant(Item.class, item);
    if (which.isEmpty()) return Answer.stop(new Outcome.NotFound<>());
    return Answer.to(notifications.open(new NotificationId(id)), taken -> taken.struck().isPresent() ? Answer.go(path(id), "")
        : Answer.show(NotificationEntry.item(taken, which.get(), PoliceAreas.of(areas), Typed.nothing())));
  }

  @PostMapping("/register/notifications/{id}/items/{item}")
  Answer add(@PathVariable UUID id, @PathVariable String item, Typed typed) {
    var which = Typed.constant(Item.class, item);
    if (which.isEmpty()) return Answer.stop(new Outcome.NotFound<>());
    return Answer.to(notifications.open(new NotificationId(id)), taken -> {
      boolean statutory = taken.ruleSet().requires(which.get());
      var command = NotificationEntry.read(id, which.get(), statutory, PoliceAreas.of(areas), typed);
      if (command.isEmpty()) return Answer.mend(NotificationEntry.item(taken, which.get(), PoliceAreas.of(areas), typed));
      return Answer.from(notifications.add(command.get()), typed, ItemFields.PLACES, _ -> Answer.go(path(id), "Added"),
          () -> NotificationEntry.item(taken, which.get(), PoliceAreas.of(areas), typed));
    });
  }

  @GetMapping("/people/{id}/items/{item}/end")
  Answer endForm(@PathVariable UUID id, @PathVariable UUID item) {
    return Answer.read(notifications.item(new PersonId(id), item), _ -> ending(id, item, Typed.nothing()));
  }

  @PostMapping("/people/{id}/items/{item}/end")
  Answer end(@PathVariable UUID id, @PathVariable UUID item, Typed typed) {
    var on = typed.date("on", "Enter the last day");
    String reason = typed.required("reason", Typed.LINE, "Say why it is no longer so");
    if (typed.hasErrors()) return Answer.mend(ending(id, item, typed));
    return Answer.from(notifications.end(new EndItem(new PersonId(id), item, on.orElseThrow(), reason)), typed,
        _ -> Answer.go("/people/" + id + "#notifications", "Ended"), () -> ending(id, item, typed));
  }

  private static EntryPage ending(UUID person, UUID item, Typed typed) {
    String back = "/people/" + person;
    return EntryPage.of("No longer so", back, back + "/items/" + item + "/end", typed, "Save",
        EntryPage.day(DateInput.of("on", "Last day").from(typed)), EntryPage.line(Input.of("reason", "Why it is no longer so").from(typed)));
  }

  private static String path(UUID notification) {
    return "/register/notifications/" + notification;
  }
}
