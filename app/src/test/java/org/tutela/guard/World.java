package org.tutela.guard;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.casework.people.Comparing;
import org.tutela.foundation.access.Drafts;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.LimitChange;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Held;
import org.tutela.measures.disclosure.ConsiderationId;
import org.tutela.measures.disclosure.Considerations;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.register.Directory;
import org.tutela.measures.register.DirectoryEntry;
import org.tutela.measures.register.EnterInDirectory;

/** What the addresses of the service may point at: one of each thing in each situation. */
final class World {
  private static final AtomicInteger WORLDS = new AtomicInteger();
  static final Set<String> OF_ONE = Set.of("session", "draft", "alert");
  final Staff staff;
  /** Only the staff of this world are shut out: those of others may read the name of theirs. */
  final String excluded = "Ashgrovel-" + (char) ('A' + WORLDS.getAndIncrement());
  /** The asker's own applications and considerations, one at each stage, so that each stage's forms are seen. */
  final Map<String, List<String>> stages = Map.of("application", new ArrayList<>(), "consideration", new ArrayList<>());
  private final Map<Situation, Map<String, String>> things = new EnumMap<>(Situation.class);
  /** What is each one's own and nobody else's. */
  private final Map<Role, Map<String, String>> personal = new EnumMap<>(Role.class);
  private final ApplicationContext context;
  private final AllRows all;

  World(ApplicationContext context) {
    this.context = context;
    all = context.getBean(AllRows.class);
    staff = new Staff(context.getBean(Staffing.class), context.getBean(Sessions.class));
    var make = new Things(context);
    things.put(Situation.OWN, make.of(As.NORTHMERE, "Quarrendon"));
    things.put(Situation.OTHER_AREA, make.of(As.CARROW, "Hollinshade"));
    things.put(Situation.LIMITED, make.of(As.NORTHMERE, "Veilmarsh"));
    things.put(Situation.EXCLUDED, make.of(As.NORTHMERE, excluded));
    things.put(Situation.UNKNOWN, new HashMap<>());
    own().put("transfer", make.transfer(As.CARROW, As.NORTHMERE));
    other().put("transfer", make.transfer(As.NORTHMERE, As.CARROW));
    own().put("handover", make.handover(As.CARROW, As.NORTHMERE));
    other().put("handover", make.handover(As.NORTHMERE, As.CARROW));
    oversight(Situation.OWN, As.NORTHMERE);
    oversight(Situation.OTHER_AREA, As.CARROW);
    for (Role role : Staff.ROLES) {
      var who = staff.hired(role);
      personal.put(role, Map.of("session", who.again().actor().session().orElseThrow().toString(), "draft", draft(who),
          "alert", alert(As.NORTHMERE, who.id(), Optional.of(who.id()))));
    }
    var stranger = Hired.as(Role.OFFICER, context.getBean(Staffing.class), context.getBean(Sessions.class));
    other().put("session", stranger.actor().session().orElseThrow().toString());
    other().put("draft", draft(stranger));
    // Those who keep the lists of limited records see whose they are, and no more of them.
    own().put("keeping", own().get("person"));
    other().put("keeping", other().get("person"));
    // A search is not about anybody: whom it found and whom it shows are two things. So is a list that came with many, a device that one and then another wears, and a search by place.
    for (var situation : List.of(Situation.LIMITED, Situation.EXCLUDED)) things.get(situation).keySet().removeAll(List.of("looking", "list", "device", "scene", "crime", "match", "site", "template", "interference"));
    shutOut();
    stages(make);
  }

  private void oversight(Situation situation, AreaCode area) {
    var made = things.get(situation);
    Instant now = new Things(context).now();
    var member = As.system(() -> context.getBean(Staffing.class).employ(new Employ("new." + UUID.randomUUID() + "@force.example", "Nell Testerby", area,
        "public protection", Hired.VETTED, Set.of(Role.OFFICER), false))).orThrow();
    made.put("staff", member.value().toString());
    made.put("role", As.administrator().of(area.value()).does(() -> context.getBean(Staffing.class).askForRole(member, Role.SUPERVISOR)).orThrow().toString());
    made.put("alert", alert(area, member, Optional.empty()));
    made.put("sample", UUID.randomUUID().toString());
    UUID opening = UUID.randomUUID();
    UUID person = UUID.fromString(made.get("person"));
    all.sql("""
            insert into access.opening (id, staff_id, team, person, area, permission, purpose, outside, allowed, at)
            values (:id, :staff, 'public protection', :person, :area, 'OPEN_PERSON', 'CASE_WORK', false, true, :now)
            """)
        .param("id", opening).param("staff", member.value()).param("person", person).param("area", area.value()).param("now", Timestamp.from(now)).update();
    all.sql("""
            insert into access.sample (id, area, team, week_of, opening_id, staff_id, person, opened_at, purpose)
            values (:id, :area, 'public protection', '2026-05-25', :opening, :staff, :person, :now, 'CASE_WORK')
            """)
        .param("id", UUID.fromString(made.get("sample"))).param("area", area.value()).param("opening", opening).param("staff", member.value())
        .param("person", person).param("now", Timestamp.from(now)).update();
    made.put("glass", UUID.randomUUID().toString());
    all.sql("""
            insert into access.glass (id, person, staff_id, area, reason_code, reason, needs_consent, asked_at, review_due_at)
            values (:id, :person, :staff, :area, 'LIFE_AT_RISK', 'threat made this morning', true, :now, :now)
            """)
        .param("id", UUID.fromString(made.get("glass"))).param("person", UUID.randomUUID()).param("staff", member.value()).param("area", area.value())
        .param("now", Timestamp.from(now)).update();
    made.put("station", inDirectory(area, DirectoryEntry.Kind.STATION));
    made.put("country", inDirectory(area, DirectoryEntry.Kind.COUNTRY));
    made.put("envelope", "E" + UUID.randomUUID());
    all.sql("insert into enquiry.envelope_fault (reference, area, received_at, found_at, fault) values (:reference, :area, :now, :now, 'TOO_NEW')")
        .param("reference", made.get("envelope")).param("area", area.value()).param("now", Timestamp.from(now)).update();
  }

  /** From a day on that no test comes to. */
  private String inDirectory(AreaCode area, DirectoryEntry.Kind kind) {
    return As.supervisor().of(area.value()).does(() -> context.getBean(Directory.class)
        .enter(new EnterInDirectory(kind, "Kept " + UUID.randomUUID(), "1 Quay Street", LocalDate.of(2099, 1, 1), Optional.empty()))).orThrow().toString();
  }

  private String alert(AreaCode area, UserId about, Optional<UserId> to) {
    UUID id = UUID.randomUUID();
    all.sql("insert into access.alert (id, kind, area, staff_id, to_user, raised_at) values (:id, 'GLASS_BROKEN', :area, :staff, :to, :now)")
        .param("id", id).param("area", area.value()).param("staff", about.value()).param("to", to.map(UserId::value).orElse(null))
        .param("now", Timestamp.from(new Things(context).now())).update();
    return id.toString();
  }

  private String draft(Hired owner) {
    return context.getBean(Drafts.class).keep(owner.id(), "/purpose", Map.of("reason", new String[] {"typed before tea"})).toString();
  }

  private void shutOut() {
    var restrictions = context.getBean(Restrictions.class);
    var owner = Hired.as(Role.SUPERVISOR, context.getBean(Staffing.class), context.getBean(Sessions.class)).id();
    UUID limited = UUID.fromString(things.get(Situation.LIMITED).get("person"));
    As.system(() -> restrictions.limit(new Restrictions.Limit(limited, As.NORTHMERE, true, false, owner, "WITNESS"))).orThrow();
    UUID excluded = UUID.fromString(things.get(Situation.EXCLUDED).get("person"));
    As.system(() -> restrictions.limit(new Restrictions.Limit(excluded, As.NORTHMERE, false, false, owner, "OWN_INTEREST"))).orThrow();
    for (Role role : Staff.ROLES) As.system(() -> restrictions.change(excluded, LimitChange.SHUT_OUT, staff.hired(role).id(), "a neighbour")).orThrow();
  }

  private void stages(Things make) {
    var walk = Walk.with(context.getAutowireCapableBeanFactory());
    considered(make, walk);
    var stages = this.stages.get("application");
    stages.add(walk.received(org.tutela.measures.enquiry.Requests.mother()).toString());
    stages.add(make.taken(As.NORTHMERE).id().toString());
    stages.add(walk.checked(org.tutela.measures.enquiry.Requests.mother()).toString());
    stages.add(walk.interviewed().toString());
    stages.add(walk.assessed(Held.CHILD_SEX_OFFENCES).toString());
    stages.add(walk.toBeDisclosed().toString());
    stages.add(walk.disclosed().toString());
    var second = walk.assessed(Held.CHILD_SEX_OFFENCES);
    As.decisionMaker(() -> walk.disclosures.decide(walk.not(second, org.tutela.law.scheme.OutcomeCategory.NO_DISC_CONCERNS, "The mother knows and protects"))).orThrow();
    stages.add(second.toString());
    var letter = walk.assessed(Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> walk.disclosures.decide(walk.not(letter, org.tutela.law.scheme.OutcomeCategory.NO_CONCERNS, "Nothing is held about him"))).orThrow();
    stages.add(letter.toString());
  }

  private void considered(Things make, Walk walk) {
    for (boolean decided : List.of(false, true)) {
      var person = walk.cautioned();
      walk.managed(person, Level.TWO);
      var considerations = make.bean(Considerations.class);
      ConsiderationId id = As.officer(() -> considerations.ofPerson(person)).orThrow().getFirst().id();
      if (decided) walk.toBeTold(id, "Imogen Tarrowby");
      else As.officer(() -> considerations.start(id, 0)).orThrow();
      stages.get("consideration").add(id.value().toString());
    }
  }

  private Map<String, String> own() {
    return things.get(Situation.OWN);
  }

  private Map<String, String> other() {
    return things.get(Situation.OTHER_AREA);
  }

  /** Whether there is such a thing in that situation. */
  boolean knows(String thing, Situation situation) {
    return situation == Situation.UNKNOWN || thing.equals("day") || things.get(situation).containsKey(thing) || situation == Situation.OWN && OF_ONE.contains(thing);
  }

  String id(String thing, Situation situation, Role asker) {
    if (thing.equals("kind")) return "NAME";
    if (thing.equals("day")) return "2026-06-01";
    if (!knows(thing, situation)) return Things.unknown();
    if (situation == Situation.UNKNOWN) return thing.equals("envelope") ? "E" + Things.unknown() : Things.unknown();
    if (situation == Situation.OWN && OF_ONE.contains(thing)) return personal.get(asker).get(thing);
    return things.get(situation).get(thing);
  }

  /** Everything whose appearance anywhere would tell that a thing which is shut off exists. */
  List<String> hidden(Situation situation) {
    return Things.PERSONAL.stream().map(things.get(situation)::get).toList();
  }

  /** The tables in which something else stands than before. */
  List<String> changed(Map<String, String> before) {
    var now = rows();
    return before.keySet().stream().filter(table -> !before.get(table).equals(now.get(table))).toList();
  }

  /** One line a table: what stands in it. What is not of the case (the log, the guards' and the matcher's own notes) is left out. */
  Map<String, String> rows() {
    Comparing.awaitEnd(context);
    var tables = all.sql("""
        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'audit', 'migration')
           and table_schema || '.' || table_name not in ('access.once', 'access.draft', 'access.opening', 'access.alert', 'access.session', 'access.sign_in_try', 'people.compared')
         order by 1
        """).query(String.class).list();
    var rows = new LinkedHashMap<String, String>();
    tables.forEach(table -> rows.put(table, all.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t")
        .query(String.class).single()));
    return rows;
  }
}
