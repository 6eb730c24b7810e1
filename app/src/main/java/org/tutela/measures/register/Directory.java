package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** What a force keeps a list of for its register: the stations where notification is given, and countries of high risk. The service comes with none. */
@Service
public class Directory {
  private static final int YEARS_AHEAD = 100;
  private final Gate gate;
  private final DirectoryStore store;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  Directory(Gate gate, DirectoryStore store, Staffing staffing, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param names of whoever entered or ended something */
  public record Held(DirectoryEntry.Kind kind, List<DirectoryEntry> entries, Map<UserId, String> names, LocalDate today) {
    public Optional<DirectoryEntry> find(UUID id) {
      return entries.stream().filter(one -> one.id().equals(id)).findFirst();
    }
  }

  /** Of the reader's area. */
  public Outcome<Held> of(DirectoryEntry.Kind kind) {
    return gate.inArea(Permission.SEE_REGISTER, (area, visit) -> {
      var entries = store.of(area, kind);
      visit.shown(entries.size());
      var people = entries.stream().flatMap(one -> Stream.concat(Stream.of(one.recordedBy()), one.ended().map(DirectoryEntry.Ended::by).stream())).distinct().toList();
      return Outcome.done(new Held(kind, entries, staffing.names(people), today()));
    });
  }

  public Outcome<UUID> enter(EnterInDirectory command) {
    return gate.inArea(Permission.KEEP_DIRECTORY, (area, visit) -> {
      if (command.name().isBlank()) return Outcome.refused("name", "Enter the name");
      if (command.about().isBlank()) return Outcome.refused("about", "Say where it stands");
      if (command.from().isAfter(today().plusYears(YEARS_AHEAD))) return Outcome.refused("listed-from", "This is more than %d years from today".formatted(YEARS_AHEAD));
      if (command.until().filter(command.from()::isAfter).isPresent()) return Outcome.refused("until", "The last day is %s, before the first on %s".formatted(command.until().get(), command.from()));
      store.hold(area);
      var twice = store.of(area, command.kind()).stream().filter(one -> one.named(command.name()) && one.touches(command.from(), command.until().orElse(LocalDate.MAX))).findFirst();
      if (twice.isPresent()) return Outcome.refused("name", "“%s” is on the list already, from %s: end that line first".formatted(twice.get().name(), twice.get().from()));
      var id = ids.next();
      store.insert(id, area, command, clock.instant(), visit.actor().id());
      visit.note("kind", command.kind().name());
      return Outcome.done(id);
    });
  }

  /** @param until the last day; empty where it was entered wrongly, and never counted */
  public Outcome<UUID> end(DirectoryEntry.Kind kind, UUID entry, Optional<LocalDate> until, String reason) {
    return gate.inArea(Permission.KEEP_DIRECTORY, (area, visit) -> {
      store.hold(area);
      var held = store.of(area, kind).stream().filter(one -> one.id().equals(entry)).findFirst();
      if (held.isEmpty()) return Outcome.notFound();
      if (held.get().ended().isPresent()) return Outcome.conflict("this line of the list");
      if (until.filter(held.get().from()::isAfter).isPresent()) return Outcome.refused("until", "The last day is %s, before the first on %s".formatted(until.get(), held.get().from()));
      if (until.filter(today().plusYears(YEARS_AHEAD)::isBefore).isPresent()) return Outcome.refused("until", "This is more than %d years from today".formatted(YEARS_AHEAD));
      if (reason.isBlank()) return Outcome.refused("reason", "Say why");
      store.end(entry, area, until, reason, clock.instant(), visit.actor().id());
      visit.note("kind", kind.name());
      return Outcome.done(entry);
    });
  }

  /** Inside a passage about somebody of the area. */
  List<DirectoryEntry> of(AreaCode area, DirectoryEntry.Kind kind) {
    return store.of(area, kind);
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
