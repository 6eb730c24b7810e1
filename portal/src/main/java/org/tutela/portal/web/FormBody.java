package org.tutela.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request, read strictly: what is not UTF-8 is refused, not replaced, and each name has one source. */
final class FormBody extends HttpServletRequestWrapper {
  private static final int MOST = 60;

  private final Map<String, String[]> parameters;

  private FormBody(HttpServletRequest request, Map<String, String[]> parameters) {
    super(request);
    this.parameters = parameters;
  }

  /** Empty when it is not a form that a browser sends. */
  static Optional<FormBody> of(HttpServletRequest request, long longestBody) throws IOException {
    var all = new LinkedHashMap<String, List<String>>();
    try {
      if (request.getQueryString() != null) read(request.getQueryString(), all);
      if (request.getMethod().equals("POST")) {
        byte[] body = request.getInputStream().readNBytes((int) longestBody);
        read(new String(body, StandardCharsets.ISO_8859_1), all);
      }
    } catch (CharacterCodingException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
    var parameters = new LinkedHashMap<String, String[]>();
    all.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    return Optional.of(new FormBody(request, Collections.unmodifiableMap(parameters)));
  }

  private static void read(String encoded, Map<String, List<String>> into) throws CharacterCodingException {
    for (int from = 0; from < encoded.length(); ) {
      int to = encoded.indexOf('&', from);
      if (to < 0) to = encoded.length();
      int equals = encoded.indexOf('=', from);
      if (to > from) {
        int end = equals < 0 || equals > to ? to : equals;
        into.computeIfAbsent(decoded(encoded, from, end), _ -> new ArrayList<>()).add(end == to ? "" : decoded(encoded, end + 1, to));
        if (into.size() > MOST) throw new IllegalArgumentException("too many parameters");
      }
      from = to + 1;
    }
  }

  private static String decoded(String encoded, int from, int to) throws CharacterCodingException {
    var bytes = new ByteArrayOutputStream(to - from);
    for (int i = from; i < to; i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        if (i + 2 >= to) throw new IllegalArgumentException("cut percent sign");
        bytes.write(digit(encoded.charAt(i + 1)) << 4 | digit(encoded.charAt(i + 2)));
        i += 2;
        if (encoded.startsWith("%00", i - 2)) throw new IllegalArgumentException("nobody types NUL");
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
  }

  private static int digit(char c) {
    int value = c < 128 ? Character.digit(c, 16) : -1;
    if (value < 0) throw new IllegalArgumentException("no hexadecimal digit");
    return value;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }

  @Override
  public String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : Arrays.copyOf(values, values.length);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }
}
