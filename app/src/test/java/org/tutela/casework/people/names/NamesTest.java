package org.tutela.casework.people.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static String anything(RandomGenerator random) {
    var text = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      int c = switch (random.nextInt(6)) {
        case 0 -> random.nextInt(0x110000);
        case 1 -> 0x300 + random.nextInt(0x70);
        case 2 -> 0x400 + random.nextInt(0x300);
        case 3 -> ' ';
        default -> 0x20 + random.nextInt(0x230);
      };
      if (Character.isValidCodePoint(c)) text.appendCodePoint(c);
    }
    return text.toString();
  }

  @Tag("slow")
  @Test
  void folding_is_total_and_folding_twice_is_folding_once() {
    long seed = System.nanoTime();
    var random = RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 20_000; i++) {
      String raw = anything(random);
      String once = Fold.of(raw).text();
      assertThat(Fold.of(once).text()).as("seed " + seed + ": " + raw.codePoints().mapToObj(Integer::toHexString).toList()).isEqualTo(once);
      for (String word : NameParts.of(raw).words()) {
        Transliteration.of(word);
        Phonetic.codes(word);
        Phonetic.skeleton(word);
      }
      Postcode.read(raw);
      Identifiers.read("PNC", raw);
      Identifiers.read("PHONE", raw);
      Identifiers.read("EMAIL", raw);
      Emptiness.says(raw);
    }
  }

  @Test
  void ten_thousand_code_points_are_folded_too() {
    assertThat(Fold.of("\ud842\udfb7".repeat(10_000)).text()).hasSize(20_000);
    assertThat(Fold.of("e\u0301".repeat(300)).text()).isEqualTo("e".repeat(300));
  }

  @Test
  void a_turkish_machine_folds_as_any_other() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(Fold.of("İIıi").text()).isEqualTo("iiii");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest(name = "security {0} are one to the matcher")
  @CsvSource(delimiter = '|', textBlock = """
      B1: three apostrophes              | O'Brien        | O’Brien
      B1: the letter apostrophe          | Oʼbrien        | O'Brien
      B2: composed and decomposed        | Nuñez          | Nun\u0303ez
      B3: marks and none                 | Ğüneş Bērziņš  | Gunes Berzins
      B5: Cyrillic look-alikes           | Smіth Аdаms    | Smith Adams
      B6: hidden characters              | Sm\u200bi\u200dt\u00adh\u2060\ufeff | Smith
      B7: overrides and isolates         | \u202eJohn\u2066\u2069 | John
      B8: full width                     | ＳＭＩＴＨ      | smith
      B8: mathematical and circled       | 𝐉𝐨𝐡𝐧 Ⓙⓞⓗⓝ      | John John
      B18: sharp s                       | Straße         | STRAẞE
      B21: same to the eye, to dodge a comparison | Рennу Сaѕe | Penny Case
      """)
  void alike(String what, String one, String other) {
    assertThat(NameParts.of(one).words()).isEqualTo(NameParts.of(other).words());
  }

  @ParameterizedTest(name = "{0} folds to {1}")
  @CsvSource(textBlock = """
      Łukasz Wójcik,    lukasz wojcik
      Straße,           strasse
      Ｓｍｉｔｈ,       smith
      Smіth,            smith
      Nguyễn,           nguyen
      Sørensen Æbeltoft, sorensen aebeltoft
      """)
  void marks_and_look_alikes_go(String raw, String folded) {
    assertThat(Fold.of(raw).text()).isEqualTo(folded);
  }

  @Test
  void a_mixed_script_and_a_hidden_character_are_flagged() {
    assertThat(Fold.of("Smіth").flags()).containsExactly(Fold.Flag.MIXED_SCRIPT);
    assertThat(Fold.of("Jo\u200bhn").flags()).containsExactly(Fold.Flag.HIDDEN_CHARACTER);
    assertThat(Fold.of("\u202enhoJ").flags()).containsExactly(Fold.Flag.DIRECTION_MARK);
  }

  @ParameterizedTest(name = "{0} is in Latin letters {1}")
  @CsvSource(textBlock = """
      петров, petrov
      юрий,   yuriy
      王,     wang
      ελένη,  eleni
      """)
  void other_scripts_are_written_in_latin_letters(String word, String latin) {
    assertThat(Transliteration.of(word)).extracting(Transliteration.Latin::text).contains(latin);
  }

  @ParameterizedTest(name = "{0}: kept as {1}, compared as {2} in {3}")
  @CsvSource(nullValues = "-", emptyValue = "", textBlock = """
      sw1a1aa,    SW1A 1AA, SW1A1AA, SW1A
      SW1A  1AA,  SW1A 1AA, SW1A1AA, SW1A
      GIR 0AA,    GIR 0AA,  GIR0AA,  GIR
      BFPO 801,   BFPO 801, BFPO801, ''
      JE2 3AB,    JE2 3AB,  JE23AB,  JE2
      ZZ99 3VZ,   ZZ99 3VZ, '',      ''
      NM3,        NM3,      '',      NM3
      NM3 1,      NM3 1,    '',      NM3
      NM3 OAA,    NM3 OAA,  NM30AA,  NM3
      D02 X285,   D02 X285, D02X285, D02
      somewhere,  somewhere, '',     ''
      """)
  void postcodes_are_read_as_people_write_them(String typed, String stored, String whole, String outcode) {
    assertThat(Postcode.read(typed)).extracting(Postcode::stored, Postcode::whole, Postcode::outcode).containsExactly(stored, whole, outcode);
  }

  @ParameterizedTest(name = "{0} {1}: {2}, sound {3}")
  @CsvSource(textBlock = """
      PHONE, +44 (0)7700 900123,     +447700900123, true
      PHONE, 0044 7700 900123 ext 9, +447700900123, true
      PHONE, 07700900123,            +447700900123, true
      PNC,   2001/0000001Q,          01/1Q,         true
      PNC,   01/1Q,                  01/1Q,         true
      PNC,   01/1A,                  01/1A,         false
      EMAIL, Name@Example.org.,      name@example.org, true
      VEHICLE, ab12 cde,             AB12CDE,       true
      """)
  void identifiers_are_compared_in_one_form(String kind, String typed, String normalised, boolean sound) {
    assertThat(Identifiers.read(kind, typed)).extracting(Identifiers.Read::normalised, Identifiers.Read::sound).containsExactly(normalised, sound);
  }

  @ParameterizedTest(name = "{0} says nothing: {1}")
  @CsvSource(textBlock = """
      unknown, true
      N/A,     true
      -,       true
      Null,    false
      None,    false
      李,      false
      """)
  void what_stands_for_nothing_is_missing(String typed, boolean empty) {
    assertThat(Emptiness.says(typed)).isEqualTo(empty);
  }
}
