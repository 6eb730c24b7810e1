package org.tutela.oversight.chronology;

import java.time.Instant;
import java.util.List;

/** Somebody read or changed the record, or was stopped. @param actions permissions' names */
public record Look(Instant at, String who, List<String> actions, String purpose, boolean allowed) {}
