package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tutela.casework.people.matching.Snapshot;
import org.tutela.casework.people.matching.Weights;

/** What an applicant knows (matching section 3, applicant quality), asked of a register of 5,000. A new seed each run is printed when it fails. */
@Tag("slow")
class MatchingEvaluationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int PEOPLE = 5000;
  private static final int QUERIES = 400;

  @Test
  void nearly_everybody_held_is_in_a_short_list() {
    long seed = System.nanoTime();
    var register = new SyntheticRegister(seed);
    Snapshot snapshot = Snapshot.empty().with(register.persons(PEOPLE));
    var strangers = new SyntheticRegister(seed + 1);
    strangers.persons(QUERIES);
    var asking = new ApplicantQuality(new Random(seed + 2), TODAY);
    int found = 0;
    int first = 0;
    long shownPresent = 0;
    long shownAbsent = 0;
    for (int q = 0; q < QUERIES; q++) {
      var truth = register.truths.get(new Random(seed + q).nextInt(PEOPLE));
      var hits = snapshot.search(Readying.of(asking.about(truth)), Weights.LOW);
      var shown = hits.subList(0, Math.min(hits.size(), Searches.SHOWN));
      shownPresent += shown.size();
      if (shown.stream().anyMatch(s -> s.person().equals(truth.person()))) found++;
      if (!shown.isEmpty() && shown.getFirst().person().equals(truth.person())) first++;
      shownAbsent += Math.min(Searches.SHOWN, snapshot.search(Readying.of(asking.about(strangers.truths.get(q))), Weights.LOW).size());
    }
    double recall = (double) found / QUERIES;
    System.out.printf("matching: seed %d, %d people, %d queries: recall in list %.3f, first %.3f, shown %.1f when held, %.1f when not%n",
        seed, PEOPLE, QUERIES, recall, (double) first / QUERIES, (double) shownPresent / QUERIES, (double) shownAbsent / QUERIES);
    assertThat(recall).as("recall with seed " + seed).isGreaterThanOrEqualTo(0.98);
  }
}
