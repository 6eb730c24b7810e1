package org.tutela.casework.conditions;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;

/** @param on the last day in force */
public record EndTerm(PersonId person, TermId term, LocalDate on, String reason) {}
