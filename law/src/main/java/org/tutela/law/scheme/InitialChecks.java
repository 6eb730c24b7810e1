package org.tutela.law.scheme;

import java.time.Instant;

/** The first checks: they look for danger now and decide no disclosure. */
public record InitialChecks(Instant doneAt, boolean resultsRecorded, boolean immediateConcern) implements Entry {}
