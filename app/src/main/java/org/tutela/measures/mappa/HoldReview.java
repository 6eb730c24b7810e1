package org.tutela.measures.mappa;

import java.time.LocalDate;
import java.util.Optional;

/** A meeting or the lead agency's own review has been held. */
public record HoldReview(ManagementId management, LocalDate on, Optional<LocalDate> nextReview, String note, int version) {}
