package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Stage;

/** One thing that happened to an application. Lines are only ever added. */
public record HistoryLine(int version, Instant at, UserId by, String byName, String event, Optional<Stage> from, Stage to, String reason) {}
