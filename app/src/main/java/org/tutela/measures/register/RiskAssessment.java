package org.tutela.measures.register;

import java.util.Optional;
import org.tutela.foundation.kernel.Outcome;

/**
 * With what an assessment of the risk was made, what that gave, and by whom.
 *
 * @param tool empty where it is not known apart from the rest: of those that another system brought, or that were recorded before it was asked
 * @param name of another tool; empty of those that are listed
 * @param result score or level, as the tool gives it
 * @param assessor empty where it is not known
 * @param basis what it rests on
 */
public record RiskAssessment(Optional<RiskTool> tool, String name, String version, String result, String assessor, String basis) {
  static final RiskAssessment NONE = of("");

  /** Nothing but what it rests on is known. */
  static RiskAssessment of(String basis) {
    return new RiskAssessment(Optional.empty(), "", "", "", "", basis);
  }

  /** Whether it says what an assessment is to say. */
  Outcome<RiskAssessment> whole() {
    if (tool.isEmpty()) return Outcome.refused("tool", "Choose with what the risk was assessed");
    if (tool.get() == RiskTool.OTHER && name.isBlank()) return Outcome.refused("name", "Name the tool");
    if (tool.get().isTool() && version.isBlank()) return Outcome.refused("tool-version", "Say which version of the tool, or that it is not known");
    if (tool.get().isTool() && result.isBlank()) return Outcome.refused("result", "Say what the tool gave: its score or its level");
    if (basis.isBlank()) return Outcome.refused("basis", "Say what it rests on");
    var used = tool.get();
    return Outcome.done(new RiskAssessment(tool, used == RiskTool.OTHER ? name : "", used.isTool() ? version : "", used.isTool() ? result : "", assessor, basis));
  }

  RiskAssessment by(String somebody) {
    return new RiskAssessment(tool, name, version, result, somebody, basis);
  }

  /** One line: the tool with its version, and what it gave; empty where that is not known apart. */
  public String gave() {
    return tool.map(used -> switch (used) {
      case NONE -> "Without a tool";
      case OTHER -> "%s, version %s: %s".formatted(name, version, result);
      case ARMS, OASYS, RM2000, OSP -> "%s, version %s: %s".formatted(used.title(), version, result);
    }).orElse("");
  }
}
