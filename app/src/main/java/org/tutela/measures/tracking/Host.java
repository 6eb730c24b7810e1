package org.tutela.measures.tracking;

import java.util.function.Supplier;

/**
 * What runs the engine over the reports that have come in. Rules and pages know only the tables that it reads and writes: what is watched,
 * reports in the order of their numbers, states, and what was told; so another machine can run it without a change to them.
 */
public interface Host {
  /** Brings every wearer to now. @return how many reports were evaluated; -1 when another process runs the engine */
  int round();

  /** Does something while no round is run by anybody else in this process: for a load of what happened long ago. */
  <T> T alone(Supplier<T> work);
}
