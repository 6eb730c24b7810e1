package org.tutela.foundation.access.web;

import java.util.Arrays;
import java.util.List;
import org.tutela.foundation.access.PurposeCode;
import org.tutela.foundation.access.Sampled;
import org.tutela.ui.Page;

public record SamplePage(List<Sampled> waiting) implements Page {
  @Override
  public String template() {
    return "access/sample.jte";
  }

  @Override
  public String title() {
    return "This week's sample of who looked at whom";
  }

  public static String purpose(Sampled sampled) {
    return switch (sampled.purpose()) {
      case "CASE_WORK" -> "An open case of the team";
      case "BREAK_GLASS" -> "Break-glass";
      default -> Arrays.stream(PurposeCode.values()).filter(code -> code.name().equals(sampled.purpose())).findFirst()
          .map(PurposeCode::words).orElse("Not recorded");
    };
  }
}
