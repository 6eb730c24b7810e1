package org.tutela.measures.tracking.scene;

import java.time.Instant;
import java.util.Optional;

/**
 * Where and when something happened.
 *
 * @param reference the force's own; "" for a place that somebody asked about
 * @param latitude in 1e-7 degree
 */
public record Scene(String reference, String batch, Optional<CrimeType> type, Instant from, Instant to, int latitude, int longitude) {}
