package org.tutela.oversight.chronology;

import java.time.Instant;

/** Somebody looked, or was stopped from looking. @param action a permission's name */
public record Look(Instant at, String who, String action, String purpose, boolean allowed) {}
