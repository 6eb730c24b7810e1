package org.tutela.casework.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody as an applicant names them: hearsay, so anything may be missing, misspelt or in the wrong box.
 *
 * @param forenames may hold the whole name
 * @param surname may be empty
 * @param otherNames other names, nicknames and names used online that were mentioned
 * @param addressLines a street or a town, as told; may be empty
 * @param postcodes whole postcodes or their first halves
 */
public record NamedPerson(
    String forenames,
    String surname,
    List<String> otherNames,
    Sex sex,
    Optional<Birth> birth,
    String addressLines,
    List<String> postcodes,
    List<Known> identifiers) {

  /** @param value as told */
  public record Known(IdentifierKind kind, String value) {}

  public NamedPerson {
    otherNames = List.copyOf(otherNames);
    postcodes = List.copyOf(postcodes);
    identifiers = List.copyOf(identifiers);
  }

  public static NamedPerson named(String forenames, String surname) {
    return new NamedPerson(forenames, surname, List.of(), Sex.NOT_KNOWN, Optional.empty(), "", List.of(), List.of());
  }

  public NamedPerson alsoNamed(String name) {
    return new NamedPerson(forenames, surname, and(otherNames, name), sex, birth, addressLines, postcodes, identifiers);
  }

  public NamedPerson born(Birth known) {
    return new NamedPerson(forenames, surname, otherNames, sex, Optional.of(known), addressLines, postcodes, identifiers);
  }

  public NamedPerson of(Sex known) {
    return new NamedPerson(forenames, surname, otherNames, known, birth, addressLines, postcodes, identifiers);
  }

  public NamedPerson livingAt(String lines) {
    return new NamedPerson(forenames, surname, otherNames, sex, birth, lines, postcodes, identifiers);
  }

  public NamedPerson at(String postcode) {
    return new NamedPerson(forenames, surname, otherNames, sex, birth, addressLines, and(postcodes, postcode), identifiers);
  }

  public NamedPerson knownBy(IdentifierKind kind, String value) {
    return new NamedPerson(forenames, surname, otherNames, sex, birth, addressLines, postcodes, and(identifiers, new Known(kind, value)));
  }

  /** Two of name, birth and place (matching M-6): with less, "nobody found" needs a note why. */
  public boolean enoughToSearch() {
    int known = (forenames.isBlank() && surname.isBlank() ? 0 : 1) + (birth.isPresent() ? 1 : 0)
        + (addressLines.isBlank() && postcodes.isEmpty() ? 0 : 1);
    return known >= 2;
  }

  private static <T> List<T> and(List<T> some, T more) {
    var all = new ArrayList<>(some);
    all.add(more);
    return all;
  }
}
