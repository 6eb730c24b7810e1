package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/**
 * An order gets another last day.
 *
 * @param until the last day from now on; empty until further order
 * @param lengthNote where the variation says so when the order's length is unusual by it; ""
 */
public record Variation(PersonId person, InstrumentId instrument, LocalDate made, String by, Optional<LocalDate> until, String reason, String lengthNote) {}
