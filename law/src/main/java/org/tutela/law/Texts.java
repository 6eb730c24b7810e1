package org.tutela.law;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reading what people typed, and gathering what is missing. */
public final class Texts {
  private Texts() {}

  public static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  /** The same name as two people type it. */
  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return name == null ? "" : name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  @SafeVarargs
  public static List<Reason> gather(List<Reason>... lists) {
    return Stream.of(lists).flatMap(List::stream).distinct().toList();
  }

  public static List<Reason> unless(boolean met, Reason reason) {
    return met ? List.of() : List.of(reason);
  }
}
