package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.casework.people.PersonId;
import org.tutela.tracking.message.Draft;

/** What the engine is given without reading it back: what follows on where it is, and never past a hole. */
class JustStoredTest {
  private static final PersonId WEARER = new PersonId(new UUID(0, 1));
  private final JustStored stored = new JustStored();

  /** @param told like {@code 4-6: 5 6}: the numbers up to 6 that follow on 4, of which 5 and 6 have a report */
  private static JustStored.Stretch stretch(String told) {
    var parts = told.split("[-:]");
    var numbers = parts.length < 3 ? List.<Long>of() : Arrays.stream(parts[2].strip().split(" ")).map(Long::valueOf).toList();
    return new JustStored.Stretch(Long.parseLong(parts[0].strip()), Long.parseLong(parts[1].strip()),
        numbers.stream().map(no -> new HostStore.Numbered(no, WEARER, new Draft("a", no, no).report())).toList());
  }

  private String after(long no, int most) {
    return stored.after(no, most).map(given -> given.upTo() + ":" + given.reports().stream().map(each -> " " + each.no()).reduce("", String::concat)).orElse("to be read");
  }

  @ParameterizedTest(name = "{0}, after {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      4-6: 5 6               | 4 | 6: 5 6
      4-6: 5 6, 6-7: 7       | 4 | 7: 5 6 7
      4-6: 5 6               | 5 | 6: 6
      4-6: 5 6, 6-7: 7       | 6 | 7: 7
      4-6: 5 6               | 3 | to be read
      4-6: 5 6               | 6 | to be read
      4-6: 5 6, 8-9: 9       | 4 | 6: 5 6
      4-6: 5 6, 8-9: 9       | 6 | to be read
      4-6: 5 6, 8-9: 9       | 8 | 9: 9
      4-6: 5, 6-7: 7         | 4 | 7: 5 7
      4-6, 6-7: 7            | 4 | 7: 7
      4-6                    | 4 | 6:
      """)
  void follows_on_without_a_hole(String came, long after, String given) {
    for (String each : came.split(", ")) stored.add(stretch(each));
    assertThat(after(after, 1_000)).isEqualTo(given);
  }

  @Test
  void what_was_given_is_not_given_again_and_of_many_so_many_at_once() {
    for (int no = 0; no < 10; no++) stored.add(stretch(no + "-" + (no + 1) + ": " + (no + 1)));
    assertThat(after(0, 4)).isEqualTo("4: 1 2 3 4");
    assertThat(after(4, 4)).isEqualTo("8: 5 6 7 8");
    assertThat(after(4, 4)).isEqualTo("to be read");
  }

  @Test
  void an_engine_that_is_far_behind_reads_what_was_let_go() {
    for (int no = 0; no <= 20_000; no++) stored.add(stretch(no + "-" + (no + 1) + ": " + (no + 1)));
    assertThat(after(0, 1)).isEqualTo("to be read");
    assertThat(after(1, 1)).isEqualTo("2: 2");
  }
}
