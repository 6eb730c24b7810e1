package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tutela.measures.register.Registrants.by;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.Reason;
import org.tutela.law.register.EffectiveTerm;
import org.tutela.law.register.Episode;
import org.tutela.law.register.NotificationPeriod;
import org.tutela.law.register.Term;

@TutelaTest
class RegisterTest {
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Duties duties;
  @Autowired Conditions conditions;
  private Registrants registrants;

  @BeforeEach
  void begin() {
    registrants = new Registrants(people, convictions, register);
  }

  private Registered of(PersonId person) {
    return As.officer(() -> register.of(person)).orThrow();
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() : "none: " + outcome;
  }

  @ParameterizedTest(name = "section {0}, victim aged {1}, {2} of {3} months: last day {4}")
  @CsvSource(nullValues = "-", value = {"9, 13, CUSTODY, 24, 2034-02-28", "9, 13, CUSTODY, 30, -", "1, 30, CUSTODY, 6, 2031-02-28", "3, 17, OTHER, 0, 2029-02-28",
      "3, 17, HOSPITAL_RESTRICTED, 0, -", "9, 13, CONDITIONAL_DISCHARGE, 18, 2025-08-31"})
  void the_law_says_until_when_and_the_page_can_say_why(String section, Integer age, DisposalKind disposal, int months, LocalDate last) {
    var person = registrants.person();
    As.officer(() -> register.becomeSubject(by(person, registrants.convicted(person, section, age), disposal, months, 0))).orThrow();
    var episode = of(person).episodes().getFirst();
    assertThat(episode.episode().lastDay()).isEqualTo(Optional.ofNullable(last));
    assertThat(episode.reasons()).extracting(Reason::citation).contains("SOA 2003 Sch 3", "SOA 2003 s.82(6)", "SOA 2003 s.82(1)");
    assertThat(episode.ruleSet()).isEqualTo("EW-2012");
  }

  @Test
  void a_threshold_that_is_not_met_registers_nobody() {
    var person = registrants.person();
    var refused = As.officer(() -> register.becomeSubject(by(person, registrants.convicted(person, "3", 25), DisposalKind.OTHER, 0, 0)));
    assertThat(problem(refused)).isEmpty();
    assertThat(of(person).episodes()).isEmpty();
    assertThat(of(person).subject()).isFalse();
  }

  private Outcome<EpisodeId> with(DisposalKind disposal, String section, int months, String others) {
    var person = registrants.person();
    var alone = by(person, registrants.convicted(person, section, 13), disposal, months, 0);
    var terms = Arrays.stream(others.split(",")).map(each -> each.split("@"))
        .map(each -> new EffectiveTerm.Running(Term.ofMonths(Integer.parseInt(each[0])), Term.ofMonths(Integer.parseInt(each[1])), true)).toList();
    asked = person;
    return As.officer(() -> register.becomeSubject(new BecomeSubject(person, alone.conviction(), alone.route(), alone.noticeOn(), alone.disposal(), alone.term(), terms, alone.second(),
        alone.dealtWith(), alone.reading(), alone.foundListed(), alone.months(), "")));
  }

  private PersonId asked;

  @ParameterizedTest(name = "P-R3 (service): 18 months, and months after the start of them {0}: {1}")
  @CsvSource({"12@18, indefinitely", "12@0, 10 years", "12@9, 10 years"})
  void several_terms_are_put_together(String others, String period) {
    with(DisposalKind.CUSTODY, "9", 18, others).orThrow();
    assertThat(of(asked).episodes().getFirst()).satisfies(one -> {
      assertThat(one.episode().period().words()).isEqualTo(period);
      assertThat(one.reasons()).anyMatch(reason -> reason.rule().equals("P-R3") && !reason.verified());
      assertThat(one.reasons().stream().filter(reason -> reason.citation().equals("SOA 2003 s.82(1)"))).hasSize(1);
    });
  }

  @Test
  void only_terms_of_imprisonment_are_put_together() {
    assertThat(problem(with(DisposalKind.COMMUNITY, "9", 18, "12@18"))).isEqualTo("others");
    assertThat(of(asked).episodes()).isEmpty();
  }

  @Test
  void two_readings_of_an_extended_sentence_are_put_to_a_person_whose_choice_is_kept() {
    var person = registrants.person();
    var asked = by(person, registrants.convicted(person, "9", 13), DisposalKind.EXTENDED, 24, 36);
    assertThat(problem(As.officer(() -> register.becomeSubject(asked)))).isEqualTo("reading");
    var chosen = new BecomeSubject(person, asked.conviction(), asked.route(), asked.noticeOn(), asked.disposal(), asked.term(), asked.second(),
        asked.dealtWith(), Optional.of("WHOLE"), Optional.empty(), Optional.empty(), "");
    assertThat(problem(As.officer(() -> register.becomeSubject(chosen)))).isEqualTo("reasons");
    var withReasons = new BecomeSubject(person, asked.conviction(), asked.route(), asked.noticeOn(), asked.disposal(), asked.term(), asked.second(),
        asked.dealtWith(), Optional.of("WHOLE"), Optional.empty(), Optional.empty(), "Legal advice of May");
    As.officer(() -> register.becomeSubject(withReasons)).orThrow();
    var episode = of(person).episodes().getFirst();
    assertThat(episode.episode().period()).isInstanceOf(NotificationPeriod.Indefinite.class);
    assertThat(episode.judgement()).contains("The custodial term with the extension", "Legal advice of May");
    assertThat(episode.recordedBy()).isEqualTo(As.officer().id());
  }

  @ParameterizedTest(name = "P-R5, 1.1 (service): 8 months with an extension of 12 for somebody of 17, read as {0}: mend {1}, for {2}")
  @CsvSource(nullValues = "-", value = {"-, reading, -", "CUSTODIAL, '', -", "WHOLE, -, 10 years"})
  void a_threshold_that_hangs_on_the_reading_is_asked_and_not_taken_for_a_no(String reading, String field, String period) {
    var person = registrants.person(LocalDate.of(2006, 2, 1));
    var asked = by(person, registrants.convicted(person, "9", 13), DisposalKind.EXTENDED, 8, 12);
    var outcome = As.officer(() -> register.becomeSubject(new BecomeSubject(person, asked.conviction(), asked.route(), asked.noticeOn(), asked.disposal(), asked.term(), asked.second(),
        asked.dealtWith(), Optional.ofNullable(reading), Optional.empty(), Optional.empty(), "Legal advice")));
    if (field != null) assertThat(problem(outcome)).isEqualTo(field);
    assertThat(of(person).episodes()).extracting(one -> one.episode().period().words()).isEqualTo(period == null ? List.of() : List.of(period));
    if (period != null) assertThat(of(person).episodes().getFirst().judgement()).contains("The custodial term with the extension", "Legal advice");
  }

  @ParameterizedTest(name = "para 93 (service): {0} days of service detention for section 3 against an adult: {1} registered")
  @CsvSource({"112, 1", "111, 0"})
  void service_detention_stands_for_a_community_sentence(int days, int registered) {
    var person = registrants.person();
    As.officer(() -> register.becomeSubject(new BecomeSubject(person, registrants.convicted(person, "3", 25), BecomeSubject.Route.BY_CONVICTION, Optional.empty(), DisposalKind.SERVICE_DETENTION,
        new Term(0, days), Term.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "")));
    assertThat(of(person).episodes()).hasSize(registered).allSatisfy(one -> assertThat(one.episode().lastDay()).contains(LocalDate.of(2029, 2, 28)));
  }

  @ParameterizedTest(name = "1.1 (service): born {0}, offence in all of 2022, under the Act of {1}: mend {2}")
  @CsvSource(nullValues = "-", value = {"2003-06-01, 2003, -", "2003-12-31, 2003, -", "2004-01-02, 2003, found", "1980-05-17, 2003, -"})
  void an_offence_over_some_time_asks_nobody_while_no_age_is_crossed_that_counts(LocalDate born, int act, String field) {
    var person = registrants.person(born);
    var conviction = As.officer(() -> convictions.record(new RecordConviction(person, ConvictionKind.CONVICTION, "Sexual Offences Act " + act, "9", "Offence as charged", Optional.of(LocalDate.of(2022, 1, 1)),
        Optional.of(LocalDate.of(2022, 12, 31)), Registrants.CONVICTED, "Aldmere Crown Court", Jurisdiction.ENGLAND_AND_WALES, Optional.of(13), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    var outcome = As.officer(() -> register.becomeSubject(by(person, conviction, DisposalKind.OTHER, 0, 0)));
    if (field == null) outcome.orThrow();
    else assertThat(problem(outcome)).isEqualTo(field);
  }

  @ParameterizedTest(name = "1 1997 Act (service): convicted {0}, {1}, found {2}: {3}")
  @CsvSource(nullValues = "-", value = {"2003-03-03, OTHER, -, subject", "1998-03-03, OTHER, -, before 1 May 2004", "2004-05-01, OTHER, -, that Act ended on 1 May 2004",
      "1996-03-03, HOSPITAL_RESTRICTED, -, Before 1 September 1997", "1996-03-03, HOSPITAL_RESTRICTED, true, subject"})
  void the_earlier_act_makes_subject_only_with_a_period_that_still_ran(LocalDate on, DisposalKind disposal, Boolean found, String words) {
    var person = registrants.person();
    var conviction = As.officer(() -> convictions.record(new RecordConviction(person, ConvictionKind.CONVICTION, "Sexual Offences Act 1956", "14", "Offence as charged", Optional.of(on.minusYears(1)),
        Optional.empty(), on, "Aldmere Crown Court", Jurisdiction.ENGLAND_AND_WALES, Optional.of(13), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    var outcome = As.officer(() -> register.becomeSubject(new BecomeSubject(person, conviction, BecomeSubject.Route.ACT_1997, Optional.empty(), disposal, Term.NONE, Term.NONE, Optional.empty(),
        Optional.empty(), Optional.ofNullable(found), Optional.empty(), "From the old file")));
    if (words.equals("subject")) outcome.orThrow();
    else assertThat(outcome.toString()).contains(words);
  }

  @Test
  @DisplayName("1 1997 Act (service): a conviction before 1 May 2004 makes nobody subject by itself, and the way is named")
  void a_conviction_before_the_act_counts_only_under_the_earlier_one() {
    var person = registrants.person();
    var conviction = As.officer(() -> convictions.record(new RecordConviction(person, ConvictionKind.CONVICTION, "Sexual Offences Act 1956", "14", "Offence as charged", Optional.of(LocalDate.of(1989, 5, 2)),
        Optional.empty(), LocalDate.of(1990, 5, 2), "Aldmere Crown Court", Jurisdiction.ENGLAND_AND_WALES, Optional.of(13), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    var asked = by(person, conviction, DisposalKind.HOSPITAL_RESTRICTED, 0, 0);
    assertThat(As.officer(() -> register.becomeSubject(new BecomeSubject(person, conviction, asked.route(), asked.noticeOn(), asked.disposal(), asked.term(), asked.second(), asked.dealtWith(),
        Optional.empty(), Optional.of(true), Optional.empty(), "Looked up"))).toString()).contains("only by way of the 1997 Act");
    assertThat(of(person).subject()).isFalse();
  }

  @Test
  void an_absolute_discharge_is_left_to_a_person() {
    var person = registrants.person();
    assertThat(problem(As.officer(() -> register.becomeSubject(by(person, registrants.convicted(person, "1", 30), DisposalKind.ABSOLUTE_DISCHARGE, 0, 0))))).isEqualTo("period");
  }

  @Test
  void an_offence_that_is_not_held_is_looked_up_by_a_person() {
    var person = registrants.person();
    var asked = by(person, registrants.convicted(person, "15A", 13), DisposalKind.CUSTODY, 24, 0);
    assertThat(problem(As.officer(() -> register.becomeSubject(asked)))).isEqualTo("found");
    var found = new BecomeSubject(person, asked.conviction(), asked.route(), asked.noticeOn(), asked.disposal(), asked.term(), asked.second(),
        asked.dealtWith(), Optional.empty(), Optional.of(true), Optional.empty(), "Read in the Schedule as amended");
    As.officer(() -> register.becomeSubject(found)).orThrow();
    assertThat(of(person).episodes().getFirst().judgement()).contains("Read in the Schedule");
  }

  @ParameterizedTest(name = "{0} in {1}, dealt with as {2} of {3} months: mend {4}")
  @CsvSource({"CAUTION, SCOTLAND, CAUTION, 0, conviction", "CONVICTION, ENGLAND_AND_WALES, CUSTODY, 0, months", "CONVICTION, ENGLAND_AND_WALES, CUSTODY, 1200, months",
      "CONVICTION, ENGLAND_AND_WALES, CAUTION, 0, disposal", "CAUTION, ENGLAND_AND_WALES, CUSTODY, 12, disposal", "CONVICTION, ELSEWHERE, CUSTODY, 12, route"})
  void facts_that_cannot_both_be_true_are_sent_back(ConvictionKind kind, Jurisdiction place, DisposalKind disposal, int months, String field) {
    var person = registrants.person();
    var conviction = registrants.convicted(person, kind, "Sexual Offences Act 2003", "1", 30, place);
    assertThat(problem(As.officer(() -> register.becomeSubject(by(person, conviction, disposal, months, 0))))).isEqualTo(field);
  }

  @Test
  void nobody_is_registered_before_it_is_known_when_they_were_born() {
    var person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Ivo", "Oakhanger",
        Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    assertThat(problem(As.officer(() -> register.becomeSubject(by(person, registrants.convicted(person, "1", 30), DisposalKind.CUSTODY, 12, 0))))).isEqualTo("conviction");
  }

  @Test
  void a_birth_that_leaves_it_open_whether_they_were_under_18_is_not_exact_enough() {
    var person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Ivo", "Oakhanger", Sex.MALE, Optional.of(Birth.year(2006)), Optional.empty()))).orThrow();
    assertThat(problem(As.officer(() -> register.becomeSubject(by(person, registrants.convicted(person, "1", 30), DisposalKind.CUSTODY, 12, 0))))).isEqualTo("conviction");
  }

  @Test
  void a_notice_for_an_offence_abroad_makes_subject_from_its_day_and_the_period_runs_from_the_conviction() {
    var person = registrants.person();
    var conviction = registrants.convicted(person, ConvictionKind.CONVICTION, "A foreign code", "12", 9, Jurisdiction.ELSEWHERE);
    var notice = new BecomeSubject(person, conviction, BecomeSubject.Route.NOTICE_ABROAD, Optional.of(LocalDate.of(2026, 5, 4)), DisposalKind.CUSTODY,
        Term.ofMonths(24), Term.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    As.officer(() -> register.becomeSubject(notice)).orThrow();
    var episode = of(person).episodes().getFirst().episode();
    assertThat(episode.lastDay()).contains(LocalDate.of(2034, 2, 28));
    assertThat(episode.covers(LocalDate.of(2026, 5, 3))).isFalse();
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties().getFirst().obligation().due().remindBy()).isEqualTo(LocalDate.of(2026, 5, 6));
  }

  @Test
  void a_correction_replaces_and_keeps_the_earlier_episode() {
    var person = registrants.subject();
    var conviction = As.officer(() -> register.convictions(person)).orThrow().getFirst().id();
    assertThat(problem(As.officer(() -> register.becomeSubject(by(person, conviction, DisposalKind.CUSTODY, 30, 0))))).isEqualTo("reasons");
    var varied = new BecomeSubject(person, conviction, BecomeSubject.Route.BY_CONVICTION, Optional.empty(), DisposalKind.CUSTODY,
        Term.ofMonths(30), Term.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Varied on appeal");
    As.officer(() -> register.becomeSubject(varied)).orThrow();
    var held = of(person);
    assertThat(held.indefinite()).isTrue();
    assertThat(held.episodes()).singleElement().satisfies(one -> assertThat(one.judgement()).isEqualTo("Varied on appeal"));
    assertThat(held.replaced()).singleElement().satisfies(one -> assertThat(one.episode().lastDay()).contains(LocalDate.of(2034, 2, 28)));
  }

  @Test
  void only_a_supervisor_ends_an_episode_and_only_for_a_reason() {
    var person = registrants.subject();
    var episode = of(person).episodes().getFirst().id();
    var quashed = new EndEpisode(person, episode, Episode.Why.QUASHED, LocalDate.of(2025, 2, 3), "Order of the Court of Appeal");
    assertThat(As.officer(() -> register.end(quashed))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(problem(As.supervisor(() -> register.end(new EndEpisode(person, episode, Episode.Why.QUASHED, LocalDate.of(2024, 2, 29), "Order"))))).isEqualTo("on");
    assertThat(problem(As.supervisor(() -> register.end(new EndEpisode(person, episode, Episode.Why.QUASHED, LocalDate.of(2026, 6, 2), "Order"))))).isEqualTo("on");
    As.supervisor(() -> register.end(quashed)).orThrow();
    assertThat(of(person).subject()).isFalse();
    assertThat(As.supervisor(() -> register.end(quashed))).isInstanceOf(Outcome.Conflict.class);
  }

  @ParameterizedTest(name = "convicted and sentenced to {0} months: not ended as {1}")
  @CsvSource({"24, ORDER_DISCHARGED", "24, DETERMINATION", "30, ORDER_DISCHARGED", "30, DETERMINATION"})
  void no_period_is_shortened_by_hand(int months, Episode.Why why) {
    var person = registrants.person();
    var episode = As.officer(() -> register.becomeSubject(by(person, registrants.convicted(person, "9", 13), DisposalKind.CUSTODY, months, 0))).orThrow();
    assertThat(problem(As.supervisor(() -> register.end(new EndEpisode(person, episode, why, LocalDate.of(2025, 2, 3), "A note"))))).isEqualTo("why");
    assertThat(of(person).subject()).isTrue();
    As.supervisor(() -> register.end(new EndEpisode(person, episode, Episode.Why.DEATH, LocalDate.of(2025, 2, 3), "The certificate"))).orThrow();
  }

  @Test
  @DisplayName("P-R9, 1 episodes (service): a death ends everything by which the person was subject, and is not before any of it")
  void a_death_ends_every_episode() {
    var person = registrants.subject();
    As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SHPO, "Court", LocalDate.of(2025, 1, 8), LocalDate.of(2025, 1, 8), Optional.empty(), true))).orThrow();
    var conviction = of(person).episodes().stream().filter(one -> !one.ground().byOrder()).findFirst().orElseThrow().id();
    assertThat(problem(As.supervisor(() -> register.end(new EndEpisode(person, conviction, Episode.Why.DEATH, LocalDate.of(2025, 1, 7), "The certificate"))))).isEqualTo("on");
    As.supervisor(() -> register.end(new EndEpisode(person, conviction, Episode.Why.DEATH, LocalDate.of(2025, 2, 3), "The certificate"))).orThrow();
    assertThat(of(person).subject()).isFalse();
    assertThat(of(person).episodes()).hasSize(2).allSatisfy(one -> assertThat(one.episode().ended().orElseThrow().why()).isEqualTo(Episode.Why.DEATH));
  }

  @Test
  void what_an_order_made_is_discharged_and_not_quashed() {
    var person = registrants.person();
    As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SHPO, "Court", LocalDate.of(2025, 1, 8), LocalDate.of(2025, 1, 8), Optional.empty(), true))).orThrow();
    var episode = of(person).episodes().getFirst().id();
    assertThat(problem(As.supervisor(() -> register.end(new EndEpisode(person, episode, Episode.Why.QUASHED, LocalDate.of(2025, 2, 3), "Order"))))).isEqualTo("why");
    As.supervisor(() -> register.end(new EndEpisode(person, episode, Episode.Why.ORDER_DISCHARGED, LocalDate.of(2025, 2, 3), "Order"))).orThrow();
    assertThat(of(person).subject()).isFalse();
  }

  @Test
  void another_force_learns_nothing() {
    var person = registrants.subject();
    assertThat(As.officer().of("CARROW").does(() -> register.of(person))).isInstanceOf(Outcome.NotFound.class);
  }
}
