package org.tutela.measures.mappa;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/** Begins management. @param nextReview when it is not what the level says */
public record Manage(
    PersonId person, Category category, Level level, String leadAgency, String team, LocalDate from, Optional<LocalDate> nextReview) {}
