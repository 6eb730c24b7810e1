package org.tutela.oversight.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.Chain;
import org.tutela.measures.tracking.Chains;

/** How alerts were answered. Each test counts in a year of its own, where nobody else's alerts are. */
@TutelaTest
class AlertReturnsTest {
  private static final String AREA = "DYFFRYN";
  @Autowired AlertReturns returns;
  @Autowired Chains chains;
  @Autowired People people;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  @Autowired MockMvc web;
  private UserId officer;
  private PersonId managed;
  private PersonId unmanaged;

  @BeforeEach
  void one_wearer_who_is_managed_and_one_who_is_not() {
    officer = Hired.in(AREA, Role.OFFICER, staffing, sessions).id();
    managed = wearer();
    unmanaged = wearer();
    all.sql("insert into register.supervision (person_id, area, manager_id, band) values (:person, :area, :manager, 'NOT_ASSESSED')")
        .param("person", managed.value()).param("area", AREA).param("manager", officer.value()).update();
  }

  private PersonId wearer() {
    return As.system(() -> people.record(new RecordPerson(As.DYFFRYN, "Tag", "Figureless" + UUID.randomUUID().toString().substring(0, 8), Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
  }

  private Instant in(int year) {
    clock.set(LocalDate.of(year, 6, 1), LocalTime.of(10, 0));
    return clock.instant();
  }

  /** Minutes after it was raised, -1 for not at all. */
  private UUID alert(PersonId person, String kind, int severity, Instant raised, int acknowledged, int closed, CardOutcome outcome) {
    var id = UUID.randomUUID();
    all.sql("""
            insert into tracking.card (id, person_id, area, kind, severity, raised_at, state, acknowledged_at, closed_at, outcome)
            values (:id, :person, :area, :kind, :severity, :raised, :state, :acknowledged, :closed, :outcome)
            """)
        .param("id", id).param("person", person.value()).param("area", AREA).param("kind", kind).param("severity", severity).param("raised", Timestamp.from(raised))
        .param("state", outcome == null ? "OPEN" : "CLOSED").param("acknowledged", after(raised, acknowledged), Types.TIMESTAMP).param("closed", after(raised, closed), Types.TIMESTAMP)
        .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR).update();
    return id;
  }

  private static Timestamp after(Instant raised, int minutes) {
    return minutes < 0 ? null : Timestamp.from(raised.plus(Duration.ofMinutes(minutes)));
  }

  private AlertFigures figures(int weeks, String caseload) {
    return As.supervisor().of(AREA).does(() -> returns.of(weeks, caseload)).orThrow();
  }

  private Answered of(List<Answered> some, Object key) {
    return some.stream().filter(each -> each.key().equals(key.toString())).findFirst().orElseThrow();
  }

  @Test
  void alerts_are_counted_by_the_caseload_of_whoever_manages_the_wearer_and_by_kind_with_their_times() throws Exception {
    var now = in(2051);
    var early = now.minus(Duration.ofDays(2));
    alert(managed, "EXCLUSION", 2, early, 10, 60, CardOutcome.FALSE);
    alert(managed, "EXCLUSION", 2, early, 30, 120, CardOutcome.VIOLATION);
    alert(managed, "LOW_BATTERY", 4, early, -1, -1, null);
    alert(managed, "STRAP_TAMPER", 1, now.minusSeconds(120), -1, -1, null);
    alert(unmanaged, "STRAP_TAMPER", 1, now.minusSeconds(3600), -1, -1, null);
    alert(managed, "EXCLUSION", 2, now.minus(Duration.ofDays(8)), 1, 2, CardOutcome.FAULT);
    var week = figures(1, "");
    assertThat(week.caseloads()).hasSize(2);
    var his = of(week.caseloads(), officer.value());
    assertThat(his.name()).isEqualTo("Wilf Testerby");
    assertThat(List.of(his.alerts(), his.open(), his.overdue(), his.settled(), his.inTime(), his.percent())).as("nothing is overdue within its limit, nor where there is none").containsExactly(4, 2, 0, 2, 1, 50);
    assertThat(his.acknowledged()).contains(new Answered.Spread(Duration.ofMinutes(20), Duration.ofMinutes(28)));
    assertThat(his.closed()).contains(new Answered.Spread(Duration.ofMinutes(90), Duration.ofMinutes(114)));
    var nobodys = of(week.caseloads(), Answered.NOBODY);
    assertThat(List.of(nobodys.alerts(), nobodys.overdue(), nobodys.settled(), nobodys.inTime())).containsExactly(1, 1, 1, 0);
    assertThat(nobodys.acknowledged()).isEmpty();
    assertThat(of(week.kinds(), "STRAP_TAMPER").alerts()).isEqualTo(2);
    assertThat(week.outcomes()).isEqualTo(Map.of("EXCLUSION", Map.of(CardOutcome.FALSE, 1, CardOutcome.VIOLATION, 1)));
    assertThat(of(figures(4, "").caseloads(), officer.value()).alerts()).isEqualTo(5);
    var chosen = figures(1, officer.value().toString());
    assertThat(of(chosen.kinds(), "STRAP_TAMPER").alerts()).isOne();
    assertThat(chosen.caseloads()).as("to choose another").hasSize(2);
    assertThat(figures(1, "somebody else").chosen()).isEmpty();
    assertThat(As.supervisor().does(() -> returns.of(1, "")).orThrow().caseloads()).as("another force's").noneMatch(each -> each.key().equals(officer.value().toString()));
    String page = web.perform(get("/figures/alerts?weeks=1&caseload=" + officer.value()).with(As.supervisor().of(AREA).signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("Wilf Testerby", "Nobody manages them", "50% (1 of 2)", "1 h 30 min", "1 h 54 min", "of the caseload of Wilf Testerby", "It did not happen", "1 (50%)").doesNotContain("Figureless");
  }

  @Test
  void what_is_open_from_before_is_counted_apart_and_what_became_graver_or_was_opened_again_counts_from_then() {
    var now = in(2052);
    int before = figures(1, "").older();
    alert(managed, "CONTACT_GAP", 3, now.minus(Duration.ofDays(10)), -1, -1, null);
    assertThat(figures(1, "").older()).isEqualTo(before + 1);
    var graver = alert(managed, "CURFEW_ABSENCE", 2, now.minus(Duration.ofHours(5)), 0, -1, null);
    all.sql("update tracking.card set graver_at = :at, acknowledged_at = cast(:at as timestamptz) + interval '10 minutes' where id = :id").param("at", Timestamp.from(now.minus(Duration.ofHours(1)))).param("id", graver).update();
    var his = of(figures(1, "").caseloads(), officer.value());
    assertThat(his.acknowledged()).contains(new Answered.Spread(Duration.ofMinutes(10), Duration.ofMinutes(10)));
    assertThat(List.of(his.settled(), his.inTime())).containsExactly(1, 1);
  }

  @Test
  void the_limit_is_that_of_the_force_s_chain_as_it_was_when_the_alert_was_raised() {
    var now = in(2053);
    var supervisor = As.supervisor().of(AREA);
    supervisor.does(() -> chains.set(new Chain(Map.of(2, List.of(new Chain.Step(3, Chain.Whom.SUPERVISORS)))), "Faster", chains.held().orThrow().number())).orThrow();
    alert(managed, "EXCLUSION", 2, now.minusSeconds(3600), 10, -1, null);
    alert(managed, "EXCLUSION", 2, now, 10, -1, null);
    alert(managed, "STRAP_TAMPER", 1, now, -1, -1, null);
    clock.pass(Duration.ofHours(1));
    var his = of(figures(1, "").caseloads(), officer.value());
    assertThat(List.of(his.settled(), his.inTime(), his.overdue())).as("one by the chain before, one by the new, and one that has none by it").containsExactly(2, 1, 0);
  }

  private MockHttpServletResponse file(As who, String form) throws Exception {
    return web.perform(post("/figures/alerts/file").param("once", UUID.randomUUID().toString()).param("weeks", "1").param("caseload", "").param("form", form).with(who.signedIn())).andReturn().getResponse();
  }

  @Test
  void they_are_taken_away_as_numbers_for_a_spreadsheet_and_as_tables_on_paper_by_those_who_may_and_the_log_says_so() throws Exception {
    var now = in(2056);
    var early = now.minus(Duration.ofDays(2));
    alert(managed, "EXCLUSION", 2, early, 2, 60, CardOutcome.FALSE);
    alert(managed, "EXCLUSION", 2, early, 30, 120, CardOutcome.VIOLATION);
    alert(unmanaged, "CURFEW_ABSENCE", 2, now.minusSeconds(3600), -1, -1, null);
    var taker = As.supervisor().of(AREA);
    String page = web.perform(get("/figures/alerts?weeks=1").with(taker.signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("These figures as CSV", "These figures as PDF");

    var csv = file(taker, "csv");
    assertThat(csv.getContentType()).startsWith("text/csv");
    assertThat(csv.getHeader("Content-Disposition")).contains("attachment", "alert-figures.csv");
    var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv.getContentAsString())).getRecords();
    assertThat(rows).hasSize(4);
    assertThat(rows.getFirst().toMap()).containsAllEntriesOf(Map.of("of", "caseload", "name", "Wilf Testerby", "alerts", "2", "open", "0", "within_limit_percent", "50", "limit_counted", "2", "within_limit", "1",
        "acknowledged_half_minutes", "16", "closed_nine_in_ten_minutes", "114", "found_false", ""));
    assertThat(rows.get(2).toMap()).containsAllEntriesOf(Map.of("of", "kind", "alerts", "2", "found_false", "1", "found_violation", "1", "found_fault", "0"));
    assertThat(rows.get(3).toMap()).containsAllEntriesOf(Map.of("of", "kind", "alerts", "1", "past_limit", "1", "acknowledged_half_minutes", "", "found_false", "0"));

    var pdf = file(taker, "pdf");
    assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("Figures of tracking alerts, the last week", "By caseload", "Wilf Testerby", "Nobody manages them", "50% (1 of 2)", "1 h 54 min",
          "What they were found to be, by kind", "It did not happen", "OFFICIAL-SENSITIVE").doesNotContain("Figureless");
    }
    assertThat(all.sql("select count(*) from audit.entry where actor_id = :by and action = 'EXPORT_FIGURES' and operation = 'EXPORT' and allowed and count = 3").param("by", taker.id().value()).query(Integer.class).single()).isEqualTo(2);
    assertThat(file(As.officer().of(AREA), "csv").getStatus()).isEqualTo(403);
    all.sql("delete from tracking.card where person_id in (:mine)").param("mine", List.of(managed.value(), unmanaged.value())).update();
    assertThat(web.perform(get("/figures/alerts?weeks=1").with(taker.signedIn())).andReturn().getResponse().getContentAsString()).as("of nothing there is no file").doesNotContain("These figures as");
  }
}
