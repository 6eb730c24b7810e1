package org.tutela.measures.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tutela.measures.tracking.Chain;
import org.tutela.ui.form.Typed;

/** A chain as it is typed: for each severity a step a line, the minutes and whom. */
final class ChainText {
  private static final Pattern STEP = Pattern.compile("([0-9]{1,4}) (?:min(?:utes)? )?(manager|officers|supervisors)", Pattern.CASE_INSENSITIVE);

  private ChainText() {}

  static String field(int severity) {
    return "severity-" + severity;
  }

  static Typed typed(Chain chain) {
    var typed = Typed.nothing();
    for (int severity = 1; severity <= Chain.SEVERITIES; severity++) {
      typed.with(field(severity), chain.of(severity).stream().map(step -> step.minutes() + " " + step.whom().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("\n")));
    }
    return typed;
  }

  static Chain read(Typed typed) {
    var steps = new TreeMap<Integer, List<Chain.Step>>();
    for (int severity = 1; severity <= Chain.SEVERITIES; severity++) {
      var read = read(typed, field(severity));
      if (!read.isEmpty()) steps.put(severity, read);
    }
    return new Chain(steps);
  }

  private static List<Chain.Step> read(Typed typed, String field) {
    var steps = new ArrayList<Chain.Step>();
    for (String line : typed.optional(field, Typed.TEXT).orElse("").lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
      var step = STEP.matcher(line.replaceAll("\\s+", " "));
      int minutes = step.matches() ? Integer.parseInt(step.group(1)) : 0;
      String wrong = minutes < 1 || minutes > 1_440 ? "“" + (line.length() <= 40 ? line : line.substring(0, 40) + "...") + "” is not like “15 supervisors”, within a day"
          : !steps.isEmpty() && minutes <= steps.getLast().minutes() ? "Each step is later than the one before" : steps.size() == Chain.LONGEST ? "There are at most " + Chain.LONGEST + " steps" : "";
      if (!wrong.isEmpty()) {
        typed.problem(field, wrong);
        return List.of();
      }
      steps.add(new Chain.Step(minutes, Chain.Whom.valueOf(step.group(2).toUpperCase(Locale.ROOT))));
    }
    return steps;
  }
}
