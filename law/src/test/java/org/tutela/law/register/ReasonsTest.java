package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Known;
import org.tutela.law.Reason;
import org.tutela.law.Standing;

/** An answer goes to the page with what it rests on, and with how far that was read. */
class ReasonsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 4);

  private static List<String> rules(List<Reason> reasons) {
    return reasons.stream().map(Reason::rule).toList();
  }

  @ParameterizedTest(name = "{0}: a page says \"{1}\"")
  @CsvSource(delimiter = '|', textBlock = """
      P4          | SOA 2003 s.82(1)
      P9          | SOA 2003 s.82(1); not verified
      T4          | SI 2004/1220; not verified
      SHPO_LENGTH | SOA 2003 ss.103A-103K; not verified: read only in a secondary source
      P_R9        | Tutela's own rule, not law
      """)
  void a_page_says_where_it_was_read_and_never_calls_law_what_was_not(RegisterRule rule, String said) {
    assertThat(rule.reason().source()).isEqualTo(said);
    assertThat(rule.reason().text()).isEqualTo(rule.text()).isNotBlank();
    assertThat(rule.reason().verified()).isEqualTo(!said.contains("not "));
  }

  @Test
  @DisplayName("each rule has a number of its own, says something, and says from where")
  void each_rule_says_what_and_from_where() {
    assertThat(Arrays.stream(RegisterRule.values()).map(RegisterRule::id)).doesNotHaveDuplicates();
    assertThat(RegisterRule.values()).allSatisfy(rule -> {
      assertThat(rule.text()).isNotBlank();
      assertThat(rule.citation()).isNotBlank();
      assertThat(rule.standing() == Standing.HOUSE_RULE).as(rule.id()).isEqualTo(rule.citation().startsWith("Design"));
    });
  }

  @ParameterizedTest(name = "{0}, under 18 {1}: by {2}")
  @CsvSource(delimiter = '|', textBlock = """
      caution          | false | P7
      caution          | true  | P7 P-R2
      youth caution    | false | P7 P-R7
      youth caution    | true  | P7 P-R7 P-R2
      custody 10m      | false | P4
      custody 10m      | true  | P4 P-R2
      custody 30m      | true  | P1
      hospital         | true  | P6 P-R2
      hospital restricted | true | P3
      discharge 18m    | true  | P8
      community 12m    | false | P9
      extended 24m 36m | false | P-R5
      absolute         | false | P-R6
      """)
  void a_period_rests_on_its_rules_and_no_others(String disposal, boolean under18, String expected) {
    assertThat(rules(PeriodFinding.of(Said.disposal(disposal), under18).reasons())).containsExactly(expected.split(" "));
  }

  @ParameterizedTest(name = "last notified 2025-03-15, main residence {0}, in prison from {1}: by {2}")
  @CsvSource(nullValues = "-", value = {"true, -, A1", "false, -, A4", "true, 2026-02-01, A1 A5", "false, 2025-03-20, A4 A5", "true, 2026-03-16, A1"})
  void a_year_or_a_week_rests_on_its_rule_and_is_extended_by_another(boolean residence, LocalDate from, String expected) {
    var aways = from == null ? List.<Away>of() : List.of(Away.of(Away.Kind.IMPRISONMENT, from, from.plusDays(90)));
    assertThat(rules(PeriodicDuty.after(LocalDate.of(2025, 3, 15), residence, Said.ENGLAND, aways).reasons())).containsExactly(expected.split(" "));
  }

  @ParameterizedTest(name = "12: without a main residence in {0}, last notified 2 June 2025: by {1}")
  @CsvSource({"ENGLAND_AND_WALES, SI 2012/1876", "SCOTLAND, SSI 2013/216", "NORTHERN_IRELAND, SR (NI) 2014/185"})
  void what_is_due_elsewhere_is_not_by_the_regulations_of_england_and_wales(Jurisdiction place, String citation) {
    var given = new History.Gave(PeriodicDuty.Given.INITIAL, LocalDate.of(2025, 6, 2), false);
    var journey = new History.Travelled(Journey.to("Spain", LocalDate.of(2025, 7, 20).atTime(9, 0), 7, LocalDate.of(2025, 7, 1)));
    var history = new History(place, new Registration(List.of(Episode.of(LocalDate.of(2025, 6, 1), NotificationPeriod.years(10, false)))), List.of(), List.of(given, journey));
    var owed = Obligations.of(history, RuleSets.KNOWN);
    assertThat(owed.stream().filter(one -> one.kind() == Obligation.Kind.PERIODIC).flatMap(one -> one.reasons().stream())).extracting(Reason::citation).containsExactly(citation);
    var travel = owed.stream().filter(one -> one.kind() == Obligation.Kind.TRAVEL).flatMap(one -> one.reasons().stream()).map(Reason::citation).toList();
    assertThat(travel).isEqualTo(place == Jurisdiction.ENGLAND_AND_WALES ? List.of("SOA 2003 s.86; SI 2004/1220", "SI 2004/1220", "Travel Notification Regulations")
        : List.of("SOA 2003 s.86; " + citation, citation, "Travel Notification Regulations"));
  }

  @ParameterizedTest(name = "section {0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      2003 1  | Sexual Offences Act 2003, section 1 is listed: always
      2003 13 | Sexual Offences Act 2003, section 13 is listed: imprisonment of at least 12 months
      2003 47 | Sexual Offences Act 2003, section 47 is listed: the other person was under 16 and the offender was 18 or over; or the other person was under 16 and imprisonment of at least 12 months
      1956 6  | Sexual Offences Act 1956, section 6 is listed: the offender was 20 or over
      """)
  void a_threshold_is_said_in_words(String offence, String said) {
    var first = Schedule3.list(Said.offence(offence), Said.disposal("custody 24m"), DAY).reasons().getFirst();
    assertThat(first.text()).isEqualTo(said);
    assertThat(first.rule()).as("only the old offences were read").isEqualTo(offence.startsWith("1956") ? "paras 3-8" : "1.1");
    assertThat(first.verified()).isEqualTo(offence.startsWith("1956"));
  }

  @ParameterizedTest(name = "para 93, para 94: {0}: {1}, {2}")
  @CsvSource({"2003 1, false, false", "attempted 2003 1, true, false", "service 2003 1, false, true", "attempted service 2003 1, true, true"})
  void an_attempt_and_a_service_offence_say_by_which_paragraph_they_count(String offence, boolean inchoate, boolean service) {
    var listing = Schedule3.list(Said.offence(offence), Said.disposal("custody 24m"), DAY);
    assertThat(rules(listing.reasons()).contains("para 94")).isEqualTo(inchoate);
    assertThat(rules(listing.reasons()).contains("para 93")).isEqualTo(service);
  }

  @ParameterizedTest(name = "1.1: {0} by one aged {1} against one aged {2}, {3}: to be found out {4}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      2003 3  | -  | 15 | fine             | disposal: the offender was under 18, disposal: the offender was 18 or over
      2003 3  | 30 | -  | fine             | victimAge: the other person was under 18
      2003 47 | -  | -  | extended 24m 12m | victimAge: the other person was under 16, disposal: the offender was 18 or over
      2003 13 | 17 | 10 | dto 12m 6m       | disposal: imprisonment of at least 12 months, reading: by one and not by the other
      2003 13 | 17 | 10 | pending          | disposal: imprisonment of at least 12 months
      2003 1  | -  | -  | fine             | -
      """)
  void what_is_open_is_named_and_nothing_else(String offence, Integer age, Integer other, String disposal, String open) {
    var named = Schedule3.list(Said.offence(offence, age, other), Said.disposal(disposal), DAY).reasons().stream().filter(reason -> !reason.about().isEmpty())
        .map(reason -> reason.about() + ": " + reason.text().replaceAll(".*(so: |met )", "")).toList();
    assertThat(named).isEqualTo(open == null ? List.of() : List.of(open.split(", ")));
  }

  @ParameterizedTest(name = "s.132: section {0}, sentenced {1}: the date of the sentence counts {2}")
  @CsvSource(nullValues = "-", value = {"3, 2021-07-01, true", "3, -, false", "1, 2021-07-01, false"})
  void the_date_of_the_sentence_is_explained_where_it_counts(String section, LocalDate sentenced, boolean explained) {
    var event = Event.of(Ground.CONVICTION, DAY, Said.ADULT_BORN, Said.offence("2003 " + section, 40, 25), Said.disposal("custody 12m"));
    var becoming = BecomingSubject.judge(sentenced == null ? event : event.sentenced(sentenced), Said.ENGLAND);
    assertThat(rules(becoming.reasons()).contains("s.132")).isEqualTo(explained);
    assertThat(rules(becoming.reasons())).startsWith("1 conviction").contains("P4");
  }

  @Test
  @DisplayName("R1, R2: before any notification after release it is said that no years run yet; from the first day on an application stands")
  void an_application_stands_or_says_why_not() {
    var ruling = IndefiniteReview.apply(new NotificationPeriod.Indefinite(), Set.of(), LocalDate.MAX, DAY);
    assertThat(ruling.reasons()).extracting(Reason::text).containsExactly("No notification after release is recorded from which the years could run");
    assertThat(IndefiniteReview.apply(new NotificationPeriod.Indefinite(), Set.of(), DAY.plusDays(1), DAY).reasons()).extracting(Reason::text).containsExactly("The first day to apply is 2021-05-05");
    assertThat(IndefiniteReview.apply(new NotificationPeriod.Indefinite(), Set.of(), DAY, DAY).answer()).contains(DAY);
  }

  @Test
  @DisplayName("0 facts: an order may end on the day it was served, and a length of days is named as it is")
  void what_can_be_is_not_sent_back() {
    assertThat(Facts.against(Event.order(Ground.PREVENTION_ORDER, DAY, Said.ADULT_BORN, Optional.of(DAY)))).isEmpty();
    assertThat(Facts.against(Event.order(Ground.PREVENTION_ORDER, DAY, Said.ADULT_BORN, Optional.of(DAY.plusYears(5))))).isEmpty();
    assertThat(Facts.against(Event.of(Ground.CONVICTION, DAY, Said.ADULT_BORN, Said.offence("2003 1"), new Disposal.ServiceDetention(36_015)))).extracting(Reason::text)
        .containsExactly("A term of 1200 months and 15 days is no term for imprisonment or detention");
  }

  @Test
  @DisplayName("1.1: life and lifelong restriction are imprisonment of any length; what is no custody is none")
  void what_is_imprisonment_and_of_which_length() {
    for (var words : List.of("life", "olr")) {
      assertThat(Schedule3.list(Said.offence("2003 16"), Said.disposal(words), DAY).registrable()).as(words).isEqualTo(Known.YES);
      assertThat(Schedule3.list(Said.offence("2008 63", 40, 25), Said.disposal(words), DAY).registrable()).as(words).isEqualTo(Known.YES);
    }
    for (var words : List.of("fine", "service 400", "discharge 24m", "caution", "absolute")) {
      assertThat(Schedule3.list(Said.offence("2003 13"), Said.disposal(words), DAY).registrable()).as(words).isEqualTo(Known.NO);
    }
    assertThat(new NotificationPeriod.NotYetKnown().lastDay(DAY)).as("subject already, until the sentence says how long").isEmpty();
  }
}
