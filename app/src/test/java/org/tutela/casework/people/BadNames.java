package org.tutela.casework.people;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Names of the catalogue of bad input, families A and C's text. */
final class BadNames {
  private BadNames() {}

  static Stream<Arguments> names() {
    return Stream.of(
        of("B1 three apostrophes", "O'Brien"), of("B1 curly apostrophe", "O’Brien"), of("B1 letter apostrophe", "Oʼbrien"),
        of("B2 composed", "Nuñez"), of("B2 decomposed", "Nun\u0303ez"),
        of("B3 marks", "Łukasz Ğüneş Nguyễn Bērziņš"),
        of("B4 Cyrillic", "Иван Петров"), of("B4 Arabic", "محمد حسين"), of("B4 Chinese", "王小明"), of("B4 one letter", "李"),
        of("B5 look-alikes", "Smіth"), of("B5 more look-alikes", "Аdаms"),
        of("B6 hidden characters", "Jo\u200bh\u200dn\u00ad\u2060\ufeff"),
        of("B7 direction", "\u202enhoJ\u2066\u2069"),
        of("B8 full width", "ＳＭＩＴＨ"), of("B8 mathematical", "𝐉𝐨𝐡𝐧"), of("B8 circled", "Ⓙⓞⓗⓝ"),
        of("B9 emoji", "😀"), of("B9 family", "👨‍👩‍👧"), of("B9 flag", "🏴\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f"),
        of("B10 three hundred marks", "e" + "\u0301".repeat(300)), of("B10 nine marks", "e" + "\u0301".repeat(9)),
        of("B11 200 characters", "a".repeat(200)), of("B11 201 characters", "a".repeat(201)), of("B11 10,000 characters", "a".repeat(10_000)),
        of("B12 NUL", "Jo\0hn"), of("B12 controls", "Jo\u0007h\u007fn\r"),
        of("B13 half a pair", "Jo\ud800hn"),
        of("B14 astral", "𠮷野"), of("B14 private use", "Jo\ue000hn"),
        of("B15 empty", ""), of("B15 spaces", "   "), of("B15 dash", "-"), of("B15 dot", "."), of("B15 n/a", "N/A"), of("B15 unknown", "unknown"),
        of("B15 null", "null"), of("B15 None", "None"), of("B15 NaN", "NaN"), of("B15 true", "true"),
        of("B16 five names", "Anna Bella Carla Dora Emma"), of("B16 particles", "van der Berg de la Cruz bin"), of("B16 title", "Dr Mc Donald Jr"),
        of("B17 comma", "SMITH, John"), of("B18 Turkish", "İIıi ßẞ ς"), of("B19 SQL", "Robert'); DROP TABLE person;--"),
        of("B20 line breaks", "Jo\nhn\t\r\n2026-01-01 INFO forged"), of("B22 encoded", "%2527"),
        of("B37 wildcards", "%_\\' OR 1=1--"), of("B38 script", "<script>alert(1)</script>"), of("B38 attribute", "\" onmouseover=\"x"),
        of("B39 template", "${7*7}#{T(java.lang.Runtime)}{{7*7}}{0}"), of("B40 look-up", "${jndi:ldap://x}%d\u001b[31m"));
  }

  private static Arguments of(String id, String name) {
    return Arguments.of(id, name);
  }
}
