package org.tutela.measures.tracking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tutela.measures.tracking.Refusal;

/** What a maker's software is told, in JSON; telephone apps take any words for a command, and are told nothing. */
final class Said {
  private static final int ERRORS = 20;

  private Said() {}

  static void taken(int stored, int again, int unworn, List<String> errors, HttpServletResponse response) throws IOException {
    write("{\"stored\":" + stored + ",\"again\":" + again + ",\"worn_by_nobody\":" + unworn + errors(errors) + "}\n", response);
  }

  static void refused(Refusal why, List<String> errors, HttpServletResponse response) throws IOException {
    write("{\"refused\":\"" + why.name() + "\"" + errors(errors) + "}\n", response);
  }

  private static String errors(List<String> errors) {
    if (errors.isEmpty()) return "";
    var words = errors.stream().limit(ERRORS).map(error -> '"' + error.replaceAll("[^ -~&&[^\"\\\\]]", "?") + '"').toList();
    return ",\"unreadable\":" + errors.size() + ",\"errors\":[" + String.join(",", words) + "]";
  }

  private static void write(String text, HttpServletResponse response) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    response.setContentType("application/json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
