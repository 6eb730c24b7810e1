package org.tutela.casework.people.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names asked, compared with any held name. Each pair of distinct words is compared once a query. */
final class NameComparison {
  /** @param agrees some part of the name speaks for it, @param firstNames there were first names to compare */
  record Best(double weight, boolean agrees, boolean firstNames, double given, double family, int reading, int form) {
    static final Best NONE = new Best(0, false, false, 0, 0, -1, -1);
  }

  private record Part(double weight, int asked, int held, String how) {
    Part or(Part other) {
      return other.weight > weight ? other : this;
    }
  }

  private static final Part MISSING = new Part(0, -1, -1, "");
  private static final double ALIAS = -1;

  private final Snapshot register;
  private final List<Reading> readings;
  private final Word.Book book = new Word.Book();
  private final List<Numbered> numbered;
  private final float[][] given;
  private final float[][] family;

  NameComparison(Snapshot register, List<Reading> readings) {
    this.register = register;
    this.readings = readings;
    this.numbered = readings.stream().map(r -> Numbered.of(r, book::number)).toList();
    this.given = new float[book.size()][];
    this.family = new float[book.size()][];
  }

  Best best(Held held, Numbered[] forms) {
    Best best = Best.NONE;
    for (int r = 0; r < numbered.size(); r++) {
      for (int f = 0; f < forms.length; f++) {
        Part firsts = given(numbered.get(r), forms[f]);
        double first = firsts.weight + others(numbered.get(r), forms[f]);
        double last = family(numbered.get(r), forms[f]).weight;
        double weight = first + last + readings.get(r).against() + (held.forms().get(f).alias() ? ALIAS : 0);
        if (best.form < 0 || weight > best.weight) best = new Best(weight, first > 0 || last > 0, firsts.asked >= 0, firsts.weight, last, r, f);
      }
    }
    return best;
  }

  List<Term> explain(Best best, Held held, Numbered[] forms) {
    if (best.form < 0) return List.of();
    var terms = new ArrayList<Term>();
    Reading reading = readings.get(best.reading);
    Numbered asked = numbered.get(best.reading);
    Held.Form form = held.forms().get(best.form);
    Part first = given(asked, forms[best.form]);
    if (first.asked >= 0) {
      terms.add(term(Term.Field.FIRST_NAME, reading.givenText(), form.forenames(), first, false));
      double others = others(asked, forms[best.form]);
      if (others != 0) {
        terms.add(new Term(Term.Field.OTHER_NAME, reading.givenText(), form.forenames(), others > 0 ? "another given name agrees" : "other given names differ", others, ""));
      }
    }
    Part last = family(asked, forms[best.form]);
    if (last.asked >= 0) terms.add(term(Term.Field.SURNAME, reading.familyText(), form.surname(), last, true));
    if (reading.against() != 0) terms.add(new Term(Term.Field.NAME, "", "", reading.how().isEmpty() ? "words grouped otherwise" : reading.how(), reading.against(), ""));
    if (form.alias()) terms.add(new Term(Term.Field.NAME, "", (form.forenames() + " " + form.surname()).strip(), form.kind(), ALIAS, ""));
    return terms;
  }

  private Term term(Term.Field field, String asked, String held, Part part, boolean last) {
    var likeness = last ? asFamily(part.asked, part.held) : asGiven(part.asked, part.held);
    int holders = last ? register.surnameCount(part.held) : register.firstCount(part.held);
    String rarity = likeness.relation().equals("the same") && holders > 0 && register.size() >= 100
        ? "1 in " + Math.max(1, Math.round((double) register.size() / holders)) + " on the register" : "";
    return new Term(field, asked, held, part.how.isEmpty() ? likeness.relation() : part.how + ": " + likeness.relation(), part.weight, rarity);
  }

  private Part given(Numbered asked, Numbered held) {
    if (asked.given().length == 0 || held.given().length == 0) return MISSING;
    int a = asked.given()[0];
    int h = held.given()[0];
    Part best = new Part(givenWeight(a, h), a, h, "");
    if (asked.joined() >= 0 && held.joined() >= 0) best = best.or(new Part(givenWeight(asked.joined(), held.joined()), asked.joined(), held.joined(), "written together"));
    if (asked.joined() >= 0) best = best.or(together(asked.joined(), h)).or(together(asked.pair(), h));
    if (held.joined() >= 0) best = best.or(together(a, held.joined())).or(together(a, held.pair()));
    for (int j = 1; j < held.given().length; j++) best = best.or(middle(a, held.given()[j]));
    for (int i = 1; i < asked.given().length; i++) best = best.or(middle(asked.given()[i], h));
    return best;
  }

  private Part together(int a, int h) {
    return new Part(givenWeight(a, h), a, h, "written together");
  }

  private Part middle(int a, int h) {
    return new Part(Math.min(5, givenWeight(a, h)) - 1, a, h, "middle name");
  }

  /** Further given names: only where the first ones stand against each other, each word counted once. */
  private double others(Numbered asked, Numbered held) {
    if (asked.given().length < 2 || held.given().length < 2) return 0;
    Part first = given(asked, held);
    if (first.asked != asked.given()[0] || first.held != held.given()[0]) return 0;
    double best = -1.5;
    for (int i = 1; i < asked.given().length; i++) {
      for (int j = 1; j < held.given().length; j++) best = Math.max(best, Math.min(5, givenWeight(asked.given()[i], held.given()[j])));
    }
    return best > 0 ? best : -1.5;
  }

  private Part family(Numbered asked, Numbered held) {
    if (asked.family().length == 0 || held.family().length == 0) return MISSING;
    Part best = new Part(familyWeight(asked.familyJoined(), held.familyJoined()), asked.familyJoined(), held.familyJoined(), "");
    if (asked.familyBare() != asked.familyJoined() || held.familyBare() != held.familyJoined()) {
      best = best.or(new Part(familyWeight(asked.familyBare(), held.familyBare()), asked.familyBare(), held.familyBare(), "without particles"));
    }
    if (asked.family().length == 1 && held.family().length == 1) return best;
    for (int a : asked.family()) {
      for (int h : held.family()) {
        double half = Math.min(7, familyWeight(a, h));
        if (half >= 5) best = best.or(new Part(half, a, h, "half of a double name"));
      }
    }
    return best;
  }

  private double givenWeight(int a, int h) {
    if (given[a] == null) Arrays.fill(given[a] = new float[register.words()], Float.NaN);
    if (Float.isNaN(given[a][h])) given[a][h] = (float) asGiven(a, h).weight();
    return given[a][h];
  }

  private double familyWeight(int a, int h) {
    if (family[a] == null) Arrays.fill(family[a] = new float[register.words()], Float.NaN);
    if (Float.isNaN(family[a][h])) family[a][h] = (float) asFamily(a, h).weight();
    return family[a][h];
  }

  private Word.Likeness asGiven(int a, int h) {
    return book.word(a).asGiven(register.word(h), Math.min(12, Weights.rarity(0.7, register.firstCount(h), register.size(), Weights.FIRST_SHARE)));
  }

  private Word.Likeness asFamily(int a, int h) {
    return book.word(a).asFamily(register.word(h), Math.min(15, Weights.rarity(0.72, register.surnameCount(h), register.size(), Weights.SURNAME_SHARE)));
  }
}
