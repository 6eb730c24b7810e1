package org.tutela.casework.people.matching;

/** What one field says for or against, in words and in bits. */
public record Term(Field field, String asked, String held, String relation, double weight, String rarity) {
  public enum Field { FIRST_NAME, OTHER_NAME, SURNAME, NAME, BIRTH, PLACE, IDENTIFIER }
}
