package org.tutela.measures.disclosure;

/**
 * How the duty stands in an area: what is due, overdue and to be carried out now, and what was decided in the year.
 *
 * @param toCarryOut decided whenever, and nobody has been told yet
 */
public record DutyCounts(int due, int overdue, int toCarryOut, int decidedToDisclose, int decidedNot) {}
