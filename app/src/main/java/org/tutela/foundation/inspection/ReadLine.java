package org.tutela.foundation.inspection;

import org.tutela.foundation.audit.LogLine;

/** A line of the log with the name of whoever acted: "" when nobody was signed in. */
public record ReadLine(LogLine line, String who) {}
