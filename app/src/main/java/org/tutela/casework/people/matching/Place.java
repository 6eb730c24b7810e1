package org.tutela.casework.people.matching;

import java.util.HashSet;
import java.util.Set;
import org.tutela.casework.people.names.Fold;
import org.tutela.casework.people.names.Postcode;

/**
 * An address as it is compared.
 *
 * @param streets house number and street
 * @param towns the other lines
 * @param shown as a page says it: "former address 2019 to 2021"
 */
public record Place(String whole, String outcode, Set<String> streets, Set<String> towns, String text, String shown) {

  public static Place of(String lines, String postcode, String shown) {
    var streets = new HashSet<String>();
    var towns = new HashSet<String>();
    for (String line : lines.split("[\\n\\r,]+")) {
      String folded = Fold.of(line).text().replaceAll("[^\\p{L}\\p{N} ]", " ").replaceAll("\\s+", " ").strip();
      if (folded.isEmpty() || folded.length() > 200) continue;
      if (folded.codePoints().anyMatch(Character::isDigit)) streets.add(folded.replaceAll("\\b(road)\\b", "rd").replaceAll("\\b(street)\\b", "st"));
      else towns.add(folded);
    }
    var read = Postcode.read(postcode);
    return new Place(read.whole(), read.outcode(), Set.copyOf(streets), Set.copyOf(towns), postcode.isBlank() ? lines : postcode, shown);
  }

  boolean says() {
    return !outcode.isEmpty() || !whole.isEmpty() || !streets.isEmpty() || !towns.isEmpty();
  }
}
