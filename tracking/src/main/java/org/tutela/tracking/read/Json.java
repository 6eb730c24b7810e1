package org.tutela.tracking.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON into maps, lists, strings, doubles, booleans and null. */
public final class Json {
  private static final int DEEPEST = 64;
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  public static Object read(String text) throws Unreadable {
    var json = new Json(text);
    if (text.startsWith("\uFEFF")) json.at = 1;
    var value = json.value(0);
    json.blank();
    if (json.at < text.length()) throw json.wrong("more after the end");
    return value;
  }

  private Object value(int depth) throws Unreadable {
    if (depth > DEEPEST) throw wrong("too deep");
    blank();
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) throws Unreadable {
    var map = new LinkedHashMap<String, Object>();
    at++;
    blank();
    if (peek() == '}') {
      at++;
      return map;
    }
    while (true) {
      blank();
      if (peek() != '"') throw wrong("a name expected");
      var name = string();
      blank();
      if (peek() != ':') throw wrong("':' expected");
      at++;
      map.put(name, value(depth + 1));
      blank();
      char next = peek();
      at++;
      if (next == '}') return map;
      if (next != ',') throw wrong("',' or '}' expected");
    }
  }

  private List<Object> array(int depth) throws Unreadable {
    var list = new ArrayList<Object>();
    at++;
    blank();
    if (peek() == ']') {
      at++;
      return list;
    }
    while (true) {
      list.add(value(depth + 1));
      blank();
      char next = peek();
      at++;
      if (next == ']') return list;
      if (next != ',') throw wrong("',' or ']' expected");
    }
  }

  private String string() throws Unreadable {
    var out = new StringBuilder();
    at++;
    while (true) {
      char c = peek();
      at++;
      if (c == '"') return out.toString();
      if (c < ' ') throw wrong("a control character in a string");
      out.append(c == '\\' ? escape() : c);
    }
  }

  private char escape() throws Unreadable {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        if (at + 4 > text.length()) throw wrong("four digits expected");
        int code = 0;
        for (int end = at + 4; at < end; at++) {
          int digit = Character.digit(text.charAt(at), 16);
          if (digit < 0) throw wrong("four digits expected");
          code = code * 16 + digit;
        }
        yield (char) code;
      }
      default -> throw wrong("an unknown escape");
    };
  }

  private Object word(String word, Object value) throws Unreadable {
    if (!text.startsWith(word, at)) throw wrong("a value expected");
    at += word.length();
    return value;
  }

  private Double number() throws Unreadable {
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
    try {
      return Double.valueOf(text.substring(from, at));
    } catch (NumberFormatException e) {
      throw wrong("a value expected");
    }
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
  }

  private char peek() throws Unreadable {
    if (at >= text.length()) throw wrong("the text ends too soon");
    return text.charAt(at);
  }

  private Unreadable wrong(String what) {
    long line = 1 + text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
    return new Unreadable("This is not JSON from line " + line + " on: " + what + " at character " + (at - text.lastIndexOf('\n', at - 1)) + " of it.");
  }
}
