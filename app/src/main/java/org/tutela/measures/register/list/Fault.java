package org.tutela.measures.register.list;

import java.util.List;
import org.tutela.foundation.kernel.DaysInWords;

/** What is wrong with a row, in words that name the facts. */
public record Fault(long line, String reason) {
  public Fault {
    reason = DaysInWords.in(reason);
  }

  public static String written(List<Fault> faults) {
    return String.join("\n", faults.stream().map(fault -> fault.line() + "\t" + fault.reason().replaceAll("\\s+", " ")).toList());
  }

  public static List<Fault> read(String written) {
    return written.lines().map(line -> {
      int tab = line.indexOf('\t');
      return new Fault(Long.parseLong(line.substring(0, tab)), line.substring(tab + 1));
    }).toList();
  }
}
