package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tutela.casework.people.matching.Scored;
import org.tutela.casework.people.matching.Snapshot;
import org.tutela.casework.people.matching.Weights;

/** What must hold of any search (matching TG-11, TG-12). */
@Tag("slow")
class MatchingPropertiesTest {
  private final long seed = System.nanoTime();
  private final SyntheticRegister register = new SyntheticRegister(seed);
  private final Snapshot snapshot = Snapshot.empty().with(register.persons(1500));
  private final Random random = new Random(seed);

  private List<Scored> search(NamedPerson asked) {
    return snapshot.search(Readying.of(asked), Weights.LOW);
  }

  private SyntheticRegister.Truth anybody() {
    return register.truths.get(random.nextInt(register.truths.size()));
  }

  @Test
  void case_accents_spaces_and_boxes_change_nothing_or_only_the_order_of_names() {
    for (int i = 0; i < 60; i++) {
      var truth = anybody();
      var plain = search(NamedPerson.named(truth.forenames(), truth.surname()).born(Birth.on(truth.born())));
      var noisy = search(NamedPerson.named("  " + truth.forenames().toUpperCase(Locale.ROOT).replace("E", "É") + "\u200b ", truth.surname().toLowerCase(Locale.ROOT))
          .born(Birth.on(truth.born())));
      assertThat(noisy).as("seed " + seed).extracting(Scored::person).isEqualTo(plain.stream().map(Scored::person).toList());
    }
  }

  @Test
  void a_true_detail_more_never_takes_the_person_off_the_list() {
    for (int i = 0; i < 60; i++) {
      var truth = anybody();
      var asked = NamedPerson.named(truth.forenames().split(" ")[0], truth.surname());
      boolean before = search(asked).stream().anyMatch(s -> s.person().equals(truth.person()));
      boolean after = search(asked.born(Birth.on(truth.born()))).stream().anyMatch(s -> s.person().equals(truth.person()));
      boolean more = search(asked.born(Birth.on(truth.born())).at(truth.postcode())).stream().anyMatch(s -> s.person().equals(truth.person()));
      assertThat(!before || after).as("seed " + seed).isTrue();
      assertThat(!after || more).as("seed " + seed).isTrue();
    }
  }

  @Test
  void the_same_question_has_the_same_answer() {
    var truth = anybody();
    var asked = NamedPerson.named(truth.forenames(), truth.surname());
    var answer = search(asked);
    for (int i = 0; i < 20; i++) assertThat(search(asked)).isEqualTo(answer);
  }

  @Test
  void persons_added_one_by_one_make_the_same_register() {
    var persons = new SyntheticRegister(seed + 1).persons(50);
    Snapshot together = Snapshot.empty().with(persons);
    Snapshot alone = Snapshot.empty();
    for (var person : persons.reversed()) alone = alone.with(List.of(person)).with(List.of(person));
    assertThat(alone.digest()).isEqualTo(together.digest());
    var asked = Readying.of(NamedPerson.named("John", "Smith"));
    assertThat(alone.search(asked, Weights.LOWER)).isEqualTo(together.search(asked, Weights.LOWER));
  }
}
