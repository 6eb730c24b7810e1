package org.tutela.oversight.chronology;

import java.time.Instant;

/** Somebody read or changed the record, or was stopped. @param action a permission's name */
public record Look(Instant at, String who, String action, String purpose, boolean allowed) {}
