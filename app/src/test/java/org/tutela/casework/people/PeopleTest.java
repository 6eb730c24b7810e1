package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  @Test
  void nobody_is_recorded_without_a_search_first() {
    var outcome = As.officer(() -> people.record(new RecordPerson(As.NORTHMERE, "Ivor", "Tamsworth", Sex.MALE, Optional.empty(), Optional.empty())));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
  }
}
