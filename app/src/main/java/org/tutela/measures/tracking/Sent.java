package org.tutela.measures.tracking;

import java.util.List;
import org.tutela.measures.tracking.reading.Reading;

/** @param unreadable how many parts of it could not be read; the others count */
public record Sent(Credential credential, List<Reading> readings, int unreadable) {}
