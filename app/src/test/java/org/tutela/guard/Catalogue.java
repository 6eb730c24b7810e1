package org.tutela.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/** The catalogue of bad input (security section 10, families A to D), one line or two an entry, as a field can be sent it. */
final class Catalogue {
  static final Map<String, String> INPUTS = inputs();

  private Catalogue() {}

  private static Map<String, String> inputs() {
    var all = new LinkedHashMap<String, String>();
    all.put("B1 apostrophes", "O'Brien O’Brien Oʼbrien");
    all.put("B2 decomposed", "Nun\u0303ez");
    all.put("B3 marks", "Łukasz Wójcik Ğüneş Nguyễn Bērziņš");
    all.put("B4 scripts", "Иван محمد 王小明");
    all.put("B4 one letter", "李");
    all.put("B5 look-alikes", "Smіth Аdаms");
    all.put("B6 hidden", "Sm\u200bi\u200dt\u00adh\u2060\ufeff");
    all.put("B7 direction", "abc\u202edef\u2066x\u2069");
    all.put("B8 full width", "ＳＭＩＴＨ 𝐉𝐨𝐡𝐧 Ⓙⓞⓗⓝ");
    all.put("B9 emoji", "👨\u200d👩\u200d👧🇬🇧");
    all.put("B10 marks", "a" + "\u0301".repeat(300));
    all.put("B11 ten thousand", "x".repeat(10_001));
    all.put("B12 NUL", "a\0b");
    all.put("B12 controls", "a\u0001\u001b[31mb\u007f\rc");
    all.put("B13 half a pair", "Jo\ud800hn");
    all.put("B14 astral", "𠮷\ue000");
    all.put("B15 blank", "   ");
    all.put("B15 null", "null");
    all.put("B15 NaN", "NaN");
    all.put("B16 particles", "Dr van der Berg-Smith Jr");
    all.put("B17 comma", "SMITH, John");
    all.put("B18 cases", "Iİıi Straße STRAẞE ς");
    all.put("B19 SQL", "Robert'); DROP TABLE person;--");
    all.put("B20 forged", "a\nb\tc\r\n2026-01-01 00:00:00 INFO forged: entry");
    all.put("B22 encoded", "%2527 a+b%20c");
    all.put("B23 no such day", "31/02/2020");
    all.put("B24 year", "10000");
    all.put("B24 past", "0001");
    all.put("B25 short year", "5/6/78");
    all.put("B26 part", "about 40");
    all.put("B27 placeholder", "1900-01-01");
    all.put("B30 leap second", "23:59:60");
    all.put("B30 zone", "2026-03-29T01:30+99:99");
    all.put("B31 exponent", "1e309");
    all.put("B31 minus", "-0");
    all.put("B31 digits", "١٢٣½");
    all.put("B31 too big", "9223372036854775808");
    all.put("B32 postcode", "SWIA OAA");
    all.put("B32 special", "ZZ99 3VZ");
    all.put("B33 two at", "a@b@example.org");
    all.put("B33 header", "a@b.c\nBcc: x@y.z");
    all.put("B33 long", "a".repeat(64) + "@" + "b".repeat(190) + ".org");
    all.put("B34 forty", "1".repeat(40));
    all.put("B34 extension", "+44 (0)1632 960001 ext 12");
    all.put("B35 PNC", "1999/123456A QQ 12 34 56 C");
    all.put("B36 lines", "line\n".repeat(30));
    all.put("B37 or", "' OR 1=1--");
    all.put("B37 sleep", "'; select pg_sleep(5)--");
    all.put("B37 wildcards", "%_\\");
    all.put("B37 full text", "a & b | !c");
    all.put("B38 script", "<script>alert(1)</script>");
    all.put("B38 image", "<img src=x onerror=alert(1)>");
    all.put("B38 attribute", "\" onfocus=\"alert(1)\" autofocus=\"");
    all.put("B38 link", "javascript:alert(1)");
    all.put("B38 mutation", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">");
    all.put("B38 clobber", "</textarea><form id=evil>");
    all.put("B39 templates", "${1331*7717}#{T(java.lang.Runtime)}{{1331*7717}}*{1331*7717}__${1331*7717}__::.x{0}");
    all.put("B40 look-up", "${jndi:ldap://x}%d{yyyy}%n%s\u001b[2J");
    all.put("B41 formula", "=HYPERLINK(\"x\")");
    all.put("B42 path", "../../etc/passwd\\..%2f C:\\ CON");
    all.put("B42 name", "n".repeat(255));
    all.put("B43 address", "http://169.254.169.254/ http://[::1]/");
    all.put("B44 repeat", "a".repeat(50_000) + "!");
    all.put("B44 spaces", " ".repeat(50_000) + "x");
    all.put("B45 calendar", "x\r\nBEGIN:VCALENDAR");
    return all;
  }
}
