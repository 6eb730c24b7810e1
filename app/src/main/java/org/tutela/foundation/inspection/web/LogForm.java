package org.tutela.foundation.inspection.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.audit.LogQuery;
import org.tutela.foundation.inspection.Audits;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.form.Typed;

/** What to look for. It is posted, and the page that shows the answer has ids in its address, never what was typed (S-10). */
record LogForm(Optional<UUID> about, Optional<UUID> staff, Optional<LocalDate> from, Optional<LocalDate> to) {

  static Optional<LogForm> read(Typed typed, Audits audits) {
    var about = typed.optional("about", 60).flatMap(text -> found(audits.about(text), typed, "about",
        "No person or application of your area has this reference. For anything else, enter its id"));
    var staff = typed.optional("staff", 254).flatMap(text -> found(audits.staff(text), typed, "staff", "Nobody here uses this e-mail address"));
    var from = typed.date("from", "");
    var to = typed.date("to", "");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) typed.problem("to", "The last day must not be before the first");
    if (!typed.hasErrors() && about.isEmpty() && staff.isEmpty() && from.isEmpty()) {
      typed.problem("about", "Enter what to look for: a person or thing, a member of staff, or the first day");
    }
    return typed.hasErrors() ? Optional.empty() : Optional.of(new LogForm(about, staff, from, to));
  }

  /** As the address of the answer has it: anything that is not what it should be is left out. */
  static LogForm ofAddress(Typed typed) {
    return new LogForm(id(typed.raw("about")), id(typed.raw("staff")), day(typed.raw("from")), day(typed.raw("to")));
  }

  LogQuery query() {
    return new LogQuery(about, staff, from.map(day -> day.atStartOfDay(London.ZONE).toInstant()),
        to.map(day -> day.plusDays(1).atStartOfDay(London.ZONE).toInstant()));
  }

  String address(int page) {
    var address = new StringBuilder("/audit/entries?page=" + page);
    about.ifPresent(id -> address.append("&about=").append(id));
    staff.ifPresent(id -> address.append("&staff=").append(id));
    from.ifPresent(day -> address.append("&from=").append(day));
    to.ifPresent(day -> address.append("&to=").append(day));
    return address.toString();
  }

  private static Optional<UUID> found(Outcome<UUID> looked, Typed typed, String field, String message) {
    if (looked instanceof Outcome.Done<UUID>(UUID id)) return Optional.of(id);
    typed.problem(field, message);
    return Optional.empty();
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (java.time.format.DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
