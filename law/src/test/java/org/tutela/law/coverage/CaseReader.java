package org.tutela.law.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the tests of every module in its source text. A vector is a display name, or a row of a table, that begins
 * with its series and id: {@code disclosure 12 [K-3]: words}, {@code security B70: words}, {@code matching 4 | column}.
 * Other display names count, in law only, when rules stand before their colon: {@code K-8, K-10: words}.
 */
final class CaseReader {
  private static final String SERIES =
      "disclosure|matching|security|register|tracking|treatment|polygraph|mappa|risk|campaigns|programme|pilots";
  private static final Pattern VECTOR = Pattern.compile("(?:^\\s*|\")(" + SERIES + ")\\s+([A-Z]*\\d+[a-z]?)\\b([^\"]*)");
  private static final Pattern NAMED = Pattern.compile("(?:@DisplayName\\(|name = )\"([^\"]*?:)");

  private CaseReader() {}

  static List<Case> read(Path root) {
    try (Stream<Path> modules = Files.list(root)) {
      return modules.map(module -> module.resolve("src/test/java")).filter(Files::isDirectory)
          .flatMap(CaseReader::sources).flatMap(CaseReader::cases)
          .filter(one -> one.vector() || one.inLaw()).distinct().sorted(Case.ORDER).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> sources(Path tests) {
    try (Stream<Path> files = Files.walk(tests)) {
      return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("CoverageTest.java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Case> cases(Path source) {
    boolean inLaw = source.toString().replace('\\', '/').contains("/org/tutela/law/");
    var test = source.getFileName().toString().replace(".java", "");
    try {
      return Files.readString(source).lines().flatMap(line -> read(line, test, inLaw).stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Case> read(String line, String test, boolean inLaw) {
    Matcher vector = VECTOR.matcher(line);
    if (vector.find()) return Optional.of(new Case(vector.group(1), vector.group(2), head(vector.group(3)), test, inLaw));
    Matcher named = NAMED.matcher(line);
    return named.find() ? Optional.of(new Case("", "", head(named.group(1)), test, inLaw)) : Optional.empty();
  }

  private static String head(String rest) {
    if (rest.matches("\\s*[|,].*")) {
      var columns = rest.strip().substring(1).split("\\|", 2);
      return columns[0].strip();
    }
    int colon = rest.indexOf(':');
    return (colon < 0 ? rest : rest.substring(0, colon)).strip();
  }
}
