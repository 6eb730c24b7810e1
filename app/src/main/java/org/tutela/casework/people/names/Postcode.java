package org.tutela.casework.people.names;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postcode or the part of one that is known (matching N-9).
 *
 * @param stored as it is kept and shown: normalised when it was understood, else as typed
 * @param whole without the space, empty unless it is a whole postcode that says where somebody lives
 * @param outcode its first half, empty when there is none
 * @param repaired letter O for zero or I for one was put right for comparing; what is stored stays as typed
 */
public record Postcode(String stored, String whole, String outcode, boolean repaired) {
  private static final Pattern FULL = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})");
  private static final Pattern OUT = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?");
  private static final Pattern SECTOR = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?) +[0-9]");
  private static final Pattern EIRCODE = Pattern.compile("([AC-FHKNPRTV-Y][0-9]{2}|D6W)([0-9AC-FHKNPRTV-Y]{4})");
  private static final Pattern BFPO = Pattern.compile("BFPO([0-9]{1,4})");

  public static Postcode read(String typed) {
    String bare = typed.length() > 20 ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.,-]", "");
    if (bare.isEmpty()) return new Postcode(typed.strip(), "", "", false);
    // The official code for somebody with no fixed abode says nothing about where they are.
    if (bare.startsWith("ZZ99")) return new Postcode("ZZ99 " + bare.substring(4), "", "", false);
    if (bare.equals("GIR0AA")) return new Postcode("GIR 0AA", bare, "GIR", false);
    Matcher bfpo = BFPO.matcher(bare);
    if (bfpo.matches()) return new Postcode("BFPO " + bfpo.group(1), bare, "", false);
    Matcher spaced = SECTOR.matcher(typed.strip().toUpperCase(Locale.ROOT));
    if (spaced.matches()) return new Postcode(spaced.group(1) + " " + bare.substring(bare.length() - 1), "", spaced.group(1), false);
    Postcode as = plain(bare);
    if (as != null) return as;
    Postcode mended = plain(mend(bare));
    if (mended != null) return new Postcode(typed.strip(), mended.whole, mended.outcode, true);
    Matcher eircode = EIRCODE.matcher(bare);
    if (eircode.matches()) return new Postcode(eircode.group(1) + " " + eircode.group(2), bare, eircode.group(1), false);
    return new Postcode(typed.strip(), "", "", false);
  }

  private static Postcode plain(String bare) {
    Matcher full = FULL.matcher(bare);
    if (full.matches()) return new Postcode(full.group(1) + " " + full.group(2), bare, full.group(1), false);
    if (OUT.matcher(bare).matches()) return new Postcode(bare, "", bare, false);
    return null;
  }

  /** The last three of a whole postcode are a digit and two letters, and its first is a letter: O and 0, I and 1 go where they belong. */
  private static String mend(String bare) {
    if (bare.length() < 5 || bare.length() > 7) return bare;
    var letters = bare.toCharArray();
    int inward = letters.length - 3;
    letters[0] = letter(letters[0]);
    letters[inward] = digit(letters[inward]);
    letters[inward + 1] = letter(letters[inward + 1]);
    letters[inward + 2] = letter(letters[inward + 2]);
    if (Character.isDigit(letters[1])) return new String(letters);
    boolean oneLetterArea = inward == 2;
    if (oneLetterArea) letters[1] = digit(letters[1]);
    else letters[2] = digit(letters[2]);
    return new String(letters);
  }

  private static char letter(char c) {
    return c == '0' ? 'O' : c == '1' ? 'I' : c;
  }

  private static char digit(char c) {
    return c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
  }
}
