package org.tutela.measures.register;

/** @param everyWeeks 0: none, managed reactively with a supervisor's reasons */
public record VisitPlan(int everyWeeks, String reasons) {
  public static String often(int everyWeeks) {
    return everyWeeks == 0 ? "no visits: managed reactively" : everyWeeks == 1 ? "a visit every week" : "a visit every " + everyWeeks + " weeks";
  }

  boolean reactive() {
    return everyWeeks == 0;
  }
}
