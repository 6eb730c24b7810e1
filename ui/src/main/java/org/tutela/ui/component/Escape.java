package org.tutela.ui.component;

import java.util.regex.Pattern;

/** For the few places where Java, not a template, writes HTML. */
final class Escape {
  private static final Pattern SAFE_ADDRESS = Pattern.compile("(?i)(?![a-z][a-z0-9+.-]*:).*|(?:https?|mailto|tel):.*", Pattern.DOTALL);

  private Escape() {}

  static String text(String text) {
    if (isPlain(text)) return text;
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&', '<', '>', '"', '\'' -> {
          return false;
        }
        default -> { }
      }
    }
    return true;
  }

  /** For href; an address that could run script becomes nothing. Browsers drop control characters before they read it. */
  static String address(String href) {
    if (href.startsWith("/")) return text(href);
    String read = href.replaceAll("[\\p{Cntrl}\\s]", "");
    return SAFE_ADDRESS.matcher(read).matches() ? text(href) : "";
  }
}
