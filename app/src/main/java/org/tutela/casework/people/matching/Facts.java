package org.tutela.casework.people.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What birth, place and identifiers say. Dependent evidence counts once: of all places the best alone. */
record Facts(Optional<Births.Likeness> birth, PlaceLikeness place, double identifiers) {

  /** @param exact a whole postcode or a house agrees */
  record PlaceLikeness(double weight, boolean exact, String relation, Place asked, Place held) {
    static final PlaceLikeness MISSING = new PlaceLikeness(0, false, "", null, null);
  }

  private static final double IDENTIFIER = 14;
  private static final double NO_PLACE = -1.8;

  static Facts of(Snapshot register, Asked asked, Held held) {
    Optional<Births.Likeness> birth = asked.birth().isPresent() && held.birth().isPresent()
        ? Optional.of(Births.of(asked.birth().get(), held.birth().get())) : Optional.empty();
    double identifiers = 0;
    for (String identifier : asked.identifiers()) {
      if (held.identifiers().contains(identifier)) identifiers = identifiers == 0 ? IDENTIFIER : IDENTIFIER + 4;
    }
    return new Facts(birth, place(register, asked, held), identifiers);
  }

  private static PlaceLikeness place(Snapshot register, Asked asked, Held held) {
    if (asked.places().isEmpty()) return PlaceLikeness.MISSING;
    PlaceLikeness best = PlaceLikeness.MISSING;
    for (Place a : asked.places()) {
      for (Place h : held.places()) {
        var likeness = place(register, a, h);
        if (best.asked == null && likeness.asked != null || likeness.weight > best.weight) best = likeness;
      }
    }
    return best;
  }

  private static PlaceLikeness place(Snapshot register, Place a, Place h) {
    if (!a.says() || !h.says()) return PlaceLikeness.MISSING;
    if (!a.whole().isEmpty() && a.whole().equals(h.whole())) {
      double weight = Math.clamp(Weights.rarity(0.71, register.postcodeCount(a.whole()), register.size(), Weights.POSTCODE_SHARE), 8, 15);
      return new PlaceLikeness(weight, true, "the same postcode", a, h);
    }
    if (!Collections.disjoint(a.streets(), h.streets())) return new PlaceLikeness(10, true, "the same house and street", a, h);
    if (!a.outcode().isEmpty() && a.outcode().equals(h.outcode())) {
      double weight = Math.clamp(Weights.rarity(0.79, register.postcodeCount(a.outcode() + " "), register.size(), Weights.OUTCODE_SHARE), 0.5, 6.5);
      return new PlaceLikeness(weight, false, "the same first half of the postcode", a, h);
    }
    if (!Collections.disjoint(a.towns(), h.towns())) return new PlaceLikeness(2, false, "the same town", a, h);
    boolean comparable = !a.outcode().isEmpty() && !h.outcode().isEmpty() || !a.towns().isEmpty() && !h.towns().isEmpty();
    return comparable ? new PlaceLikeness(NO_PLACE, false, "another place", a, h) : PlaceLikeness.MISSING;
  }

  double weight() {
    return birth.map(Births.Likeness::weight).orElse(0.0) + place.weight + identifiers;
  }

  boolean sameBirth() {
    return birth.map(Births.Likeness::weight).orElse(0.0) >= 9;
  }

  /** Channel U: a date of birth with an address, or an identifier, says enough with no name at all. */
  boolean enoughAlone() {
    return sameBirth() && place.exact || identifiers > 0;
  }

  boolean saysMore() {
    return birth.map(Births.Likeness::weight).orElse(0.0) >= 6 || place.weight > 0 || identifiers > 0;
  }

  List<Term> terms(Asked asked, Held held) {
    var terms = new ArrayList<Term>();
    birth.ifPresent(b -> terms.add(new Term(Term.Field.BIRTH, "", held.birth().map(Span::words).orElse(""), b.relation(), b.weight(), "")));
    if (place.asked != null) {
      terms.add(new Term(Term.Field.PLACE, place.asked.text(), place.held.text(), place.relation + ", " + place.held.shown(), place.weight, ""));
    }
    if (identifiers > 0) terms.add(new Term(Term.Field.IDENTIFIER, "", "", "an identifier agrees", identifiers, ""));
    return terms;
  }
}
