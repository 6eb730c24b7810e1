package org.tutela.casework.conditions;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/** @param by the court, or whoever licensed the release
 *  @param until the last day; empty until further order
 *  @param countriesConsidered whether the list of countries of high risk was considered */
public record Impose(PersonId person, InstrumentKind kind, String by, LocalDate made, LocalDate served, Optional<LocalDate> until, boolean countriesConsidered) {}
