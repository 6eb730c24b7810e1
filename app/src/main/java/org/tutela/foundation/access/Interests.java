package org.tutela.foundation.access;

import java.util.Set;

/** What a member of staff has declared about themselves: a record that shares it is not theirs to open. */
public record Interests(String surname, Set<String> postcodes, String outcode, Set<String> phones) {
  public static final Interests NONE = new Interests("", Set.of(), "", Set.of());

  public Interests {
    postcodes = Set.copyOf(postcodes);
    phones = Set.copyOf(phones);
  }

  public boolean declared() {
    return !equals(NONE);
  }
}
