package org.tutela.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<Held> PEOPLE = new Population(1, Towns.all(1), TODAY).people(2_000);

  @Test
  void the_same_seed_gives_the_same_people() {
    assertThat(new Population(1, Towns.all(1), TODAY).people(50)).isEqualTo(PEOPLE.subList(0, 50));
  }

  @Test
  void nobody_is_convicted_before_their_offence_or_before_they_were_ten() {
    assertThat(PEOPLE).allSatisfy(person -> assertThat(person.convictions()).isNotEmpty().allSatisfy(conviction -> {
      assertThat(conviction.committed()).isBefore(conviction.decided()).isAfter(person.born().plusYears(10));
      assertThat(conviction.decided()).isBefore(TODAY);
    }));
  }

  @Test
  void some_people_share_a_name_and_some_share_an_address() {
    assertThat(PEOPLE.stream().collect(Collectors.groupingBy(p -> p.given() + " " + p.family())).values()).anyMatch(same -> same.size() > 2);
    assertThat(PEOPLE.stream().collect(Collectors.groupingBy(p -> p.lived().getLast().address().lines())).values()).anyMatch(same -> same.size() > 1);
  }

  @Test
  void telephone_numbers_and_mail_addresses_are_those_kept_for_fiction() {
    assertThat(PEOPLE).allSatisfy(person -> {
      person.phone().ifPresent(phone -> assertThat(phone).matches("07700 900[0-9]{3}"));
      person.email().ifPresent(email -> assertThat(email).endsWith("@post.example"));
    });
  }
}
