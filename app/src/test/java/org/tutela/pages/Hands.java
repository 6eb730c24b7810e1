package org.tutela.pages;

/** Somebody before a page, whatever they move it with. Fields are met in the order in which they stand. */
interface Hands {
  /** A link, by its first words. */
  void follow(String words);

  void fill(String name, String text);

  /** A radio button or a checkbox. */
  void choose(String name, String value);

  /** An option of a list, by its words. */
  void pick(String name, String words);

  /** A button, by its words. */
  void press(String words);

  default void fillAll(String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) fill(pairs[i], pairs[i + 1]);
  }

  default void date(String name, int day, int month, int year) {
    fillAll(name + "-day", "" + day, name + "-month", "" + month, name + "-year", "" + year);
  }
}
