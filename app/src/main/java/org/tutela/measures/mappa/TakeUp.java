package org.tutela.measures.mappa;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param nextReview when it is not what the level says */
public record TakeUp(UUID transfer, String leadAgency, String team, LocalDate on, Optional<LocalDate> nextReview) {}
