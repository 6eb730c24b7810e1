package org.tutela.law.register;

import java.util.List;
import java.util.function.BiFunction;
import org.tutela.law.Cites;
import org.tutela.law.Known;

/** When an offence of a row is registrable: one alternative is enough, and an alternative needs each of its tests. */
@Cites(value = "SOA 2003 Sch 3, conditions of the paragraphs; paras 93, 95", rules = {"1.1", "para 93", "para 95"})
public record Threshold(List<List<Test>> alternatives) {

  /** One test of one fact; what is not known stays open. */
  public enum Test {
    ADULT("the offender was 18 or over", (o, _) -> o.offenderAge().map(age -> Known.of(age >= 18)).orElse(Known.UNKNOWN)),
    UNDER_18("the offender was under 18", (o, _) -> o.offenderAge().map(age -> Known.of(age < 18)).orElse(Known.UNKNOWN)),
    TWENTY("the offender was 20 or over", (o, _) -> o.offenderAge().map(age -> Known.of(age >= 20)).orElse(Known.UNKNOWN)),
    OTHER_UNDER_18("the other person was under 18", (o, _) -> o.otherAge().map(age -> Known.of(age < 18)).orElse(Known.UNKNOWN)),
    OTHER_UNDER_16("the other person was under 16", (o, _) -> o.otherAge().map(age -> Known.of(age < 16)).orElse(Known.UNKNOWN)),
    CUSTODY("imprisonment", (_, d) -> sentence(d, Known.of(d.isCustody()))),
    CUSTODY_12("imprisonment of at least 12 months", (_, d) -> sentence(d, d.custodyOf(12))),
    CUSTODY_24("imprisonment of at least 2 years", (_, d) -> sentence(d, d.custodyOf(24))),
    CUSTODY_30("imprisonment of at least 30 months", (_, d) -> sentence(d, d.custodyOf(30))),
    HOSPITAL("hospital", (_, d) -> sentence(d, Known.of(d instanceof Disposal.Hospital))),
    RESTRICTED_HOSPITAL("hospital with a restriction order", (_, d) -> sentence(d, Known.of(d instanceof Disposal.Hospital(boolean restricted) && restricted))),
    COMMUNITY_12("a community sentence of at least 12 months", (o, d) -> sentence(d, Known.of(community(o, d))));

    final String words;
    private final BiFunction<Offence, Disposal, Known> met;

    Test(String words, BiFunction<Offence, Disposal, Known> met) {
      this.words = words;
      this.met = met;
    }

    Known met(Offence offence, Disposal disposal) {
      return met.apply(offence, disposal);
    }

    private static Known sentence(Disposal disposal, Known met) {
      return disposal instanceof Disposal.NotYet ? Known.UNKNOWN : met;
    }

    private static boolean community(Offence offence, Disposal disposal) {
      return switch (disposal) {
        case Disposal.Community(Term term) -> term.atLeast(12);
        case Disposal.PaybackSupervision(Term term) -> term.atLeast(12);
        case Disposal.ServiceDetention(int days) -> offence.service() && days >= 112;
        default -> false;
      };
    }
  }

  static final Threshold ALWAYS = any(all());
  static final Threshold ADULT_OR_YEAR = any(all(Test.ADULT), all(Test.CUSTODY_12));
  static final Threshold YEAR = any(all(Test.CUSTODY_12));
  static final Threshold CHILD_OR_SENTENCE = any(all(Test.UNDER_18, Test.CUSTODY_12), all(Test.ADULT, Test.OTHER_UNDER_18),
      all(Test.ADULT, Test.CUSTODY), all(Test.ADULT, Test.HOSPITAL), all(Test.ADULT, Test.COMMUNITY_12));
  static final Threshold SENTENCE = any(all(Test.CUSTODY), all(Test.HOSPITAL), all(Test.COMMUNITY_12));
  static final Threshold SENTENCE_BY_AGE = any(all(Test.UNDER_18, Test.CUSTODY_12), all(Test.ADULT, Test.CUSTODY),
      all(Test.ADULT, Test.HOSPITAL), all(Test.ADULT, Test.COMMUNITY_12));
  static final Threshold CUSTODY_BY_AGE = any(all(Test.UNDER_18, Test.CUSTODY_12), all(Test.ADULT, Test.CUSTODY), all(Test.ADULT, Test.HOSPITAL));
  static final Threshold UNDER_16_BY_ADULT_OR_YEAR = any(all(Test.OTHER_UNDER_16, Test.ADULT), all(Test.OTHER_UNDER_16, Test.CUSTODY_12));
  static final Threshold ADULT_AND_TWO_YEARS = any(all(Test.ADULT, Test.CUSTODY_24));
  static final Threshold OLD_ASSAULT = any(all(Test.OTHER_UNDER_18), all(Test.CUSTODY_30), all(Test.RESTRICTED_HOSPITAL));
  static final Threshold TWENTY = any(all(Test.TWENTY));
  static final Threshold TWENTY_AND_UNDER_18 = any(all(Test.TWENTY, Test.OTHER_UNDER_18));

  @SafeVarargs
  private static Threshold any(List<Test>... alternatives) {
    return new Threshold(List.of(alternatives));
  }

  private static List<Test> all(Test... tests) {
    return List.of(tests);
  }

  public Known met(Offence offence, Disposal disposal) {
    return alternatives.stream()
        .map(tests -> tests.stream().map(test -> test.met(offence, disposal)).reduce(Known.YES, Known::and))
        .reduce(Known.NO, Known::or);
  }

  /** The facts that would settle it, in words. */
  public List<String> open(Offence offence, Disposal disposal) {
    return alternatives.stream().flatMap(List::stream).filter(test -> test.met(offence, disposal) == Known.UNKNOWN)
        .map(test -> test.words).distinct().toList();
  }

  /** Without the sentence it would not have been met: the relevant date is then that of the sentence. */
  public boolean dependsOnSentence(Offence offence) {
    return met(offence, new Disposal.NotYet()) != Known.YES;
  }

  /** "a and b, or c" for the officer's page. */
  public String words() {
    var ways = alternatives.stream().map(tests -> String.join(" and ", tests.stream().map(test -> test.words).toList())).toList();
    return ways.equals(List.of("")) ? "always" : String.join("; or ", ways);
  }
}
