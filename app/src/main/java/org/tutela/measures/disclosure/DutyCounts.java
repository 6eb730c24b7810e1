package org.tutela.measures.disclosure;

/** How the duty stands in an area: what is due and overdue now, and what was decided in the year. */
public record DutyCounts(int due, int overdue, int decidedToDisclose, int decidedNot) {}
