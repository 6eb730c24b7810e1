package org.tutela.casework.people.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which names are used for one another: classes that overlap, for {@code alex} and {@code sam} belong to several (section 4). */
public final class Nicknames {
  private static final Map<String, Set<Integer>> SHORT_FORMS = read("short-forms.txt");
  private static final Map<String, Set<Integer>> VARIANTS = read("variants.txt");

  private Nicknames() {}

  public static boolean shortForms(String a, String b) {
    return share(SHORT_FORMS, a, b);
  }

  /** Spellings of one name that neither sound nor look alike enough: Osman and Uthman. */
  public static boolean variants(String a, String b) {
    return share(VARIANTS, a, b);
  }

  private static boolean share(Map<String, Set<Integer>> classes, String a, String b) {
    var one = classes.get(a);
    var other = classes.get(b);
    if (one == null || other == null || a.equals(b)) return false;
    return one.stream().anyMatch(other::contains);
  }

  /** One class a line, its words separated by spaces; what follows a # is a remark. */
  private static Map<String, Set<Integer>> read(String file) {
    var classes = new HashMap<String, Set<Integer>>();
    try (var in = new BufferedReader(new InputStreamReader(Nicknames.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String words = line.replaceFirst("#.*", "").strip();
        if (words.isEmpty()) continue;
        for (String word : words.split("\\s+")) classes.computeIfAbsent(word, _ -> new HashSet<>()).add(number);
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
