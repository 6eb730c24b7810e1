package org.tutela;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What DESIGN section 14 asks the build to enforce. */
@AnalyzeClasses(packages = "org.tutela", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> FLOORS = Set.of("oversight", "measures", "casework");

  @ArchTest
  static final ArchRule law_and_ledger_are_plain_java =
      classes().that().resideInAnyPackage("org.tutela.law..", "org.tutela.ledger..")
          .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "javax.crypto..", "org.tutela.law..", "org.tutela.ledger..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule sql_stands_in_stores =
      noClasses().that().resideInAPackage("org.tutela..").and().resideOutsideOfPackage("org.tutela.database..")
          .and().haveSimpleNameNotEndingWith("Store").and().haveSimpleNameNotEndingWith("Configuration").and().doNotHaveSimpleName("Gate")
          .and(describe("are not inside a store", type -> !enclosing(type).getSimpleName().matches(".*(Store|Configuration)|Gate")))
          .should().dependOnClassesThat().areAssignableTo(JdbcClient.class)
          .orShould().dependOnClassesThat().areAssignableTo(JdbcOperations.class)
          .orShould().dependOnClassesThat().areAssignableTo(DataSource.class);

  @ArchTest
  static final ArchRule stores_are_their_modules_own =
      classes().that().haveSimpleNameEndingWith("Store").and().areTopLevelClasses().should().bePackagePrivate().allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobody_asks_the_machine_for_the_time =
      noClasses().that().resideOutsideOfPackages("org.tutela.database..", "org.tutela.simulator..").and().doNotHaveSimpleName("ClockConfiguration")
          .should().callMethodWhere(target(nameMatching("now")).and(target(describe("of java.time, without a clock",
              (AccessTarget call) -> call.getOwner().getPackageName().equals("java.time")
                  && call instanceof AccessTarget.CodeUnitCallTarget method
                  && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))))))
          .orShould().callMethodWhere(target(nameMatching("system.*")).and(target(describe("of Clock",
              (AccessTarget call) -> call.getOwner().isEquivalentTo(Clock.class)))))
          .orShould().callMethod(System.class, "currentTimeMillis")
          .orShould().callConstructor(Date.class);

  @ArchTest
  static final ArchRule pages_use_their_own_modules_service =
      classes().that(resideInAPackage("org.tutela.*.*.web..")).should(new ArchCondition<>("not use another module's service") {
        @Override
        public void check(JavaClass page, ConditionEvents events) {
          page.getDirectDependenciesFromSelf().stream()
              .filter(use -> isService(use.getTargetClass()) && isAnothers(page, use.getTargetClass()))
              .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
        }
      }).allowEmptyShould(true);

  @Test
  void no_file_is_over_400_lines() throws IOException {
    var tooLong = new TreeMap<String, Long>();
    for (Path file : sources(".java", ".jte", ".sql", ".css", ".js")) {
      try (Stream<String> lines = Files.lines(file)) {
        long count = lines.count();
        if (count > 400) tooLong.put(file.toString(), count);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void only_components_print_unescaped() throws IOException {
    for (Path file : sources(".jte")) {
      if (file.toString().contains("/jte/components/")) continue;
      assertThat(Files.readString(file)).as(file.toString()).doesNotContain("$unsafe");
    }
  }

  private static List<Path> sources(String... endings) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(".."))) {
      return all.filter(path -> path.toString().contains("/src/") && !path.toString().contains("/target/")
              && !path.toString().contains("/node_modules/"))
          .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith)).toList();
    }
  }

  private static JavaClass enclosing(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::enclosing).orElse(type);
  }

  private static boolean isService(JavaClass type) {
    return type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class);
  }

  private static boolean isAnothers(JavaClass page, JavaClass service) {
    String[] mine = page.getPackageName().split("\\.");
    String[] theirs = service.getPackageName().split("\\.");
    return theirs.length > 3 && FLOORS.contains(theirs[2]) && !theirs[3].equals(mine[3]);
  }

  /** A class that no sheet knows does nothing, and nobody sees that it does nothing. */
  @Test
  void every_class_of_ours_in_a_page_has_a_rule() throws IOException {
    var sheets = new TreeSet<String>();
    for (String text : texts(".css")) Pattern.compile("\\.(tutela-[a-z_-]+)").matcher(text).results().forEach(found -> sheets.add(found.group(1)));
    for (String text : texts(".js")) Pattern.compile("tutela-[a-z_-]+").matcher(text).results().forEach(found -> sheets.add(found.group()));
    var used = new TreeSet<String>();
    for (String text : texts(".jte")) named("class=\"([^\"]*)\"", text, used);
    for (String text : texts(".java")) named("classes\\(\"([^\"]*)\"", text, used);
    assertThat(used).hasSizeGreaterThan(20);
    assertThat(sheets).containsAll(used);
  }

  private static void named(String where, String text, Set<String> used) {
    Pattern.compile(where).matcher(text).results().flatMap(found -> Stream.of(found.group(1).split("\\s+"))).filter(name -> name.matches("tutela-[a-z_-]+[a-z]")).forEach(used::add);
  }

  private static List<String> texts(String ending) throws IOException {
    var texts = new ArrayList<String>();
    for (String module : List.of("ui", "app", "portal")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
