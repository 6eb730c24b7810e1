package org.tutela.tracking.engine;

import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Verdict;

/** A report whose position is not used, and why. */
public record Rejected(Report report, Verdict verdict) {}
