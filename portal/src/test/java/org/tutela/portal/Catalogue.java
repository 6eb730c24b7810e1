package org.tutela.portal;

import java.util.List;

/** The bad-input catalogue's families A to D as what a form can be sent. */
final class Catalogue {
  record Entry(String id, List<String> inputs) {}

  private Catalogue() {}

  private static Entry e(String id, String... inputs) {
    return new Entry(id, List.of(inputs));
  }

  static final List<Entry> ENTRIES = List.of(
      e("B1", "O'Brien", "O\u2019Brien", "O\u02BCbrien"),
      e("B2", "Nu\u00F1ez", "Nun\u0303ez"),
      e("B3", "Łukasz Wójcik", "Ğüneş", "Nguyễn", "Bērziņš"),
      e("B4", "Иван Петров", "محمد حسين", "王小明", "李"),
      e("B5", "Sm\u0456th", "\u0410d\u0430ms"),
      e("B6", "Sm\u200Bi\u200Dt\u00ADh\u2060\uFEFF", "\u200B"),
      e("B7", "abc\u202Edef", "\u2066x\u2069\u2067"),
      e("B8", "ＳＭＩＴＨ", "\uD835\uDC12\uD835\uDC26", "ⓈⓜⒾⓣⒽ"),
      e("B9", "\uD83D\uDE00", "\uD83C\uDDEC\uD83C\uDDE7\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\uD83D\uDC4B\uD83C\uDFFD"),
      e("B10", "a" + "\u0301".repeat(300)),
      e("B11", "x".repeat(10_000), "y".repeat(60_000), "z".repeat(1_000_000)),
      e("B12", "a\0b", "a\u0001\u001B[31mb", "a\rb", "a\u007Fb"),
      e("B13", "\uD800", "a\uDC00b", "\uFFFD"),
      e("B14", "\uD842\uDFB7", "\uE000"),
      e("B15", "", "   ", "-", ".", "N/A", "unknown", "null", "None", "undefined", "NaN", "true"),
      e("B16", "Cher", "Ana Bea Cai Dea Eve", "van der Berg", "de la Cruz", "bin", "Mc Donald", "Smith-Jones", "Dr Smith Jr"),
      e("B17", "SMITH, John"),
      e("B18", "Iİıi", "Straße STRAẞE", "Σίσυφος"),
      e("B19", "Robert'); DROP TABLE person;--"),
      e("B20", "a\nb\tc", "x\r\n2026-01-01 INFO forged"),
      e("B22", "%27", "%2527", "a+b%20c"),
      e("B23", "29/02/1900", "31/02/2020", "00/00/0000"),
      e("B24", "0001", "9999", "10000", "2030", "1800"),
      e("B25", "5/6/78", "12/31/1980", "78"),
      e("B26", "1980", "June 1980", "about 40", "summer 1980"),
      e("B27", "1900-01-01", "1970-01-01"),
      e("B30", "23:59:60", "2026-03-29T01:30", "+99:99"),
      e("B31", "1e309", "-0", "0x1F", "1_000", "١٢٣", "½", "3.14159265358979323846", "9223372036854775808"),
      e("B32", "sw1a1aa", "SW1A  1AA", "GIR 0AA", "BFPO 801", "JE2 3AB", "D02 AF30", "ZZ99 3VZ", "SW1A", "SWIA OAA"),
      e("B33", "a@bücher.example", "\"a b\"@example.org", "a+tag@example.org", "a".repeat(64) + "@" + "b".repeat(185) + ".org",
          "a".repeat(64) + "@" + "b".repeat(190) + ".org", "a@b@example.org", "a@b.c%0aBcc:x@y.z", "a@b.c\nBcc: x@y.z", "a@example.org."),
      e("B34", "+44 (0)7700 900123", "07700900123", "0044 7700 900123", "01632 960001 ext 12", "0800 TUTELA", "1".repeat(40), "09012345678"),
      e("B35", "1999/123456A", "QQ 12 34 56 C"),
      e("B36", "line\n".repeat(30), "0", "1/2", "Flat -1"),
      e("B37", "' OR 1=1--", "'; select pg_sleep(5)--", "%_\\", "$.a[*]", "a & b | !c", "a"),
      e("B38", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "javascript:alert(1)",
          "\" onfocus=\"alert(1)\" autofocus=\"", "`${alert(1)}`", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<form id=evil>"),
      e("B39", "${7*7}", "#{T(java.lang.Runtime)}", "{{7*7}}", "*{7*7}", "__${7*7}__::.x", "{0}"),
      e("B40", "${jndi:ldap://x}", "%d{yyyy}%n", "%s%s%n", "\u001B[2J"),
      e("B41", "=HYPERLINK(\"x\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "a,\"b\";c"),
      e("B42", "*)(uid=*", "' or '1'='1", "; ls", "../../etc/passwd", "..%2f", "C:\\", "CON", "n".repeat(255)),
      e("B43", "http://127.0.0.1/", "http://169.254.169.254/", "http://[::1]/", "http://2130706433/"),
      e("B44", "a".repeat(50_000) + "!", "1".repeat(50_000), "@".repeat(50_000), " ".repeat(50_000)),
      e("B45", "x\r\nBcc: a@b.example", "BEGIN:VCALENDAR\r\nX:1"));
}
