package org.tutela.tracking.alert;

import java.util.List;
import org.tutela.tracking.story.Evidence;

/**
 * Why an alert is as it is.
 *
 * @param seen the fixes that decided, as data
 * @param sentences the same in words, with the rule and the parameters in force
 */
public record Explanation(Operation operation, List<Seen> seen, List<String> sentences) {

  /** @param distance metres to the zone's boundary, negative inside; NaN where no zone is concerned */
  public record Seen(FixId fix, int latitude, int longitude, double accuracy, double distance, Evidence evidence) {}

  public Explanation {
    seen = List.copyOf(seen);
    sentences = List.copyOf(sentences);
  }
}
