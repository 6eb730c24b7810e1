package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/** What one page reads of many modules, in one transaction. */
@AccessTest
class TogetherTest {
  @Autowired Gate gate;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired KnownPeople known;
  @Autowired AllRows all;
  final UUID person = UUID.randomUUID();
  Hired officer;

  @BeforeEach
  void hire() {
    officer = Hired.as(Role.OFFICER, staffing, sessions);
    known.related.add(person);
  }

  private Outcome<Boolean> read(Permission permission, String area) {
    return readOf(person, permission, area);
  }

  private Outcome<Boolean> readOf(UUID person, Permission permission, String area) {
    return gate.pass(permission, visit -> {
      visit.concerning(Target.about("person", person, new AreaCode(area), person));
      return Outcome.done(true);
    });
  }

  private long entries(String where) {
    return all.count("from audit.entry where actor_id = ? and " + where, officer.id().value());
  }

  @Test
  void what_a_page_reads_of_one_person_is_one_entry_with_its_readings_in_the_order_of_the_page() {
    officer.does(() -> gate.together(() -> List.of(read(Permission.OPEN_PERSON, "NORTHMERE"), read(Permission.SEE_MANAGED, "NORTHMERE"),
        read(Permission.SEE_CONVICTIONS, "NORTHMERE"), read(Permission.SEE_MANAGED, "NORTHMERE"))));
    assertThat(entries("true")).isEqualTo(1);
    assertThat(entries("allowed and action = 'OPEN_PERSON' and purpose = 'CASE_WORK' and details = 'with=SEE_MANAGED:1,SEE_CONVICTIONS:1'")).isEqualTo(1);
  }

  @Test
  void what_a_page_reads_of_two_people_is_an_entry_each() {
    var other = UUID.randomUUID();
    known.related.add(other);
    officer.does(() -> gate.together(() -> List.of(read(Permission.OPEN_PERSON, "NORTHMERE"), readOf(other, Permission.SEE_CONVICTIONS, "NORTHMERE"))));
    assertThat(entries("allowed and details = ''")).isEqualTo(2);
  }

  @Test
  void lists_on_a_page_are_an_entry_each() {
    officer.does(() -> gate.together(() -> List.of(gate.pass(Permission.SEE_MANAGED, _ -> Outcome.done(true)), gate.pass(Permission.SEE_CONVICTIONS, _ -> Outcome.done(true)))));
    assertThat(entries("allowed and details = ''")).isEqualTo(2);
  }

  @Test
  void a_reading_that_is_refused_is_refused_alone_and_logged() {
    var read = officer.does(() -> gate.together(() -> List.of(read(Permission.OPEN_PERSON, "CARROW"), read(Permission.READ_AUDIT, "NORTHMERE"),
        read(Permission.SEE_CONVICTIONS, "NORTHMERE"))));
    assertThat(read.getFirst()).isEqualTo(Outcome.notFound());
    assertThat(read.get(1)).isInstanceOf(Outcome.Forbidden.class);
    assertThat(read.getLast().isDone()).isTrue();
    assertThat(entries("not allowed and details = 'rule=A-1_area'")).isEqualTo(1);
    assertThat(entries("not allowed and details = 'rule=A-1_role'")).isEqualTo(1);
    assertThat(entries("allowed and action = 'SEE_CONVICTIONS'")).isEqualTo(1);
  }

  @Test
  void a_refusal_deep_inside_a_reading_ends_that_reading() {
    var read = officer.does(() -> gate.together(() -> gate.pass(Permission.SEE_MANAGED, _ -> Outcome.done(read(Permission.OPEN_PERSON, "CARROW").orThrow()))));
    assertThat(read).isEqualTo(Outcome.notFound());
    assertThat(entries("not allowed")).isEqualTo(1);
    assertThat(entries("allowed and action = 'SEE_MANAGED'")).isZero();
  }

  @Test
  void a_page_that_fails_logs_what_was_refused_but_shows_and_logs_nothing_else() {
    assertThatThrownBy(() -> officer.does(() -> gate.together(() -> {
      read(Permission.OPEN_PERSON, "CARROW");
      read(Permission.SEE_CONVICTIONS, "NORTHMERE");
      throw new IllegalStateException("the page could not be made");
    }))).hasMessageContaining("could not be made");
    assertThat(entries("not allowed")).isEqualTo(1);
    assertThat(entries("allowed")).isZero();
  }

  @Test
  void nothing_is_changed_while_a_page_is_read() {
    assertThatThrownBy(() -> officer.does(() -> gate.together(() -> read(Permission.RECORD_PERSON, "NORTHMERE"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_next_page_asks_afresh_how_somebody_stands_to_a_person() {
    assertThat(officer.does(() -> gate.together(() -> read(Permission.OPEN_PERSON, "NORTHMERE"))).isDone()).isTrue();
    known.related.remove(person);
    assertThat(officer.does(() -> gate.together(() -> read(Permission.OPEN_PERSON, "NORTHMERE"))).isDone()).isFalse();
  }

  @Test
  @DisplayName("security A-10: a list of people is capped for whoever reads it, and not for what the service compares by itself")
  void the_cap_is_for_people() {
    As.system(() -> gate.pass(Permission.SEARCH_PEOPLE, visit -> {
      visit.shown(Visit.LONGEST_LIST + 1);
      return Outcome.done(true);
    })).orThrow();
    assertThatThrownBy(() -> As.officer(() -> gate.pass(Permission.SEARCH_PEOPLE, visit -> {
      visit.shown(Visit.LONGEST_LIST + 1);
      return Outcome.done(true);
    }))).hasMessageContaining("A-10");
  }
}
