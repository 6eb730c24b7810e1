package org.tutela.foundation.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.AccessLists;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.PersonFacts;
import org.tutela.foundation.access.Referenced;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.audit.AuditLog;
import org.tutela.foundation.audit.LogLine;
import org.tutela.foundation.audit.LogQuery;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Who read and changed what. An area sees what its people did, and what anybody did to its records. */
@Service
public class Audits {
  /** Rows on a page. */
  static final int ROWS = 50;
  private static final int NEWEST = 20;
  private static final Set<String> INTELLIGENCE = Set.of(Permission.SEE_INTELLIGENCE.name(), Permission.READ_INTELLIGENCE.name(), Permission.RECORD_INTELLIGENCE.name());

  private final Gate gate;
  private final AuditLog log;
  private final Staffing staffing;
  private final ObjectProvider<PersonFacts> people;
  private final ObjectProvider<Referenced> things;
  private final AccessLists lists;

  Audits(Gate gate, AuditLog log, Staffing staffing, ObjectProvider<PersonFacts> people, ObjectProvider<Referenced> things,
         AccessLists lists) {
    this.gate = gate;
    this.log = log;
    this.staffing = staffing;
    this.people = people;
    this.things = things;
    this.lists = lists;
  }

  /** @param page clamped to what there is (B76) */
  public Outcome<LogPart> search(LogQuery query, int page) {
    return gate.pass(Permission.READ_AUDIT, visit -> {
      query.about().ifPresent(id -> visit.concerning(Target.of("log", id, visit.actor().area())));
      query.actor().ifPresent(id -> visit.concerning(Target.of("log of staff", id, visit.actor().area())));
      return Outcome.done(part(visit, query, page));
    });
  }

  /**
   * What the log holds of the reader: everybody may know what stands beside their own name. Not what was refused: that
   * a look was refused, and not answered with "there is no such thing", would tell that there is one.
   */
  public Outcome<LogPart> own(int page) {
    return gate.pass(Permission.SEE_OWN_LOG, visit ->
        Outcome.done(part(visit, new LogQuery(Optional.empty(), Optional.of(visit.actor().id().value()), Optional.empty(), Optional.empty(), true, Set.of()), page)));
  }

  private LogPart part(Visit visit, LogQuery query, int page) {
    int found = log.count(query);
    int pages = Math.max(1, (found + ROWS - 1) / ROWS);
    int shown = Math.clamp(page, 1, pages);
    return new LogPart(read(visit, query, ROWS, (shown - 1) * ROWS), found, shown, pages, found == AuditLog.MOST);
  }

  public Outcome<AuditLog.State> state() {
    return gate.pass(Permission.READ_AUDIT, _ -> Outcome.done(log.state()));
  }

  /** The id behind what was typed: an id, or the reference of a person or a case of the reader's area. Others are found as little as none. */
  public Outcome<UUID> about(String typed) {
    return gate.pass(Permission.READ_AUDIT, visit -> id(typed)
        .or(() -> people.orderedStream().map(facts -> facts.byReference(typed)).flatMap(Optional::stream)
            .filter(person -> person.area().equals(visit.actor().area())).map(PersonFacts.Referred::person).findFirst())
        .or(() -> things.orderedStream().flatMap(thing -> thing.byReference(typed).stream()).findFirst())
        .map(Outcome::done).orElseGet(Outcome::notFound));
  }

  public Outcome<UUID> staff(String email) {
    return gate.pass(Permission.READ_AUDIT, _ -> staffing.colleague(email).map(UserId::value).map(Outcome::done).orElseGet(Outcome::notFound));
  }

  /** The newest entries about a held person, for a page that its reader may see anyway. */
  public Outcome<List<ReadLine>> ofPerson(UUID person, AreaCode area) {
    return newest("person", person, area);
  }

  /** The newest entries about a case or another object, for a page that its reader may see anyway. */
  public Outcome<List<ReadLine>> ofObject(String kind, UUID id, AreaCode area) {
    return newest(kind, id, area);
  }

  /** All of it, page by page, for a page that its reader may see anyway. */
  public Outcome<LogPart> allOf(String kind, UUID id, AreaCode area, int page) {
    return gate.pass(Permission.SEE_ACCESS_LOG, visit -> {
      visit.concerning(Target.of("log of " + kind, id, area));
      return Outcome.done(part(visit, about(id, visit.actor()), page));
    });
  }

  private Outcome<List<ReadLine>> newest(String kind, UUID id, AreaCode area) {
    return gate.pass(Permission.SEE_ACCESS_LOG, visit -> {
      visit.concerning(Target.of("log of " + kind, id, area));
      return Outcome.done(read(visit, about(id, visit.actor()), NEWEST, 0));
    });
  }

  /** That intelligence was worked with tells that there is some (G3): of a page's readers only those see it who may see the intelligence. */
  private static LogQuery about(UUID id, Actor reader) {
    boolean all = Permission.SEE_INTELLIGENCE.heldBy(reader) || Permission.READ_AUDIT.heldBy(reader);
    return new LogQuery(Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty(), false, all ? Set.of() : INTELLIGENCE);
  }

  private List<ReadLine> read(Visit visit, LogQuery query, int limit, int offset) {
    List<LogLine> lines = log.find(query, limit, offset);
    var names = staffing.names(lines.stream().map(LogLine::actor).flatMap(Optional::stream).distinct().toList());
    visit.shown(lines.size());
    var references = references(lines, visit.actor());
    return lines.stream().map(line -> new ReadLine(line, line.actor().map(who -> names.getOrDefault(who, "The system")).orElse(""),
        line.person().or(line::object).map(id -> references.getOrDefault(id, "")).orElse(""))).toList();
  }

  /** Who reads the log for others knows of every person of the area; anybody else of those whose lists let them in. */
  private Map<UUID, String> references(List<LogLine> lines, Actor reader) {
    boolean all = Permission.READ_AUDIT.heldBy(reader);
    var references = new HashMap<UUID, String>();
    var ids = lines.stream().flatMap(line -> line.object().stream()).collect(Collectors.toSet());
    things.orderedStream().forEach(thing -> references.putAll(thing.references(ids)));
    var persons = lines.stream().flatMap(line -> line.person().stream()).collect(Collectors.toSet());
    people.orderedStream().flatMap(facts -> facts.known(persons).stream()).filter(person -> person.area().equals(reader.area()) && (all || lists.letIn(person.person(), reader.id())))
        .forEach(person -> references.put(person.person(), person.reference()));
    return references;
  }

  private static Optional<UUID> id(String typed) {
    return Stream.of(typed.strip()).filter(text -> text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString).findFirst();
  }
}
