package org.tutela.casework.people;

/**
 * One field of a candidate beside what was asked.
 *
 * @param relation in words: "short form of", "day and month swapped", "former address"
 * @param weight for (above zero) or against
 * @param rarity "1 in 900 on the register"; empty where it says nothing
 */
public record Evidence(String field, String asked, String held, String relation, double weight, String rarity) {
  private static final String PLACE = "Place";

  Evidence withoutPlace() {
    return field.equals(PLACE) ? new Evidence(PLACE, "", HeldAddress.WITHHELD, "", 0, "") : this;
  }

  public String words() {
    if (weight == 0) return "says nothing";
    String much = Math.abs(weight) >= 8 ? "speaks strongly " : Math.abs(weight) >= 3 ? "speaks " : "speaks a little ";
    return much + (weight > 0 ? "for" : "against");
  }

  /** Length of the bar, 0 to 5. */
  public int bar() {
    return (int) Math.min(5, Math.ceil(Math.abs(weight) / 3));
  }
}
