package org.tutela.tracking.rule;

import java.time.Duration;

/**
 * Defaults that a deployment may change; those in force are told with each alert.
 *
 * @param usable the worst accuracy that is evidence, in metres
 * @param finest a better accuracy counts as this, in metres
 * @param confirmations how many fixes in a row change a state, in and out
 * @param fastest metres a second; faster is no movement of a person
 * @param late a fix that comes later than this is not evaluated
 */
public record Parameters(
    double usable, double finest, int confirmations, Duration candidateLife, Duration locationGap, Duration contactGap,
    double fastest, Duration pairing, Duration late, Duration clockAhead, Duration crossingPair, int frozenRun,
    int batteryLow, int batteryCritical, int batteryWell) {

  public static final Parameters DEFAULT = new Parameters(100, 5, 2, Duration.ofMinutes(10), Duration.ofMinutes(15),
      Duration.ofMinutes(30), 70, Duration.ofSeconds(120), Duration.ofHours(72), Duration.ofSeconds(120),
      Duration.ofSeconds(120), 20, 20, 10, 30);
}
