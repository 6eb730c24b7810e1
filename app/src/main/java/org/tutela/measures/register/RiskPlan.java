package org.tutela.measures.register;

import java.time.LocalDate;

/**
 * How the risk of a registrant is managed, in the four parts that practice uses.
 *
 * @param triggers what makes it be looked at again before its day, one a line
 * @param everyWeeks how often the person is visited at home; 0: not at all, managed reactively
 * @param nextLook by when it is looked at again
 */
public record RiskPlan(String supervision, String monitoring, String interventions, String victimSafety, String triggers, int everyWeeks, LocalDate nextLook) {}
