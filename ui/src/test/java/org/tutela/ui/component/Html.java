package org.tutela.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML in a form that can be compared: one tag or text a line, white space between them dropped and within them made
 * one space, character references read. Attributes are sorted, for their order means nothing to a browser.
 */
final class Html {
  private static final Pattern PIECE = Pattern.compile("<!--.*?-->|<(/?[a-zA-Z][a-zA-Z0-9]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>|[^<]+|<", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=/\"']+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+)))?");
  private static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d+)|(amp|lt|gt|quot|nbsp|ctdot));");

  private Html() {}

  static String comparable(String html) {
    var lines = new ArrayList<String>();
    Matcher piece = PIECE.matcher(html);
    while (piece.find()) {
      if (piece.group(1) != null) lines.add(tag(piece.group(1), piece.group(2)));
      else if (!piece.group().startsWith("<!--") && !piece.group().isBlank()) lines.add(words(piece.group()).strip());
    }
    return String.join("\n", joined(lines));
  }

  /** Two texts beside each other are one. */
  private static List<String> joined(List<String> lines) {
    var out = new ArrayList<String>();
    for (String line : lines) {
      boolean text = !line.startsWith("<");
      if (text && !out.isEmpty() && !out.getLast().startsWith("<")) out.set(out.size() - 1, out.getLast() + " " + line);
      else out.add(line);
    }
    return out;
  }

  private static String tag(String name, String rest) {
    var attributes = new TreeMap<String, String>();
    Matcher each = ATTRIBUTE.matcher(rest);
    while (each.find()) {
      String value = each.group(2) != null ? each.group(2) : each.group(3) != null ? each.group(3) : each.group(4);
      String before = attributes.put(each.group(1), value == null ? "" : words(value).strip());
      if (before != null) throw new IllegalStateException("twice: " + each.group(1) + " in " + rest);
    }
    var out = new StringBuilder("<").append(name);
    attributes.forEach((attribute, value) -> out.append(' ').append(attribute).append("=[").append(value).append(']'));
    return out.append('>').toString();
  }

  private static String words(String text) {
    return REFERENCE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(m.group(1) != null ? Character.toString(Integer.parseInt(m.group(1))) : switch (m.group(2)) {
      case "amp" -> "&";
      case "lt" -> "‹";
      case "gt" -> "›";
      case "quot" -> "\"";
      case "ctdot" -> "⋯";
      default -> " ";
    })).replaceAll("\\s+", " ");
  }
}
