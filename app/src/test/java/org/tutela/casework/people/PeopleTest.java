package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.foundation.kernel.Outcome;

@TutelaTest
class PeopleTest {
  @Autowired People people;

  private PersonId recorded() {
    return As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Ivor Quill", "Tamsworth", Sex.MALE,
        Optional.of(Birth.on(LocalDate.of(1971, 3, 9))), Optional.empty()))).orThrow();
  }

  @Test
  void a_person_recorded_is_opened_with_all_that_is_held() {
    var id = recorded();
    As.officer(() -> people.addName(new AddName(id, NameKind.ALIAS, "Ives", "Tam"))).orThrow();
    As.officer(() -> people.addAddress(new AddAddress(id, AddressKind.HOME, "3 Weir Row\nAldmere", "nm31aa", Optional.empty(), Optional.empty()))).orThrow();
    As.officer(() -> people.addIdentifier(new AddIdentifier(id, IdentifierKind.PHONE, "07700 900123"))).orThrow();

    var person = As.officer(() -> people.open(id)).orThrow();

    assertThat(person.summary().name()).isEqualTo("Ivor Quill Tamsworth");
    assertThat(person.names()).extracting(HeldName::whole).containsExactly("Ivor Quill Tamsworth", "Ives Tam");
    assertThat(person.addresses()).extracting(HeldAddress::postcode).containsExactly("NM3 1AA");
    assertThat(person.identifiers()).extracting(HeldIdentifier::normalised).containsExactly("+447700900123");
    assertThat(person.identifiers().getFirst().masked()).isEqualTo("•••••••••123");
  }

  @ParameterizedTest
  @EnumSource(NameKind.class)
  void a_list_names_somebody_as_their_page_does(NameKind added) {
    var id = recorded();
    As.officer(() -> people.addName(new AddName(id, added, "Ives", "Tam"))).orThrow();

    assertThat(As.officer(() -> people.find(List.of(id))).orThrow().get(id).name())
        .isEqualTo(As.officer(() -> people.open(id)).orThrow().summary().name());
  }

  @Test
  void a_person_of_another_force_does_not_exist_for_the_reader() {
    var id = recorded();
    assertThat(As.officer().of("CARROW").does(() -> people.open(id))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer().of("CARROW").does(() -> people.find(List.of(id))).orThrow()).isEmpty();
  }

  private PersonId at(String lines, LocalDate from) {
    var id = recorded();
    add(id, lines, from).orThrow();
    return id;
  }

  private Outcome<PersonId> add(PersonId id, String lines, LocalDate from) {
    return As.officer(() -> people.addAddress(new AddAddress(id, AddressKind.HOME, lines, "NM3 1AA", Optional.of(from), Optional.empty())));
  }

  private Person open(PersonId id) {
    return As.officer(() -> people.open(id)).orThrow();
  }

  private Outcome<PersonId> strike(PersonId id, UUID detail) {
    return As.officer(() -> people.strikeOut(new StrikeOutDetail(id, detail, "Of somebody of the same name")));
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() : "none: " + outcome;
  }

  @Test
  void an_address_is_ended_on_a_day_that_it_can_have_ended_on_and_once() {
    var id = at("3 Weir Row", LocalDate.of(2026, 2, 1));
    var address = open(id).addresses().getFirst().id();
    for (var wrong : List.of(LocalDate.of(2999, 1, 1), LocalDate.of(2026, 1, 31))) {
      assertThat(problem(As.officer(() -> people.endAddress(new EndAddress(id, address, wrong))))).isEqualTo("last");
    }
    As.officer(() -> people.endAddress(new EndAddress(id, address, LocalDate.of(2026, 3, 31)))).orThrow();
    assertThat(open(id).addresses()).singleElement().satisfies(one -> {
      assertThat(one.to()).contains(LocalDate.of(2026, 3, 31));
      assertThat(one.current()).isFalse();
    });
    assertThat(As.officer(() -> people.endAddress(new EndAddress(id, address, LocalDate.of(2026, 4, 1))))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void a_home_that_was_recorded_wrongly_is_struck_out_and_the_right_one_takes_its_place() {
    var id = at("3 Weir Row", LocalDate.of(2026, 2, 1));
    assertThat(problem(add(id, "9 Mill Row", LocalDate.of(2026, 2, 1)))).as("two main residences at once").isEqualTo("from");
    var wrong = open(id).addresses().getFirst().id();
    strike(id, wrong).orThrow();
    add(id, "9 Mill Row", LocalDate.of(2026, 2, 1)).orThrow();

    assertThat(open(id).addresses()).extracting(HeldAddress::lines).containsExactly("9 Mill Row");
    assertThat(As.officer(() -> people.corrected(id)).orThrow().struck()).singleElement().satisfies(one -> {
      assertThat(one.detail().words()).isEqualTo("3 Weir Row\nNM3 1AA");
      assertThat(one.out().reason()).isEqualTo("Of somebody of the same name");
      assertThat(one.out().by()).isEqualTo(As.officer().id());
    });
    assertThat(strike(id, wrong)).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void a_name_that_was_struck_out_lists_nobody_and_the_last_one_stays() {
    var id = recorded();
    var wrong = open(id).names().getFirst().id();
    assertThat(problem(strike(id, wrong))).as("the only name").isEqualTo("reason");
    As.officer(() -> people.addName(new AddName(id, NameKind.LEGAL, "Igor Quill", "Tamsworth"))).orThrow();
    strike(id, wrong).orThrow();
    assertThat(open(id).names()).extracting(HeldName::whole).containsExactly("Igor Quill Tamsworth");
    assertThat(As.officer(() -> people.find(List.of(id))).orThrow().get(id).name()).isEqualTo("Igor Quill Tamsworth");
    assertThat(problem(strike(id, open(id).names().getFirst().id()))).isEqualTo("reason");
  }

  @Test
  void what_is_another_persons_is_not_struck_out_by_way_of_this_one() {
    var id = at("3 Weir Row", LocalDate.of(2026, 2, 1));
    var other = at("4 Weir Row", LocalDate.of(2026, 2, 1));
    var theirs = open(other).addresses().getFirst().id();
    assertThat(strike(id, theirs)).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer(() -> people.endAddress(new EndAddress(id, theirs, LocalDate.of(2026, 3, 1))))).isInstanceOf(Outcome.NotFound.class);
    assertThat(open(other).addresses()).hasSize(1);
  }

  @Test
  void nobody_is_recorded_without_a_search_first() {
    var outcome = As.officer(() -> people.record(new RecordPerson(As.NORTHMERE, "Ivor", "Tamsworth", Sex.MALE, Optional.empty(), Optional.empty())));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
  }
}
