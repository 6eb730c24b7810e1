package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.TutelaTest;

/** Security G-6: what each of the three roles may do in the database equals a list. The portal's own test tries its role out as well. */
@TutelaTest
class GrantsTest {
  /** A migration that grants more, or a table that grants nothing, changes this list or fails. */
  private static final String STAFF = """
      access.alert: SELECT INSERT UPDATE
      access.challenge: SELECT INSERT UPDATE DELETE
      access.draft: SELECT INSERT UPDATE DELETE
      access.enrolment: SELECT INSERT UPDATE
      access.glass: SELECT INSERT UPDATE
      access.limited_history: SELECT INSERT
      access.limited_record: SELECT INSERT UPDATE
      access.once: SELECT INSERT UPDATE DELETE
      access.opening: SELECT INSERT
      access.passkey: SELECT INSERT UPDATE DELETE
      access.purpose: SELECT INSERT
      access.restriction: SELECT INSERT DELETE
      access.role_grant: SELECT INSERT UPDATE
      access.sample: SELECT INSERT UPDATE
      access.session: SELECT INSERT UPDATE
      access.sign_in_try: SELECT INSERT DELETE
      access.staff: SELECT INSERT UPDATE
      access.staff_history: SELECT INSERT
      access.training: SELECT INSERT
      audit.checkpoint: SELECT INSERT
      audit.entry: SELECT INSERT
      audit.leaf: SELECT INSERT
      audit.tree: SELECT UPDATE
      conditions.breach: SELECT INSERT
      conditions.instrument: SELECT INSERT
      conditions.instrument_end: SELECT INSERT
      conditions.passport: SELECT INSERT
      conditions.struck: SELECT INSERT
      conditions.term: SELECT INSERT
      conditions.term_end: SELECT INSERT
      conditions.travel_ban: SELECT INSERT UPDATE
      conditions.variation: SELECT INSERT
      convictions.conviction: SELECT INSERT
      convictions.opinion: SELECT INSERT
      convictions.struck: SELECT INSERT
      disclosure.aftercare: SELECT INSERT
      disclosure.assessment: SELECT INSERT
      disclosure.consideration: SELECT INSERT UPDATE
      disclosure.consideration_disclosure: SELECT INSERT
      disclosure.consideration_history: SELECT INSERT
      disclosure.consideration_record: SELECT INSERT
      disclosure.consideration_representations: SELECT INSERT
      disclosure.decision: SELECT INSERT
      disclosure.member_considered: SELECT INSERT
      disclosure.second_reading: SELECT INSERT
      enquiry.application: SELECT INSERT UPDATE
      enquiry.application_history: SELECT INSERT
      enquiry.clock: SELECT INSERT UPDATE
      enquiry.envelope_fault: SELECT INSERT UPDATE
      enquiry.file_entry: SELECT INSERT
      enquiry.finding: SELECT INSERT UPDATE
      enquiry.first_check: SELECT INSERT
      enquiry.handover: SELECT INSERT UPDATE
      enquiry.immediate_risk: SELECT INSERT UPDATE
      enquiry.interview: SELECT INSERT UPDATE
      enquiry.parents: SELECT INSERT
      enquiry.partner_request: SELECT INSERT UPDATE
      enquiry.person_search: SELECT INSERT
      enquiry.place: SELECT INSERT UPDATE
      enquiry.withheld: SELECT INSERT UPDATE
      intake.envelope: SELECT UPDATE(opened_at)
      intelligence.item: SELECT INSERT
      intelligence.reading: SELECT INSERT
      intelligence.struck: SELECT INSERT
      kernel.area: SELECT INSERT
      mappa.management: SELECT INSERT UPDATE
      mappa.management_history: SELECT INSERT
      mappa.transfer: SELECT INSERT UPDATE
      papers.paper: SELECT INSERT
      papers.person_file: SELECT INSERT
      papers.person_file_struck: SELECT INSERT
      people.address: SELECT INSERT UPDATE(lines) UPDATE(postcode) UPDATE(refuge_since)
      people.address_area: SELECT INSERT
      people.address_check: SELECT INSERT
      people.address_end: SELECT INSERT
      people.birth_history: SELECT INSERT
      people.candidate: SELECT INSERT UPDATE
      people.change: USAGE
      people.compared: SELECT UPDATE
      people.holder_check: SELECT INSERT UPDATE
      people.identifier: SELECT INSERT
      people.marker: SELECT INSERT
      people.marker_act: SELECT INSERT
      people.name: SELECT INSERT
      people.person: SELECT INSERT UPDATE
      people.refuge: SELECT INSERT UPDATE
      people.search: SELECT INSERT UPDATE
      people.struck: SELECT INSERT
      post.letter: SELECT INSERT UPDATE
      post.message: SELECT INSERT UPDATE
      register.absence: SELECT INSERT
      register.absence_end: SELECT INSERT
      register.acknowledgement: SELECT INSERT
      register.appeal: SELECT INSERT
      register.appeal_outcome: SELECT INSERT
      register.away: SELECT INSERT UPDATE
      register.away_history: SELECT INSERT
      register.bodies_told: SELECT INSERT
      register.ceiling: SELECT INSERT
      register.change: SELECT INSERT
      register.chased: SELECT INSERT DELETE
      register.commencement: SELECT INSERT
      register.commencement_answer: SELECT INSERT
      register.determination: SELECT INSERT
      register.directory_end: SELECT INSERT
      register.directory_entry: SELECT INSERT
      register.elsewhere: SELECT INSERT UPDATE
      register.enrolled: SELECT INSERT
      register.entered: SELECT INSERT
      register.episode: SELECT INSERT
      register.episode_end: SELECT INSERT
      register.episode_reason: SELECT INSERT
      register.failure_check: SELECT INSERT
      register.failure_decision: SELECT INSERT
      register.foretold: SELECT INSERT
      register.foretold_end: SELECT INSERT
      register.household_stay: SELECT INSERT
      register.item: SELECT INSERT
      register.item_end: SELECT INSERT
      register.journey: SELECT INSERT
      register.journey_end: SELECT INSERT
      register.list: SELECT INSERT UPDATE
      register.listed: SELECT INSERT UPDATE DELETE
      register.local_flag: SELECT INSERT
      register.notification: SELECT INSERT
      register.obligation: SELECT INSERT DELETE
      register.premises_struck: SELECT INSERT
      register.premises_visit: SELECT INSERT
      register.reckoned: SELECT INSERT DELETE
      register.reckoning: SELECT INSERT UPDATE
      register.record_review: SELECT INSERT
      register.review: SELECT INSERT
      register.review_factor: SELECT INSERT
      register.risk_order: SELECT INSERT
      register.risk_plan: SELECT INSERT
      register.risk_plan_act: SELECT INSERT
      register.round: SELECT INSERT UPDATE
      register.set_out: SELECT INSERT
      register.stay: SELECT INSERT
      register.struck: SELECT INSERT
      register.supervision: SELECT INSERT UPDATE
      register.supervision_history: SELECT INSERT
      register.taken_part: SELECT INSERT DELETE
      register.taking: SELECT INSERT UPDATE
      register.verify_within: SELECT INSERT
      register.visit: SELECT INSERT
      register.visit_plan: SELECT INSERT
      tracking.activation: SELECT INSERT UPDATE
      tracking.alert: SELECT INSERT UPDATE
      tracking.alert_operation: SELECT INSERT
      tracking.card: SELECT INSERT UPDATE
      tracking.card_act: SELECT INSERT
      tracking.chain: SELECT INSERT
      tracking.chain_step: SELECT INSERT
      tracking.crime: SELECT INSERT
      tracking.device: SELECT INSERT UPDATE
      tracking.engine_state: SELECT INSERT UPDATE
      tracking.erased: SELECT
      tracking.fleet: SELECT
      tracking.handover: SELECT INSERT
      tracking.hold: SELECT INSERT
      tracking.hold_answer: SELECT INSERT
      tracking.hold_release: SELECT INSERT
      tracking.interference: SELECT INSERT UPDATE
      tracking.keeping: SELECT INSERT
      tracking.keeping_answer: SELECT INSERT
      tracking.kept: SELECT
      tracking.lease: SELECT INSERT UPDATE
      tracking.leave: SELECT INSERT
      tracking.leave_end: SELECT INSERT
      tracking.refused: SELECT INSERT UPDATE
      tracking.report: SELECT INSERT
      tracking.report_no: USAGE SELECT
      tracking.restored: SELECT INSERT
      tracking.rule: INSERT UPDATE SELECT(id) SELECT(person_id) SELECT(name) SELECT(kind) SELECT(protects) SELECT(version) SELECT(template_id) SELECT(site_id) SELECT(other_id) SELECT(restored_id)
      tracking.rule_end: SELECT INSERT
      tracking.rule_version: INSERT SELECT(rule_id) SELECT(no) SELECT(person_id) SELECT(from_at) SELECT(reason) SELECT(made_at) SELECT(made_by)
      tracking.scene_match: SELECT INSERT UPDATE
      tracking.scene_search: SELECT INSERT UPDATE
      tracking.scene_wrong: SELECT INSERT
      tracking.shown_rule: SELECT
      tracking.shown_version: SELECT
      tracking.site: SELECT INSERT UPDATE
      tracking.template: SELECT INSERT UPDATE
      tracking.template_version: SELECT INSERT
      tracking.template_wearer: SELECT INSERT UPDATE
      tracking.unworn: SELECT INSERT
      tracking.violation: SELECT INSERT
      tracking.wearer: SELECT INSERT UPDATE
      work.task: SELECT INSERT UPDATE
      work.task_history: SELECT INSERT
      """;

  private static final String RELATIONS = """
      with mine as (select c.oid, nspname || '.' || relname as name, relkind from pg_class c join pg_namespace n on n.oid = relnamespace
                     where nspname !~ '^pg_' and nspname <> 'information_schema' and relkind in ('r', 'p', 'v', 'm', 'f', 'S')),
           may as (
             select name, place, p as privilege from mine, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) with ordinality as a(p, place)
              where relkind <> 'S' and has_table_privilege(:role, oid, p)
             union all
             select name, 20 + attnum, p || '(' || attname || ')' from mine join pg_attribute on attrelid = oid and attnum > 0 and not attisdropped,
                    unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) p
              where relkind <> 'S' and has_column_privilege(:role, oid, attnum, p) and not has_table_privilege(:role, oid, p)
             union all
             select name, place, p from mine, unnest(array['USAGE', 'UPDATE', 'SELECT']) with ordinality as a(p, place)
              where relkind = 'S' and case when relkind = 'S' then has_sequence_privilege(:role, oid, p) else false end)
      select name || ': ' || string_agg(privilege, ' ' order by place) from may group by name order by name
      """;

  @Autowired AllRows all;

  @Test
  @DisplayName("security G-6: the staff service's role may do what the list says in its tables, and nothing else")
  void staff_tables() {
    assertThat(of("tutela_staff")).containsExactlyElementsOf(STAFF.lines().toList());
  }

  @Test
  @DisplayName("security G-6, P-1: the portal's role may touch no table")
  void portal_tables() {
    assertThat(of("tutela_portal")).isEmpty();
  }

  private List<String> of(String role) {
    return all.sql(RELATIONS).param("role", role).query(String.class).list();
  }

  @Test
  @DisplayName("security G-6: functions that act with the owner's rights are these, and each is for one role")
  void definers() {
    assertThat(all.sql("""
            select f.oid::regprocedure || ': ' || coalesce(string_agg(r.rolname, ' ' order by r.rolname), 'the owner alone')
              from pg_proc f join pg_namespace n on n.oid = pronamespace
              left join pg_roles r on r.rolname in ('tutela_staff', 'tutela_portal') and has_function_privilege(r.oid, f.oid, 'EXECUTE')
                                  and has_schema_privilege(r.oid, n.oid, 'USAGE')
             where prosecdef and nspname !~ '^pg_' and nspname <> 'information_schema' group by f.oid order by 1
            """).query(String.class).list())
        .containsExactly(
            "access.hidden_people(): tutela_staff",
            "access.may_see_person(uuid): tutela_staff",
            "disclosure.move_in(uuid,timestamp with time zone,uuid): tutela_staff",
            "enquiry.area_of(uuid): tutela_staff",
            "enquiry.ask(uuid,uuid,text,timestamp with time zone,uuid): tutela_staff",
            "enquiry.ask_no_more(uuid,text,timestamp with time zone,uuid): tutela_staff",
            "intake.submit(text,bytea,integer,bytea): tutela_portal",
            "mappa.take_up(uuid,date,timestamp with time zone,uuid): tutela_staff",
            "people.area_of(uuid): tutela_staff",
            "people.changed_since(xid8): tutela_staff",
            "people.hand_over(uuid,text,text): the owner alone",
            "people.known(uuid[]): tutela_staff",
            "people.raise_holder_check(uuid,uuid[],text[],timestamp with time zone): tutela_staff",
            "people.referred(text): tutela_staff",
            "people.search_waits(uuid): tutela_staff",
            "returns.asked_for(timestamp with time zone,timestamp with time zone): tutela_staff",
            "returns.cases(timestamp with time zone,timestamp with time zone): tutela_staff",
            "returns.duty(date,timestamp with time zone,timestamp with time zone): tutela_staff",
            "tracking.drop_days(timestamp with time zone,integer): tutela_staff",
            "tracking.erase_positions(uuid,timestamp with time zone,integer): tutela_staff",
            "tracking.erase_records(uuid,timestamp with time zone,integer): tutela_staff",
            "tracking.erase_searches(timestamp with time zone,integer): tutela_staff",
            "tracking.erase_unworn(timestamp with time zone,integer): tutela_staff",
            "tracking.fleet_changes(): the owner alone",
            "tracking.make_day(date): tutela_staff",
            "tracking.move_in(uuid,timestamp with time zone,uuid): tutela_staff",
            "tracking.near(integer[],bigint,bigint,date,date,integer,integer,integer,integer): tutela_staff",
            "tracking.restore_reports(integer[],uuid[],bigint[],bigint[],bigint[],bigint[],integer[],integer[],integer[],integer[],integer[],integer[],integer[],integer[],integer[],integer[]): tutela_staff",
            "work.move_in(uuid,text,timestamp with time zone,uuid): tutela_staff");
  }

  @Test
  @DisplayName("security G-6: each such function has a search path that nobody else can put a table into")
  void search_paths() {
    assertThat(all.sql("""
            select f.oid::regprocedure::text from pg_proc f join pg_namespace n on n.oid = pronamespace
             where prosecdef and nspname !~ '^pg_' and nspname <> 'information_schema'
               and not exists (select from unnest(proconfig) c where c like 'search_path=%')
            """).query(String.class).list()).isEmpty();
  }

  @ParameterizedTest(name = "security G-6: {0} has no right over the server, over row-level security or over another role")
  @ValueSource(strings = {"tutela_owner", "tutela_staff", "tutela_portal"})
  void no_powers(String role) {
    assertThat(all.sql("""
            select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                   or exists (select from pg_auth_members where member = r.oid) from pg_roles r where rolname = :role
            """).param("role", role).query(Boolean.class).single()).isFalse();
  }

  @Test
  @DisplayName("security G-6: the owner owns every table, function and schema of ours, and the other roles own nothing")
  void owners() {
    assertThat(all.sql("""
            select distinct owner from (
              select pg_get_userbyid(relowner) as owner from pg_class join pg_namespace n on n.oid = relnamespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
              union all
              select pg_get_userbyid(proowner) from pg_proc join pg_namespace n on n.oid = pronamespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
              union all
              select pg_get_userbyid(nspowner) from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')) owned
            """).query(String.class).list()).containsExactly("tutela_owner");
  }
}
