package org.tutela.casework.conditions;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;

/** @param on the last day in force */
public record EndInstrument(PersonId person, InstrumentId instrument, LocalDate on, String reason) {}
