package org.tutela.measures.tracking;

import java.time.Instant;

/**
 * A record that was kept elsewhere and stands under a person here.
 *
 * @param force who kept it
 * @param reference whom they called the wearer
 * @param by who brought it back
 */
public record Restored(String force, String reference, Instant takenAt, String takenBy, String sha256, long reports, int alerts, Instant at, String by) {}
