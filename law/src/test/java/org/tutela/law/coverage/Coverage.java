package org.tutela.law.coverage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.law.Rule;
import org.tutela.law.Standing;
import org.tutela.law.duty.DutyRule;
import org.tutela.law.register.RegisterRule;
import org.tutela.law.scheme.SchemeRule;

/** The page that shows, for each provision, what code states it and what tests it. */
record Coverage(List<Class<?>> types, List<Case> cases) {
  static final List<Rule> CATALOGUE = Stream.<Rule[]>of(SchemeRule.values(), DutyRule.values(), RegisterRule.values())
      .flatMap(Stream::of).toList();

  List<Class<?>> typesOf(String rule) {
    return types.stream().filter(type -> List.of(CitedTypes.cites(type).rules()).contains(rule)).toList();
  }

  List<Case> casesOf(String rule) {
    return cases.stream().filter(one -> one.exercises(rule)).toList();
  }

  /** Rules that a type cites and no case exercises. */
  List<String> uncovered() {
    return types.stream().flatMap(type -> Stream.of(CitedTypes.cites(type).rules())).distinct()
        .filter(rule -> casesOf(rule).isEmpty()).sorted().toList();
  }

  /** Types that cite a provision, name no rule, and have no test class of their own. */
  List<String> untested() {
    return types.stream().filter(type -> CitedTypes.cites(type).rules().length == 0).map(CitedTypes::name)
        .filter(name -> cases.stream().noneMatch(one -> one.test().equals(name + "Test"))).toList();
  }

  List<String> unknownRules() {
    return types.stream().flatMap(type -> Stream.of(CitedTypes.cites(type).rules()))
        .filter(rule -> CATALOGUE.stream().noneMatch(known -> known.id().equals(rule))).distinct().sorted().toList();
  }

  String page() {
    var page = new StringBuilder("""
        # Coverage of provisions

        Made by `CoverageTest` from the citations in `law` and the display names of every module's tests. Do not edit.
        What is not verified was not read in a primary source, and the pages show it as "not verified".

        ## Rules in code

        | rule | provision or source | stated by | cases | standing |
        | --- | --- | --- | --- | --- |
        """);
    CATALOGUE.stream().filter(rule -> !typesOf(rule.id()).isEmpty()).forEach(rule -> page.append(row(rule)));
    page.append("""

        ## Rules on record, with no rule type

        | rule | provision or source | says | standing |
        | --- | --- | --- | --- |
        """);
    CATALOGUE.stream().filter(rule -> typesOf(rule.id()).isEmpty()).forEach(rule -> page.append(
        "| %s | %s | %s | %s |%n".formatted(rule.id(), rule.citation(), rule.text(), standing(rule.standing()))));
    page.append("\n## Numbered vectors\n\n| vector | tests |\n| --- | --- |\n");
    vectors().forEach((vector, tests) -> page.append("| %s | %s |%n".formatted(vector, tests)));
    return page.toString().replace("\r", "");
  }

  private String row(Rule rule) {
    var stated = typesOf(rule.id()).stream().map(type -> "`" + CitedTypes.name(type) + "`").collect(Collectors.joining(", "));
    var tested = casesOf(rule.id()).stream().map(Coverage::shown).distinct().collect(Collectors.joining(", "));
    return "| %s | %s | %s | %s | %s |%n".formatted(rule.id(), rule.citation(), stated, tested, standing(rule.standing()));
  }

  private static String shown(Case one) {
    return one.vector() ? one.series() + " " + one.id() : "`" + one.test() + "`";
  }

  private static String standing(Standing standing) {
    return standing.label();
  }

  private Map<String, String> vectors() {
    var order = new TreeMap<Case, String>(Case.ORDER);
    cases.stream().filter(Case::vector).forEach(one -> order.putIfAbsent(new Case(one.series(), one.id(), "", "", false), cases.stream()
        .filter(other -> other.series().equals(one.series()) && other.id().equals(one.id()))
        .map(other -> "`" + other.test() + "`").distinct().collect(Collectors.joining(", "))));
    var rows = new java.util.LinkedHashMap<String, String>();
    order.forEach((one, tests) -> rows.put(one.series() + " " + one.id(), tests));
    return rows;
  }
}
