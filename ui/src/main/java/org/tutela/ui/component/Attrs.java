package org.tutela.ui.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Further HTML attributes of a component. JTE refuses attribute names it cannot see, so the components print these with
 * {@code $unsafe}: this type is the only one so printed. Names are checked, values escaped; a name that could run
 * script, restyle, or carry an address is refused.
 */
public final class Attrs {
  public static final Attrs NONE = new Attrs(Map.of());
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_.:-]*");
  private static final Pattern REFUSED = Pattern.compile("(?i)on.*|style|href|src|srcset|srcdoc|action|formaction|xlink:href");

  /** Names that were allowed once: there are some dozens, all of them written in this program. */
  private static final Set<String> ALLOWED = ConcurrentHashMap.newKeySet();

  private final Map<String, String> pairs;

  private Attrs(Map<String, String> pairs) {
    this.pairs = pairs;
  }

  public static Attrs of(String name, String value) {
    return NONE.and(name, value);
  }

  /** Nothing when the value is null. */
  public Attrs and(String name, String value) {
    return value == null ? this : put(name, value);
  }

  /** A bare name such as {@code disabled}, or nothing. */
  public Attrs and(String name, boolean present) {
    return present ? put(name, null) : this;
  }

  public Attrs and(Attrs others) {
    var all = this;
    for (var each : others.pairs.entrySet()) all = all.put(each.getKey(), each.getValue());
    return all;
  }

  private Attrs put(String name, String value) {
    if (!ALLOWED.contains(name)) {
      if (!NAME.matcher(name).matches() || REFUSED.matcher(name).matches()) throw new IllegalArgumentException("not an attribute for a component: " + name);
      ALLOWED.add(name);
    }
    var more = new LinkedHashMap<>(pairs);
    more.put(name, value);
    return new Attrs(Collections.unmodifiableMap(more));
  }

  /** Each with a space before it. */
  public String html() {
    var html = new StringBuilder();
    pairs.forEach((name, value) -> {
      html.append(' ').append(name);
      if (value != null) html.append("=\"").append(Escape.text(value)).append('"');
    });
    return html.toString();
  }
}
