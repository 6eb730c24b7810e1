package org.tutela.measures.register;

/** @param everyWeeks 0: none, managed reactively with a supervisor's reasons */
public record VisitPlan(int everyWeeks, String reasons) {
  boolean reactive() {
    return everyWeeks == 0;
  }
}
