package org.tutela.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** That nothing is disclosed but what one person prepared and another approved (security T-10). */
public final class FourEyes {
  private static final Pattern LINE = Pattern.compile("(\\w+) ([\\w-]+): ([\\w ]+) > ([\\w ]+)");

  public record Rule(String discloses, String kind, Set<String> prepares, Set<String> approves) {}

  private static final class Course {
    private final Set<UUID> preparers = new HashSet<>();
    private boolean approved;
  }

  private final List<Rule> rules;
  private final Map<UUID, Course> courses = new HashMap<>();
  private long disclosures;

  public FourEyes(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  public static FourEyes ofTheScheme() {
    try (var text = FourEyes.class.getResourceAsStream("four-eyes.txt")) {
      return new FourEyes(read(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Rule> read(String text) {
    var rules = new ArrayList<Rule>();
    for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList()) {
      var match = LINE.matcher(line);
      if (!match.matches()) throw new IllegalArgumentException("not a rule: " + line);
      rules.add(new Rule(match.group(1), match.group(2), Set.of(match.group(3).split(" ")), Set.of(match.group(4).split(" "))));
    }
    return rules;
  }

  /** In the log's order. @return what is wrong with it, if anything is */
  Optional<String> next(Event event) {
    if (!event.allowed() || event.object().isEmpty() || event.actor().isEmpty()) return Optional.empty();
    for (Rule rule : rules) {
      if (!rule.kind().equals(event.objectKind())) continue;
      if (rule.discloses().equals(event.action())) {
        disclosures++;
        var course = courses.get(event.object().get());
        if (course == null || course.preparers.isEmpty()) return Optional.of("is a disclosure that nobody had prepared");
        if (!course.approved) return Optional.of("is a disclosure that nobody but its preparer had approved");
      } else if (rule.prepares().contains(event.action())) {
        courses.computeIfAbsent(event.object().get(), _ -> new Course()).preparers.add(event.actor().get());
      } else if (rule.approves().contains(event.action())) {
        var course = courses.computeIfAbsent(event.object().get(), _ -> new Course());
        course.approved |= course.preparers.stream().anyMatch(preparer -> !preparer.equals(event.actor().get()));
      }
    }
    return Optional.empty();
  }

  long disclosures() {
    return disclosures;
  }

  public List<Rule> rules() {
    return rules;
  }
}
