package org.tutela.casework.conditions;

import java.util.UUID;

/** What became of passports, as it was recorded. */
public record HeldPassports(UUID id, RecordPassports facts) {}
