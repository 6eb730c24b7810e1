package org.tutela.measures.mappa;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;

/** One stay of a person under the arrangements of one area. */
public record Management(
    ManagementId id,
    PersonId person,
    AreaCode area,
    Category category,
    Level level,
    String leadAgency,
    String team,
    LocalDate from,
    Optional<LocalDate> to,
    Optional<LocalDate> nextReview,
    int version) {}
