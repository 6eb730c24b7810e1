package org.tutela.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  @Test
  void a_reference_is_read_back_in_any_case_with_any_spacing_and_look_alike_letters() {
    String reference = References.ofRequest();
    assertThat(References.read(reference)).contains(reference);
    assertThat(References.read(" " + reference.toLowerCase(java.util.Locale.ROOT).replace('-', ' ').replace('0', 'o').replace('1', 'l')))
        .contains(reference);
  }

  @Test
  void one_wrong_character_is_always_found() {
    String reference = References.ofRequest();
    String bare = reference.replace("-", "");
    for (int at = 0; at < 16; at++) {
      char wrong = bare.charAt(at) == 'Z' ? 'Y' : 'Z';
      assertThat(References.read(bare.substring(0, at) + wrong + bare.substring(at + 1))).isEmpty();
    }
  }

  @Test
  void ten_thousand_references_are_all_different() {
    assertThat(IntStream.range(0, 10_000).mapToObj(_ -> References.ofRequest()).distinct()).hasSize(10_000);
  }

  @Test
  void the_reference_of_a_person_is_not_the_reference_of_a_request() {
    assertThat(References.read(References.ofPerson())).hasValueSatisfying(read -> assertThat(read).startsWith("P-"));
    assertThat(References.read("nonsense")).isEmpty();
  }
}
