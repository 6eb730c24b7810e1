package org.tutela.casework.people;

import java.time.LocalDate;

/**
 * From whom somebody who is held is at risk. Why, and what to do, stands with whoever it is from.
 *
 * @param relation of whoever is at risk
 */
public record RiskFrom(PersonSummary from, AtRisk.Relation relation, LocalDate since) {}
