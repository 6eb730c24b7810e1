package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.measures.tracking.scene.Scene;
import org.tutela.measures.tracking.web.DevicePort;
import org.tutela.tracking.message.Draft;

/** Who was near a crime, and who asked, goes by night when its time is over. */
@TutelaTest
class SearchesGoTest {
  private static final Instant LONG_AGO = Instant.parse("2018-04-05T10:00:00Z");
  private static final Instant ASKED = LONG_AGO.plus(Duration.ofDays(10));
  @Autowired MockMvc web;
  @Autowired DevicePort port;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired People people;
  @Autowired Intake intake;
  @Autowired Scenes scenes;
  @Autowired Holds holds;
  @Autowired Erasing erasing;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  private final double north = 55 + Math.abs(UUID.randomUUID().hashCode() % 5_000) / 1_000.0;
  private PersonId person;

  private record Searched(SearchId search, UUID crime, Scenes.Match match) {}

  /** Who was at the place for three minutes, and wore the device for two hours more. */
  @BeforeEach
  void somebody_of_long_ago() {
    clock.set(LONG_AGO);
    person = new Tags(devices, fittings, people, port).person();
    var phone = As.administrator().does(() -> devices.issue(new IssueDevice("K" + UUID.randomUUID(), DeviceKind.PHONE, "Telephone", Optional.empty()))).orThrow();
    var activation = As.officer(() -> fittings.fit(person, phone.id(), LONG_AGO.minusSeconds(3600))).orThrow();
    var readings = new ArrayList<Reading>();
    for (int i = 3; i >= 0; i--) {
      long at = LONG_AGO.minusSeconds(60L * i).toEpochMilli();
      readings.add(new Reading("", new Draft("", at, at).at(north, -2).accuracy(8).report()));
    }
    intake.take(new Sent(new Credential.Identifier(phone.key()), readings, 0));
    clock.pass(Duration.ofHours(2));
    As.officer(() -> fittings.end(person, activation, clock.instant(), "Over")).orThrow();
  }

  private Searched searched() {
    clock.set(ASKED);
    var scene = new Scene("", "", Optional.empty(), LONG_AGO.minusSeconds(90), LONG_AGO.minusSeconds(30), (int) Math.round(north * 1e7), -20_000_000);
    var search = As.officer(() -> scenes.ask(scene, "So that a crime has a suspect")).orThrow();
    var crime = As.officer(() -> scenes.open(search)).orThrow().crimes().getFirst().id();
    return new Searched(search, crime, As.officer(() -> scenes.look(search, crime)).orThrow().found().getFirst().match());
  }

  private Searched qualified(boolean stands) {
    var searched = searched();
    As.officer(() -> scenes.qualify(searched.search(), searched.crime(), searched.match().id(), stands, "He was seen, or was not", 0)).orThrow();
    return searched;
  }

  private List<Long> matches(Searched... each) {
    return List.of(each).stream().map(one -> all.count("from tracking.scene_match where crime_id = ? and person_id = ?", one.crime(), person.value())).toList();
  }

  private List<Long> kept(Searched... each) {
    return List.of(each).stream().map(one -> all.count("from tracking.scene_search s join tracking.crime c on c.search_id = s.id where s.id = ?", one.search().value())).toList();
  }

  private void night(String at) {
    clock.set(Instant.parse(at));
    erasing.due();
  }

  @Test
  @DisplayName("register K5: that somebody was near a crime goes with the positions unless it stands; a search in which nothing stands goes by the term of records")
  void by_term() throws Exception {
    var never = searched();
    var refused = qualified(false);
    var stands = qualified(true);
    night("2024-04-05T11:00:00Z");
    assertThat(matches(never, refused, stands)).as("while the positions are there").containsExactly(1L, 1L, 1L);
    night("2024-04-05T12:00:01Z");
    assertThat(matches(never, refused, stands)).containsExactly(0L, 0L, 1L);
    assertThat(kept(never, refused, stands)).as("six years after they were made, and not after the order").containsExactly(1L, 1L, 1L);
    assertThat(all.count("from audit.entry where action = 'ERASE_TRACKING' and details like '%what=SEARCHES%' and count >= 2")).isPositive();
    night("2024-04-15T10:00:01Z");
    assertThat(kept(never, refused, stands)).containsExactly(0L, 0L, 1L);
    assertThat(web.perform(get("/tracking/retention").with(As.informationOfficer().signedIn())).andReturn().getResponse().getContentAsString())
        .contains("Searches by place and time in which no match stands", "after they were made");
  }

  @Test
  @DisplayName("register K5: a search in which nobody was found, and a list of which no row could be read, go by the term of records")
  void empty() {
    clock.set(ASKED);
    var list = As.officer(() -> scenes.load("no,list", "So that a crime has a suspect")).orThrow();
    night("2024-04-15T09:00:00Z");
    assertThat(all.count("from tracking.scene_search where id = ?", list.value())).isOne();
    night("2024-04-15T10:00:01Z");
    assertThat(all.count("from tracking.scene_search where id = ?", list.value()) + all.count("from tracking.scene_wrong where search_id = ?", list.value())).isZero();
  }

  @Test
  @DisplayName("register K5, security R-7: a legal hold keeps the matches of whoever it is on, and the searches in which they are")
  void held() {
    var searched = searched();
    clock.reset();
    var hold = As.supervisor(() -> holds.place(person, "A court")).orThrow();
    erasing.due();
    assertThat(matches(searched)).containsExactly(1L);
    assertThat(kept(searched)).containsExactly(1L);
    As.supervisor(() -> holds.askToLift(person, hold, "It has sat")).orThrow();
    As.supervisor().second().does(() -> holds.lift(person, hold)).orThrow();
    erasing.due();
    assertThat(matches(searched)).containsExactly(0L);
    assertThat(kept(searched)).containsExactly(0L);
  }

  @Test
  void nobody_deletes_a_crime_or_a_row_that_could_not_be_read_by_hand() {
    var searched = searched();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> all.sql("delete from tracking.crime where id = :id").param("id", searched.crime()).update()).rootCause().hasMessageContaining("append-only");
  }
}
