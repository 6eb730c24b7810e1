package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.plain.PlainStory;

class VectorsTest {
  private static final int ORDERS = 25;
  private static final Map<String, Vector> VECTORS = Vector.all().stream().collect(Collectors.toMap(Vector::id, Function.identity()));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      tracking V01 | enter and leave a circle
      tracking V02 | same fixes, arrival order reversed and shuffled
      tracking V03 | same fixes, each delivered three times
      tracking V04 | one poor fix inside is not usable
      tracking V05 | one uncertain fix just inside, then out
      tracking V06 | one certain fix inside is enough
      tracking V07 | jitter on the boundary gives one episode
      tracking V08 | leaving needs the whole accuracy circle outside
      tracking V09 | first ever fixes are inside
      tracking V10 | same instant from cell mast and satellite
      tracking V11 | two uploads of one instant differ
      tracking V12 | two hours late but inside the bound
      tracking V13 | later than the bound
      tracking V14 | device clock ten minutes ahead
      tracking V15 | GPS week roll-over
      tracking V16 | polygon with a hole
      tracking V17 | two overlapping zones
      tracking V18 | inside an inclusion zone does not excuse an exclusion zone
      tracking V19 | buffer first, then the zone
      tracking V20 | buffer only
      tracking V21 | polygon over the antimeridian
      tracking V22 | circle over the antimeridian
      tracking V23 | curfew broken for 20 minutes
      tracking V24 | absence within grace
      tracking V25 | absence across midnight
      tracking V26 | absent when the curfew starts
      tracking V27 | still absent when the curfew ends
      tracking V28 | spring change, curfew ends at 06:00 UTC
      tracking V29 | spring change, one hour earlier is a breach
      tracking V30 | autumn change, curfew ends at 07:00 UTC
      tracking V31 | window in the hour that does not exist
      tracking V32 | window in the hour that happens twice
      tracking V33 | already inside when the zone becomes active
      tracking V34 | left before the zone becomes active
      tracking V35 | still inside when the zone stops being active
      tracking V36 | authorised absence covers it
      tracking V37 | authorised absence covers part
      tracking V38 | three short absences add up
      tracking V39 | attendance kept
      tracking V40 | attendance missed, too short
      tracking V41 | time in a gap is not counted
      tracking V42 | two people approach and part
      tracking V43 | partner's last fix is stale
      tracking V44 | proximity with a combined accuracy wider than the gap
      tracking V45 | no fix for 40 minutes, device heard by cell mast
      tracking V46 | silence for an hour
      tracking V47 | stored fixes arrive after an hour without network
      tracking V48 | silence while inside an exclusion zone
      tracking V49 | a gap forgets an unconfirmed entry
      tracking V50 | impossible jump there and back
      tracking V51 | impossible jump that stays
      tracking V52 | the same position to the last digit while moving
      tracking V53 | zone moved while the wearer stands still
      tracking V54 | zone withdrawn during an episode
      tracking V55 | straight line through a zone between fixes
      tracking V56 | battery falls, is charged
      tracking V57 | strap tamper
      """)
  void whatever_the_order_both_ways_tell_what_the_vector_says(String id, String name) {
    var vector = VECTORS.get(id.replace("tracking ", ""));
    assertThat(vector.name()).isEqualTo(name);
    Expectation.holds(vector, PlainStory.of(vector.watch(), vector.reports(), vector.now()).stream().map(Finding::episode).toList());
    Expectation.holds(vector, new Teller(vector.watch(), random(0)).tell(vector.reports(), vector.now()));
    for (int seed = 1; seed <= ORDERS; seed++) {
      var teller = new Teller(vector.watch(), random(seed));
      Expectation.holds(vector, teller.tellShuffled(vector.reports(), vector.now()));
      assertThat(teller.standing()).as("seed %s", seed).isEqualTo(teller.tell(List.of(), vector.now()));
    }
  }

  @Test
  void no_vector_is_left_out() {
    assertThat(VECTORS).hasSize(57);
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
