package org.tutela.guard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.foundation.access.Drafts;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.LimitChange;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.law.scheme.Held;
import org.tutela.measures.disclosure.Walk;

/** What the addresses of the service may point at: one of each thing in each situation. */
final class World {
  final Staff staff;
  /** The asker's own applications, one at each stage, so that each stage's forms are seen. */
  final List<String> stages = new ArrayList<>();
  private final Map<Situation, Map<String, String>> things = new EnumMap<>(Situation.class);
  private final Map<Role, String> sessions = new EnumMap<>(Role.class);
  private final Map<Role, String> drafts = new EnumMap<>(Role.class);
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
    things.put(Situation.EXCLUDED, make.of(As.NORTHMERE, "Ashgrovel"));
    things.put(Situation.UNKNOWN, new HashMap<>());
    own().put("transfer", make.transfer(As.CARROW, As.NORTHMERE));
    other().put("transfer", make.transfer(As.NORTHMERE, As.CARROW));
    own().put("handover", make.handover(As.CARROW, As.NORTHMERE));
    other().put("handover", make.handover(As.NORTHMERE, As.CARROW));
    oversight(Situation.OWN, As.NORTHMERE);
    oversight(Situation.OTHER_AREA, As.CARROW);
    for (Role role : Staff.ROLES) {
      sessions.put(role, staff.hired(role).again().actor().session().orElseThrow().toString());
      drafts.put(role, draft(staff.hired(role)));
    }
    var stranger = Hired.as(Role.OFFICER, context.getBean(Staffing.class), context.getBean(Sessions.class));
    other().put("session", stranger.actor().session().orElseThrow().toString());
    other().put("draft", draft(stranger));
    // Those who keep the lists of limited records see whose they are, and no more of them.
    own().put("keeping", own().get("person"));
    other().put("keeping", other().get("person"));
    // A search is not about anybody: whom it found and whom it shows are two things.
    things.get(Situation.LIMITED).remove("looking");
    things.get(Situation.EXCLUDED).remove("looking");
    shutOut();
    stages(make);
  }

  private void oversight(Situation situation, AreaCode area) {
    var made = things.get(situation);
    Instant now = new Things(context).now();
    var member = As.system(() -> context.getBean(Staffing.class).employ(new Employ("new." + UUID.randomUUID() + "@force.example", "Nell Testerby", area,
        "public protection", Hired.VETTED, java.util.Set.of(Role.OFFICER), false))).orThrow();
    made.put("staff", member.value().toString());
    made.put("role", As.administrator().of(area.value()).does(() -> context.getBean(Staffing.class).askForRole(member, Role.SUPERVISOR)).orThrow().toString());
    made.put("alert", UUID.randomUUID().toString());
    all.sql("insert into access.alert (id, kind, area, staff_id, raised_at) values (:id, 'GLASS_BROKEN', :area, :staff, :now)")
        .param("id", UUID.fromString(made.get("alert"))).param("area", area.value()).param("staff", member.value()).param("now", Timestamp.from(now)).update();
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
    made.put("envelope", "E" + UUID.randomUUID());
    all.sql("insert into enquiry.envelope_fault (reference, area, received_at, found_at, fault) values (:reference, :area, :now, :now, 'TOO_NEW')")
        .param("reference", made.get("envelope")).param("area", area.value()).param("now", Timestamp.from(now)).update();
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

  private Map<String, String> own() {
    return things.get(Situation.OWN);
  }

  private Map<String, String> other() {
    return things.get(Situation.OTHER_AREA);
  }

  /** Whether there is such a thing in that situation. */
  boolean knows(String thing, Situation situation) {
    return situation == Situation.UNKNOWN || things.get(situation).containsKey(thing) || situation == Situation.OWN && (thing.equals("session") || thing.equals("draft"));
  }

  String id(String thing, Situation situation, Role asker) {
    if (thing.equals("kind")) return "NAME";
    if (!knows(thing, situation)) return Things.unknown();
    if (situation == Situation.UNKNOWN) return thing.equals("envelope") ? "E" + Things.unknown() : Things.unknown();
    if (situation == Situation.OWN && thing.equals("session")) return sessions.get(asker);
    if (situation == Situation.OWN && thing.equals("draft")) return drafts.get(asker);
    return things.get(situation).get(thing);
  }

  /** Everything whose appearance anywhere would tell that a thing which is shut off exists. */
  List<String> hidden(Situation situation) {
    return Things.PERSONAL.stream().map(things.get(situation)::get).toList();
  }

  /** One line a table: what stands in it. What is not of the case (the log, the guards' own notes) is left out. */
  Map<String, String> rows() {
    var tables = all.sql("""
        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'audit', 'migration')
           and table_schema || '.' || table_name not in ('access.once', 'access.draft', 'access.opening', 'access.alert', 'access.session')
         order by 1
        """).query(String.class).list();
    var rows = new LinkedHashMap<String, String>();
    tables.forEach(table -> rows.put(table, all.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t")
        .query(String.class).single()));
    return rows;
  }
}
