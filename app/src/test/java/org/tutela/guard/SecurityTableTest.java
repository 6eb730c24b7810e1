package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Security G-1: every requirement has a test or a written reason, and the tests named are there. */
class SecurityTableTest {
  private static final Path HOME = Path.of("").toAbsolutePath().getParent();
  private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|Catalogue|Timing|Names)|Catalogue)`");

  private static Map<String, String> lines() throws IOException {
    var lines = new HashMap<String, String>();
    Files.readAllLines(HOME.resolve("docs/security.md")).stream().filter(line -> line.matches("\\| [A-Z]-?\\d+ \\|.*"))
        .forEach(line -> assertThat(lines.put(line.split("\\|")[1].strip(), line)).as("twice: " + line).isNull());
    return lines;
  }

  @Test
  @DisplayName("security G-1: every id stands in the table, and no other")
  void complete() throws IOException {
    var ids = Stream.of(ids("A-", 13), ids("P-", 12), ids("S-", 10), ids("B", 82)).flatMap(each -> each).toList();
    assertThat(lines().keySet()).containsExactlyInAnyOrderElementsOf(ids);
  }

  private static Stream<String> ids(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
  }

  @Test
  @DisplayName("security G-1: each test named exists, and one of them says the number; what has none gives its reason")
  void true_to_the_tests() throws IOException {
    var sources = sources();
    var wrong = new ArrayList<String>();
    for (var line : lines().entrySet()) {
      String cell = line.getValue().split("\\|")[3].strip();
      var named = NAMED.matcher(cell).results().map(found -> found.group(1)).toList();
      named.stream().filter(name -> !sources.containsKey(name)).forEach(name -> wrong.add(line.getKey() + " names " + name + ", which is not there"));
      boolean begins = cell.startsWith("`");
      if (!begins && !cell.matches("(Not|Held by the shape).{20,}")) wrong.add(line.getKey() + " has neither a test nor a reason");
      boolean says = named.stream().flatMap(name -> sources.getOrDefault(name, List.of()).stream())
          .anyMatch(source -> Pattern.compile("(?<![\\w-])" + line.getKey() + "(?!\\w)").matcher(source).find());
      boolean elsewhere = cell.contains("not under this number") || cell.contains("benchmark, not in the suite") || cell.contains("Held by the shape");
      if (begins && !says && !elsewhere) wrong.add(line.getKey() + ": none of " + named + " says it");
    }
    assertThat(wrong).isEmpty();
  }

  /** The text of every test by its class's name; two modules may have one of the same name. */
  private static Map<String, List<String>> sources() throws IOException {
    var sources = new HashMap<String, List<String>>();
    try (var modules = Files.list(HOME)) {
      for (Path module : modules.filter(Files::isDirectory).toList()) {
        for (String folder : List.of("src/test/java", "src/main/java/org/tutela/bench")) {
          if (!Files.isDirectory(module.resolve(folder))) continue;
          try (var files = Files.walk(module.resolve(folder))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
              sources.computeIfAbsent(file.getFileName().toString().replace(".java", ""), _ -> new ArrayList<>()).add(Files.readString(file));
            }
          }
        }
      }
    }
    return sources;
  }
}
