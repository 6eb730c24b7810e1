package org.tutela.law.register;

import java.util.Locale;
import java.util.stream.Stream;

/** The Acts from which Schedule 3 takes its offences, as far as the specification gives them. */
public enum Statute {
  SOA_2003("Sexual Offences Act 2003"),
  PROTECTION_OF_CHILDREN_1978("Protection of Children Act 1978"),
  CJA_1988("Criminal Justice Act 1988"),
  CJIA_2008("Criminal Justice and Immigration Act 2008"),
  CORONERS_AND_JUSTICE_2009("Coroners and Justice Act 2009"),
  SERIOUS_CRIME_2015("Serious Crime Act 2015"),
  SOA_1956("Sexual Offences Act 1956"),
  OTHER("");

  private final String title;

  Statute(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The Act that people name in their own spelling; an Act that the Schedule does not name is {@link #OTHER}. */
  public static Statute titled(String typed) {
    var plain = plain(typed);
    return Stream.of(values()).filter(one -> one != OTHER && plain(one.title).equals(plain)).findFirst().orElse(OTHER);
  }

  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
