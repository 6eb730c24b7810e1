package org.tutela.casework.conditions;

import java.time.LocalDate;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.PassportSurrender.What;

/**
 * What became of passports under a prohibition of travel to all countries.
 *
 * @param station where it happened, or was said
 * @param which passports, with their numbers; "" where none is held
 */
public record RecordPassports(PersonId person, TermId term, What what, LocalDate on, String station, String which) {}
