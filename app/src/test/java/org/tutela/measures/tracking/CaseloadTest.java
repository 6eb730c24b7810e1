package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.measures.tracking.web.DevicePort;
import org.tutela.tracking.message.Draft;

/** The wearers of an officer, each in one line. */
class CaseloadTest extends AManagedWearer {
  private static final Instant NOW = MutableClock.START;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired Restrictions restrictions;
  private Hired officer;
  private As acting;
  private String reference;

  @BeforeEach
  void whom_an_officer_of_their_own_manages() {
    officer = Hired.as(Role.OFFICER, staffing, sessions);
    acting = new As(officer.actor(), "CASE_WORK");
    manages(officer, person);
    reference = reference(person);
  }

  private void manages(Hired manager, PersonId managed) {
    all.sql("insert into register.supervision (person_id, area, manager_id, band, subject_until) values (:person, 'NORTHMERE', :manager, 'NOT_ASSESSED', date '2025-12-31') on conflict (person_id) do update set manager_id = excluded.manager_id")
        .param("person", managed.value()).param("manager", manager.id().value()).update();
  }

  private String reference(PersonId of) {
    return all.sql("select reference from people.person where id = :id").param("id", of.value()).query(String.class).single();
  }

  private String text(As who, String query) throws Exception {
    return page(who, "/tracking/caseload" + query).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  private String csv(As who, String whose) throws Exception {
    var sent = send(who, "/tracking/caseload/file", "of", whose, "weeks", "4", "form", "csv");
    assertThat(sent.getStatus()).isEqualTo(200);
    assertThat(sent.getHeader("Content-Disposition")).contains("attachment", "caseload.csv");
    return sent.getContentAsString();
  }

  private String line(As who, String whose) throws Exception {
    return csv(who, whose).lines().filter(line -> line.contains(reference)).findFirst().orElse("");
  }

  /** Away for sixteen minutes of a curfew, and silent for an hour after it. */
  private void an_evening() {
    live(RuleKind.CURFEW, Protects.NOBODY, "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.5,52]},\"properties\":{\"kind\":\"curfew\",\"radius\":100,\"schedule\":[{\"days\":[],\"start\":\"00:00\",\"end\":\"00:00\"}]}}");
    host.round();
    for (int minute = 0; minute <= 30; minute++) {
      clock.set(NOW.plusSeconds(60L * minute));
      uploads(List.of(minute == 10 ? charged(55) : reading(clock.instant(), minute < 5 || minute > 20 ? 10 : 900, 8)));
      host.round();
    }
    clock.set(NOW.plusSeconds(60L * 90));
    host.round();
    // the session of the first has ended meanwhile
    whom_an_officer_of_their_own_manages();
  }

  private Reading charged(int percent) {
    return new Reading("", new Draft("", clock.millis(), clock.millis()).at(52, -1.487).accuracy(8).battery(percent).report());
  }

  @Test
  void an_officer_sees_their_own_wearers_with_alerts_curfew_silence_battery_and_last_contact() throws Exception {
    an_evening();
    assertThat(page(acting, "/tracking")).contains("href=\"/tracking/caseload\"");
    assertThat(text(acting, "")).contains("1 wearer.", reference, "1 of severity 2, 2 of severity 3", "Kept for 82.2%; 1 absence, 16 min in all", "1 gap, 1 h 0 min", "55%", "1 Jun 2026, 10:30").doesNotContain("Managed by");
    assertThat(page(acting, "/tracking/caseload")).contains("href=\"/people/" + person.value() + "/tracking\"");
    assertThat(csv(acting, officer.id().value().toString()).lines()).containsExactly(
        "wearer,managed_by,open_severity_1,open_severity_2,open_severity_3,open_severity_4,violations,curfew_minutes,absences,minutes_away,kept_percent,gaps,minutes_silent,worn,battery_percent,last_heard",
        "\"" + reference + "\",\"Wilf Testerby\",0,1,2,0,0,90,1,16,82.2,1,60,true,55,2026-06-01T09:30:00Z");
  }

  private void told(String alert, String kind, Instant at, Instant clear, String withdrawn) {
    for (String into : List.of("""
            insert into tracking.alert (person_id, alert, revision, watched, kind, severity, at, raised_at, clear_at, escalated, interrupted, unconfirmed, cause, amount, withdrawn)
            values (:person, :alert, 1, 'x', :kind, 3, :at, :at, :clear, false, false, false, 'NONE', -1, :withdrawn)
            """, """
            insert into tracking.alert_operation (person_id, alert, revision, verb, reason, at, raised_at, clear_at, watermark, told_at, words, deciding, parameters)
            values (:person, :alert, 1, 'RAISE', 'NONE', :at, :at, :clear, :at, :at, :kind, :withdrawn, '')
            """))
      all.sql(into).param("person", person.value()).param("alert", alert).param("kind", kind).param("at", Timestamp.from(at)).param("clear", clear == null ? null : Timestamp.from(clear), Types.TIMESTAMP).param("withdrawn", withdrawn).update();
  }

  @Test
  void what_began_before_the_period_counts_with_what_of_it_lies_within_here_and_on_the_wearer_s_page() throws Exception {
    var before = NOW.minus(Duration.ofDays(9));
    told("silent", "CONTACT_GAP", before, null, "");
    told("taken back", "CONTACT_GAP", before, null, "LATER_EVIDENCE");
    told("away", "CURFEW_ABSENCE", before, NOW.minus(Duration.ofDays(6)), "");
    told("long ago", "CURFEW_ABSENCE", before.minusSeconds(3600), before.minusSeconds(60), "");
    assertThat(text(acting, "?weeks=1")).contains("1 gap, 168 h 0 min", "Away; 1 absence, 24 h 0 min in all");
    assertThat(text(acting, "?weeks=4")).contains("1 gap, 216 h 0 min", "Away; 2 absences, 72 h 59 min in all");
    String own = page(acting, "/people/" + person.value() + "/tracking?weeks=1").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    assertThat(own).contains("In the last week away for 24 h 0 min in all", "23 May 2026, 10:00:00 26 May 2026, 10:00:00", "23 May 2026, 10:00:00 still 216 h 0 min");
    assertThat(page(acting, "/people/" + person.value() + "/tracking?weeks=4")).contains("away for 72 h 59 min in all");
  }

  @Test
  void a_violation_counts_from_when_it_is_confirmed_until_it_is_found_to_be_none() throws Exception {
    an_evening();
    var card = cards("CURFEW_ABSENCE").getFirst();
    As.supervisor().does(() -> monitoring.close(card, CardOutcome.VIOLATION, "Seen elsewhere", "A warning", version(card))).orThrow();
    assertThat(line(acting, "")).contains(",0,0,2,0,1,90,");
    As.supervisor().does(() -> monitoring.follow(card, ViolationStep.NONE, "", "It was somebody else", version(card))).orThrow();
    assertThat(line(acting, "")).contains(",0,0,2,0,0,90,");
  }

  @Test
  void wearers_can_be_asked_for_by_officer_by_team_and_where_nobody_manages_them() throws Exception {
    var tags = new Tags(devices, fittings, context.getBean(People.class), context.getBean(DevicePort.class));
    var other = tags.person();
    tags.fitted(tags.issued(DeviceKind.SIGNED), other, clock.instant().minusSeconds(60));
    assertThat(csv(acting, "nobody")).contains(reference(other)).doesNotContain(reference);
    assertThat(csv(acting, "all")).contains(reference(other), reference);
    assertThat(csv(acting, "team:public protection")).contains(reference).doesNotContain(reference(other));
    assertThat(csv(acting, "team:of nobody")).as("their own").contains(reference).doesNotContain(reference(other));
    assertThat(text(As.supervisor(), "?of=" + officer.id().value())).contains("1 wearer.", reference);
    assertThat(text(As.supervisor(), "?of=all&page=99999&weeks=x")).contains("Managed by", "of the last 4 weeks");
    all.sql("update tracking.activation set to_at = :at, ended_because = 'The order ended', ended_by = :by, ended_at = :at where person_id = :person").param("at", Timestamp.from(clock.instant())).param("by", officer.id().value()).param("person", person.value()).update();
    assertThat(text(acting, "")).contains("No device is worn now");
    clock.set(NOW.plus(Duration.ofDays(8)));
    assertThat(text(As.supervisor(), "?weeks=1&of=all")).doesNotContain(reference);
  }

  @Test
  void only_those_are_in_it_whom_the_reader_may_see_and_only_those_take_it_away_who_may() throws Exception {
    var keeper = Hired.as(Role.OFFICER, staffing, sessions);
    As.system(() -> restrictions.limit(new Restrictions.Limit(person.value(), As.NORTHMERE, true, false, keeper.id(), "WITNESS"))).orThrow();
    assertThat(csv(As.officer(), "all")).doesNotContain(reference);
    assertThat(csv(As.officer(), officer.id().value().toString())).as("no officer of whom anybody is seen").doesNotContain(reference);
    assertThat(page(As.officer(), "/tracking/caseload?of=all")).doesNotContain(officer.id().value().toString());
    assertThat(csv(new As(keeper.actor(), "CASE_WORK"), "all")).contains(reference);
    assertThat(csv(As.officer().of("CARROW"), "all")).doesNotContain(reference);
    assertThat(page(As.decisionMaker(), "/tracking/caseload?of=all")).contains("Wearers by caseload").doesNotContain("caseload/file");
    assertThat(send(As.decisionMaker(), "/tracking/caseload/file", "weeks", "4").getStatus()).isEqualTo(403);
    assertThat(send(As.operator(), "/tracking/caseload/file", "weeks", "4").getStatus()).isEqualTo(403);
    assertThat(page(As.operator(), "/tracking")).doesNotContain("/tracking/caseload");
  }

  @Test
  void it_is_printed_and_what_was_looked_at_and_taken_stands_in_the_log() throws Exception {
    an_evening();
    text(acting, "");
    var sent = send(acting, "/tracking/caseload/file", "of", "", "weeks", "12", "form", "pdf");
    assertThat(MonitoringTest.pdf(sent).replaceAll("\\s+", " ")).contains("Wearers: Wilf Testerby", "Of the last 12 weeks, in local time", reference, "1 of severity 2", "1 absence, 16 min", "55%", "OFFICIAL-SENSITIVE");
    assertThat(all.sql("select action from audit.entry where actor_id = :by and allowed and action in ('SEE_WEARER', 'EXPORT_TRAIL') and count = 1 order by at, action").param("by", officer.id().value()).query(String.class).list())
        .containsExactlyInAnyOrder("SEE_WEARER", "EXPORT_TRAIL");
  }
}
