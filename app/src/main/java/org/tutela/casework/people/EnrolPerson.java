package org.tutela.casework.people;

import java.util.ArrayList;
import java.util.List;
import org.tutela.casework.people.names.Emptiness;
import org.tutela.casework.people.names.Identifiers;

/** Somebody from the list of another system, whole. @param pnc "" when the list has none; @param addresses of this person */
public record EnrolPerson(PersonId id, String forenames, String surname, Sex sex, Birth birth, String pnc, List<AddAddress> addresses) {
  private static final int LONGEST_NAME = 200;

  public EnrolPerson {
    addresses = List.copyOf(addresses);
  }

  /** What cannot be kept as it is. */
  public List<String> against() {
    var against = new ArrayList<String>();
    if (Emptiness.says(forenames) && Emptiness.says(surname)) against.add("Forenames and surname say nothing: “%s %s”".formatted(forenames, surname).replace("“ ", "“"));
    if (forenames.length() > LONGEST_NAME || surname.length() > LONGEST_NAME) against.add("A name is longer than %d characters".formatted(LONGEST_NAME));
    if (!pnc.isEmpty()) Identifiers.read(IdentifierKind.PNC.name(), pnc).refusal().ifPresent(against::add);
    return against;
  }

  String fullName() {
    return (forenames + " " + surname).strip();
  }

  Identifiers.Read readPnc() {
    return Identifiers.read(IdentifierKind.PNC.name(), pnc);
  }
}
