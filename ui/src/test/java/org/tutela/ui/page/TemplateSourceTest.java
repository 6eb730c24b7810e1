package org.tutela.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateSourceTest {
  private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{[^}]*}");
  private static final Pattern AUDITED = Pattern.compile("\\$unsafe\\{[a-zA-Z.()]+\\.(?:attributes|panelAttributes|settings|texts)\\(\\)\\.html\\(\\)}");
  private static final List<Path> SOURCES = Stream.of("src/main/jte", "../app/src/main/jte", "../portal/src/main/jte").map(Path::of).filter(Files::isDirectory).toList();
  /** No browser shows them: they become a PDF, which has its style in itself. */
  private static final List<String> PRINTED = List.of("post/letter.jte", "tracking/printed.jte");

  @Test
  void only_a_component_prints_unescaped_and_only_its_attributes() {
    assertThat(templates().flatMap(path -> UNSAFE.matcher(text(path)).results().map(m -> path + ": " + m.group())))
        .allSatisfy(use -> assertThat(use).startsWith("src/main/jte/components/").containsPattern(AUDITED)).isNotEmpty();
  }

  @Test
  void no_template_has_style_or_script_of_its_own() {
    assertThat(templates().filter(path -> PRINTED.stream().noneMatch(path::endsWith)).filter(path -> Pattern.compile(" style=\"|<style|<script(?![^>]* src=)|\\son[a-z]+=\"").matcher(text(path)).find())).isEmpty();
  }

  private static Stream<Path> templates() {
    return SOURCES.stream().flatMap(TemplateSourceTest::below).filter(path -> path.toString().endsWith(".jte"));
  }

  private static Stream<Path> below(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
