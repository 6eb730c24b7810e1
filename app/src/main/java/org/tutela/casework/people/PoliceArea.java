package org.tutela.casework.people;

import java.util.Optional;
import org.tutela.foundation.kernel.AreaCode;

/** The police area in which an address lies. @param force its code; "" for one that is none of those here */
public record PoliceArea(String force) {
  public static final PoliceArea ANOTHER = new PoliceArea("");

  public static PoliceArea of(AreaCode area) {
    return new PoliceArea(area.value());
  }

  public Optional<AreaCode> area() {
    return force.isEmpty() ? Optional.empty() : Optional.of(new AreaCode(force));
  }
}
