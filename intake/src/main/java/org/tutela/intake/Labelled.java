package org.tutela.intake;

/** A choice on the form, with its words in both languages. {@code NOT_SAID} has none: it is never offered. */
public interface Labelled {
  String name();

  String en();

  String cy();

  default boolean offered() {
    return !name().equals("NOT_SAID");
  }
}
