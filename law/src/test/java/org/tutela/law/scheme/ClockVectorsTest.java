package org.tutela.law.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockVectorsTest {

  @ParameterizedTest(name = "{0} [{1}]: contact {2}, checks due {3}")
  @CsvSource(delimiter = '|', textBlock = """
      disclosure 1 | K-1 | 2023-06-05T16:20 | 2023-06-06T16:20+01:00
      disclosure 4 | K-1 | 2024-03-30T10:00 | 2024-03-31T11:00+01:00
      disclosure 5 | K-1 | 2024-10-26T10:00 | 2024-10-27T09:00+00:00
      """)
  void first_checks_are_due_after_24_elapsed_hours(String vector, String rule, LocalDateTime contact, OffsetDateTime due) {
    assertThat(deadlines(contact).of(Limit.INITIAL_CHECKS).orElseThrow().dueAt()).isEqualTo(due.toInstant());
  }

  @ParameterizedTest(name = "{0} [{1}]: contact {2} under {3}, {4} due {5}")
  @CsvSource(delimiter = '|', textBlock = """
      disclosure 2  | K-2, K-7 | 2023-06-05T16:20 | CSODS23 | INTERVIEW | 2023-06-15
      disclosure 3  | K-3, K-7 | 2023-06-05T16:20 | CSODS23 | DECISION  | 2023-07-03
      disclosure 7  | 2.2, K-3, K-6 | 2023-04-03T00:05 | CSODS23 | DECISION  | 2023-05-01
      disclosure 8  | K-2 | 2024-02-20T09:00 | CSODS23 | INTERVIEW | 2024-03-01
      disclosure 8  | K-3 | 2024-02-20T09:00 | CSODS23 | DECISION  | 2024-03-19
      disclosure 12 | K-2, K-6 | 2024-12-16T09:00 | CSODS23 | INTERVIEW | 2024-12-26
      disclosure 12 | K-3, K-6 | 2024-12-16T09:00 | CSODS23 | DECISION  | 2025-01-13
      """)
  void limits_in_days_end_with_the_calendar_day(
      String vector, String rule, LocalDateTime contact, RuleSet ruleSet, Limit limit, LocalDate due) {
    var deadline = deadlines(contact).of(limit).orElseThrow();
    assertThat(RuleSet.governing(london(contact), Adoption.USUAL)).isEqualTo(ruleSet);
    assertThat(deadline.dueOn()).isEqualTo(due);
    assertThat(deadline.dueAt()).isEqualTo(london(due.atTime(23, 59, 59)));
  }

  @ParameterizedTest(name = "{0} [{1}]: contact {2}, concerns {3}, close due {4}")
  @CsvSource(delimiter = '|', textBlock = """
      disclosure 6  | 2.2, K-5 | 2023-04-02T23:30 | FOUND         | 2023-05-17
      disclosure 6  | 2.2, K-5 | 2023-04-02T23:30 | NONE          | 2023-05-07
      disclosure 6  | 2.2, K-5 | 2023-04-02T23:30 | NOT_YET_KNOWN | 2023-05-07
      disclosure 9  | K-5      | 2013-02-01T12:00 | NONE          | 2013-03-08
      disclosure 10 | K-5      | 2013-02-01T12:00 | FOUND         | 2013-03-18
      """)
  void the_2010_text_closes_in_35_or_45_days(String vector, String rule, LocalDateTime contact, Concerns concerns, LocalDate due) {
    var ruleSet = RuleSet.governing(london(contact), Adoption.USUAL);
    assertThat(ruleSet).isEqualTo(RuleSet.CSODS10);
    assertThat(Deadlines.of(Progress.begun(ruleSet, london(contact)).finding(concerns)).of(Limit.CLOSE).orElseThrow().dueOn())
        .isEqualTo(due);
  }

  @Test
  @DisplayName("disclosure 11 [K-4, K-6]: the 2010 text counts from the interview and from the risk assessment, Saturdays too")
  void the_2010_steps_follow_each_other() {
    var progress = Progress.begun(RuleSet.CSODS10, Story.at("2013-02-01T12:00")).having(Limit.INTERVIEW, Story.at("2013-02-11T15:00"));
    assertThat(Deadlines.of(progress).of(Limit.RISK_ASSESSMENT).orElseThrow().dueOn()).isEqualTo("2013-02-21");
    assertThat(Deadlines.of(progress).of(Limit.DECISION)).as("not guessed before it runs").isEmpty();
    var assessed = Deadlines.of(progress.having(Limit.RISK_ASSESSMENT, Story.at("2013-02-20T09:00")));
    assertThat(assessed.of(Limit.DECISION).orElseThrow().dueOn()).isEqualTo("2013-03-02");
    assertThat(assessed.of(Limit.DECISION).orElseThrow().reason().verified()).as("the anchors are not verified").isFalse();
  }

  @Test
  @DisplayName("disclosure 13 [K-10, 4.1]: a missed decision is overdue, stays in its state and refuses nothing")
  void a_missed_limit_decides_nothing() {
    var waiting = Story.deciding(Held.NOTHING_RELEVANT);
    var now = Story.at("2023-07-04T00:00");
    assertThat(waiting.file().flags(now)).contains(Flag.OVERDUE);
    assertThat(waiting.file().flags(now.minusNanos(1))).doesNotContain(Flag.OVERDUE);
    assertThat(waiting.stage()).isEqualTo(Stage.DECISION);
    assertThat(waiting.file().latest(Decision.class)).isEmpty();
    var late = Deadlines.of(Progress.begun(RuleSet.CSODS23, Story.CONTACT).having(Limit.DECISION, now)).of(Limit.DECISION).orElseThrow();
    assertThat(late.overdue(now.plusSeconds(60))).isFalse();
    assertThat(late.breached(now.plusSeconds(60))).as("the breach stays").isTrue();
  }

  @Test
  @DisplayName("disclosure 14 [K-8]: an extension keeps the old date")
  void an_extension_keeps_the_old_date() {
    var extended = Story.deciding(Held.OTHER_RELEVANT).extend(extension("other force's reply awaited")).orThrow();
    var decision = extended.file().deadlines().of(Limit.DECISION).orElseThrow();
    assertThat(decision.dueOn()).isEqualTo("2023-07-17");
    assertThat(decision.originallyOn()).isEqualTo("2023-07-03");
    assertThat(decision.extended()).isTrue();
    assertThat(extended.file().flags(Story.at("2023-07-05T09:00"))).contains(Flag.EXTENDED).doesNotContain(Flag.OVERDUE);
  }

  @Test
  @DisplayName("disclosure 15 [K-8]: an extension without a reason is rejected")
  void an_extension_needs_a_reason() {
    var refused = Story.deciding(Held.OTHER_RELEVANT).extend(extension("  "));
    assertThat(refused.reasons()).extracting(reason -> reason.rule() + " " + reason.about()).containsExactly("K-8 reason");
  }

  @Test
  @DisplayName("disclosure 16 [K-9, K-8]: the applicant's absence stops no clock; only an extension records it")
  void nothing_stops_a_clock() {
    var waiting = Story.awaitingInterview();
    var before = waiting.file().deadlines();
    assertThat(waiting.file().flags(Story.at("2023-06-16T00:00"))).contains(Flag.OVERDUE);
    assertThat(waiting.file().deadlines()).isEqualTo(before);
    var away = new Extension(Limit.INTERVIEW, LocalDate.of(2023, 6, 29), "applicant away for two weeks", "officer", Story.at("2023-06-10T09:00"));
    assertThat(waiting.extend(away).orThrow().file().deadlines().of(Limit.INTERVIEW).orElseThrow().originallyOn()).isEqualTo("2023-06-15");
  }

  @Test
  @DisplayName("K-8, K-10: an extension after the limit does not unmake the breach, nor move a date back")
  void a_late_extension_leaves_the_breach() {
    var late = new Extension(Limit.DECISION, LocalDate.of(2023, 7, 17), "reply awaited", "officer", Story.at("2023-07-10T09:00"));
    var decision = Deadlines.of(Progress.begun(RuleSet.CSODS23, Story.CONTACT).extended(late)).of(Limit.DECISION).orElseThrow();
    assertThat(decision.overdue(Story.at("2023-07-11T09:00"))).isFalse();
    assertThat(decision.breached(Story.at("2023-07-11T09:00"))).isTrue();
    var back = new Extension(Limit.DECISION, LocalDate.of(2023, 7, 17), "again", "officer", Story.at("2023-07-11T09:00"));
    assertThat(back.against(decision)).extracting(reason -> reason.about()).containsExactly("newDate");
  }

  @Test
  @DisplayName("K-3: the strict reading of the 28 days is not verified, and says so")
  void the_anchor_of_the_28_days_is_not_verified() {
    assertThat(deadlines(LocalDateTime.of(2024, 5, 1, 9, 0)).of(Limit.DECISION).orElseThrow().reason().verified()).isFalse();
  }

  @ParameterizedTest(name = "2.2: contact {0}, pilot area {1}, switched on {2}: {3}")
  @CsvSource({
      "2009-01-15, true, 2023-04-03, PILOT08", "2009-01-15, false, 2023-04-03, CSODS10",
      "2010-04-01, true, 2023-04-03, CSODS10", "2023-05-31, false, 2023-06-01, CSODS10", "2023-06-01, false, 2023-06-01, CSODS23"})
  void the_date_of_first_contact_and_the_forces_own_switch_choose(LocalDate contact, boolean pilot, LocalDate switched, RuleSet expected) {
    var adoption = pilot ? Adoption.USUAL.switchingOn(switched).asPilotArea() : Adoption.USUAL.switchingOn(switched);
    assertThat(RuleSet.governing(london(contact.atTime(9, 0)), adoption)).isEqualTo(expected);
    assertThat(Deadlines.of(Progress.begun(RuleSet.PILOT08, london(contact.atTime(9, 0)))).all()).as("no limit of the pilots was found").isEqualTo(List.of());
  }

  private static Extension extension(String reason) {
    return new Extension(Limit.DECISION, LocalDate.of(2023, 7, 17), reason, "officer", Story.at("2023-07-01T10:00"));
  }

  private static Deadlines deadlines(LocalDateTime contact) {
    var at = london(contact);
    return Deadlines.of(Progress.begun(RuleSet.governing(at, Adoption.USUAL), at));
  }

  private static Instant london(LocalDateTime local) {
    return local.atZone(LondonTime.ZONE).toInstant();
  }
}
