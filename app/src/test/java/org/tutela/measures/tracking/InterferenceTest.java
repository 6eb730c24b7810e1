package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Source;

/** Many devices in one place that lose the satellites at once are one thing to be looked at. */
@TutelaTest
class InterferenceTest {
  /** Where few other tests' alerts are: the screen shows the gravest hundred. */
  private static final String HERE = "CARROW";
  private static int places;
  @Autowired MockMvc web;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired People people;
  @Autowired Intake intake;
  @Autowired InService host;
  @Autowired LostTogether together;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  private double latitude;
  private Instant begin;

  /** Somewhere and sometime nobody of another test is. */
  @BeforeEach
  void elsewhere() {
    latitude = 53.5 + 0.1 * places++;
    clock.pass(Duration.ofDays(1));
    begin = clock.instant();
  }

  /** Loses the satellites some seconds later than the first, so many metres further north, and goes on to be heard. */
  private CardId lost(String area, int seconds, int metres) {
    var person = As.system().of(area).does(() -> people.record(new RecordPerson(new AreaCode(area), "Tag", "Lost" + UUID.randomUUID().toString().substring(0, 6), Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    var phone = As.administrator().of(area).does(() -> devices.issue(new IssueDevice("L" + UUID.randomUUID(), DeviceKind.PHONE, "Telephone", Optional.empty()))).orThrow();
    As.officer().of(area).does(() -> fittings.fit(person, phone.id(), begin.minusSeconds(60))).orThrow();
    long at = begin.plusSeconds(seconds).toEpochMilli();
    forward(begin.plusSeconds(seconds + 5));
    say(phone.key(), new Draft("", at, at).at(latitude + metres / 111_195.0, -3.9).accuracy(8));
    forward(begin.plusSeconds(seconds + 600));
    say(phone.key(), new Draft("", at + 600_000, at + 600_000).at(latitude, -3.9).accuracy(900).source(Source.LBS));
    forward(begin.plusSeconds(seconds + 905));
    host.round();
    return card(person);
  }

  private void forward(Instant to) {
    if (to.isAfter(clock.instant())) clock.set(to);
  }

  private CardId card(PersonId person) {
    return new CardId(all.sql("select id from tracking.card where person_id = :person and kind = 'LOCATION_GAP'").param("person", person.value()).query(UUID.class).single());
  }

  private void say(String key, Draft draft) {
    assertThat(intake.take(new Sent(new Credential.Identifier(key), List.of(new Reading("", draft.report())), 0))).isEqualTo(new Reply.Taken(1, 0, 0));
  }

  private MockHttpServletResponse answer(As who, org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private String page(As who, String path) throws Exception {
    return answer(who, get(path)).getContentAsString();
  }

  private MockHttpServletResponse close(As who, String path, String version, String outcome, String words) throws Exception {
    return answer(who, post(path + "/close").param("once", UUID.randomUUID().toString()).param("version", version).param("outcome", outcome).param("words", words));
  }

  private String path(CardId card) {
    return "/tracking/interferences/" + all.sql("select interference_id from tracking.card where id = :id").param("id", card.value()).query(UUID.class).single();
  }

  private static String alert(CardId card) {
    return "/tracking/alerts/" + card.value();
  }

  @Test
  void five_in_one_place_at_one_time_are_one_alert_that_a_person_closes_with_all_of_theirs() throws Exception {
    var operator = As.operator().of(HERE);
    var cards = List.of(lost(HERE, 0, 0), lost(HERE, 60, 300), lost(HERE, 120, 900), lost(HERE, 180, 1_500));
    together.due();
    assertThat(page(operator, "/tracking")).as("four are four").contains(alert(cards.getFirst()), alert(cards.getLast()));
    var fifth = lost(HERE, 240, 1_900);
    assertThat(together.due()).isEqualTo(5);
    assertThat(together.due()).as("once").isZero();
    String one = path(fifth);
    assertThat(page(operator, "/tracking")).contains(one, "5 devices lost the satellites together").doesNotContain(alert(fifth), alert(cards.getFirst()));
    assertThat(page(operator, one)).contains(alert(fifth), alert(cards.getFirst()), "Not yet", "none of the wearers explains it alone", "Close all of it");
    assertThat(page(operator, alert(fifth))).contains("One of many at once");
    assertThat(all.count("from tracking.card where id = ? and state = 'OPEN' and escalate_at is null", fifth.value())).as("only people close it").isOne();
    assertThat(close(operator, one, "0", "VIOLATION", "They did it").getStatus()).isEqualTo(422);
    assertThat(close(operator, one, "0", "FAULT", "").getStatus()).isEqualTo(422);
    assertThat(close(As.operator().of("DYFFRYN"), one, "0", "FAULT", "Not theirs").getStatus()).isEqualTo(404);
    assertThat(close(operator, one, "0", "FAULT", "The mast on the hill was repaired").getStatus()).isEqualTo(303);
    assertThat(close(operator, one, "0", "FAULT", "The mast on the hill was repaired").getStatus()).as("pressed twice").isEqualTo(409);
    assertThat(all.sql("select distinct state || ' ' || outcome from tracking.card where interference_id = (select interference_id from tracking.card where id = :id)").param("id", fifth.value()).query(String.class).list()).containsExactly("CLOSED FAULT");
    assertThat(page(operator, one)).contains("The mast on the hill was repaired").doesNotContain("Close all of it");
    assertThat(page(operator, "/tracking")).doesNotContain(one, alert(fifth));
    assertThat(all.count("from audit.entry where action = 'ANSWER_ALERT' and object_id = ?", fifth.value())).isOne();
  }

  @Test
  void four_or_five_of_two_places_or_five_over_ten_minutes_stay_alerts_of_their_own() throws Exception {
    var cards = List.of(lost(HERE, 0, 0), lost(HERE, 30, 100), lost(HERE, 60, 200), lost(HERE, 90, 300), lost(HERE, 120, 4_000), lost(HERE, 600, 0));
    together.due();
    for (var card : cards) assertThat(all.count("from tracking.card where id = ? and interference_id is null", card.value())).isOne();
  }

  @Test
  void one_that_comes_late_joins_and_after_all_was_closed_it_stands_by_itself() throws Exception {
    CardId first = lost(HERE, 0, 0);
    for (int i = 1; i < 5; i++) lost(HERE, 20 * i, 10 * i);
    together.due();
    var late = lost(HERE, 200, 0);
    assertThat(together.due()).isOne();
    assertThat(path(late)).isEqualTo(path(first));
    assertThat(close(As.supervisor().of(HERE), path(first), "0", "INFORMATION", "A concert").getStatus()).isEqualTo(303);
    var later = lost(HERE, 280, 0);
    assertThat(together.due()).isZero();
    assertThat(page(As.operator().of(HERE), "/tracking")).contains(alert(later));
  }

  @Test
  void each_force_is_shown_its_own_wearers_of_what_many_forces_have() throws Exception {
    var ours = List.of(lost(HERE, 0, 0), lost(HERE, 20, 0), lost(HERE, 40, 0));
    var theirs = List.of(lost("DYFFRYN", 60, 0), lost("DYFFRYN", 80, 0));
    assertThat(together.due()).isEqualTo(5);
    assertThat(path(ours.getFirst())).isNotEqualTo(path(theirs.getFirst()));
    assertThat(page(As.operator().of(HERE), path(ours.getFirst()))).contains(alert(ours.getLast())).doesNotContain(alert(theirs.getFirst()));
    assertThat(page(As.operator().of("DYFFRYN"), path(theirs.getFirst()))).contains(alert(theirs.getLast())).doesNotContain(alert(ours.getFirst()));
    assertThat(page(As.operator().of(HERE), "/tracking")).doesNotContain(path(theirs.getFirst()));
  }
}
