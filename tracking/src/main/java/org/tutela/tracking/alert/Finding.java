package org.tutela.tracking.alert;

import java.util.List;

/** An episode with the fixes that decided it: those that made its beginning, then those that made its end. */
public record Finding(Episode episode, List<FixId> deciding) {
  public Finding {
    deciding = List.copyOf(deciding);
  }
}
