package org.tutela.tracking;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.plain.PlainStory;

class PlainVectorsTest {

  @TestFactory
  Stream<DynamicTest> the_plain_story_is_what_the_vector_says() {
    return Vector.all().stream().map(vector -> DynamicTest.dynamicTest("tracking " + vector, () ->
        Expectation.holds(vector, PlainStory.of(vector.watch(), vector.reports(), vector.now()).stream().map(Finding::episode).toList())));
  }
}
