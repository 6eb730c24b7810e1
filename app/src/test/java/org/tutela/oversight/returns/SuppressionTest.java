package org.tutela.oversight.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.law.scheme.Figures;

class SuppressionTest {
  private static final int CASES = 2_000;

  @Test
  void what_is_shown_of_another_area_never_tells_one_small_number_from_another() {
    long seed = System.nanoTime();
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < CASES; i++) {
      var figures = figures(random);
      int disclosed = figures.disclosures() + figures.generalDisclosures();
      var shown = AreaFigures.of(new AreaCode("CARROW"), "Carrowdale Police", false, figures);
      assertThat(shown.applications()).as("seed %d", seed).isEqualTo(figures.applications() < 5 ? new Count.Fewer() : new Count.Exact(figures.applications()));
      assertThat(shown.disclosures()).as("seed %d", seed).isEqualTo(disclosed < 5 ? new Count.Fewer() : new Count.Exact(disclosed));
      boolean hidden = shown.applications() instanceof Count.Fewer || shown.disclosures() instanceof Count.Fewer;
      assertThat(shown.rate().isEmpty()).as("seed %d: a rate gives a hidden number away", seed).isEqualTo(hidden);
      var other = AreaFigures.of(new AreaCode("CARROW"), "Carrowdale Police", false, smaller(figures, random));
      if (disclosed < 5) assertThat(other.disclosures().shown()).as("seed %d", seed).isEqualTo(shown.disclosures().shown());
    }
  }

  @Test
  void ones_own_area_is_shown_as_it_is() {
    long seed = System.nanoTime();
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < CASES; i++) {
      var figures = figures(random);
      var shown = AreaFigures.of(new AreaCode("NORTHMERE"), "Northmere Police", true, figures);
      assertThat(shown.applications()).as("seed %d", seed).isEqualTo(new Count.Exact(figures.applications()));
      assertThat(shown.rate()).as("seed %d", seed).contains(figures.rateWithGeneralDisclosures());
    }
  }

  private static Figures figures(RandomGenerator random) {
    int enquiries = random.nextInt(30);
    int applications = random.nextInt(enquiries + 1);
    int disclosures = random.nextInt(applications + 1);
    int general = random.nextInt(applications - disclosures + 1);
    return new Figures(enquiries, applications, 0, disclosures, general, applications - disclosures - general, 0, 0, 0);
  }

  /** The same, with fewer disclosures. */
  private static Figures smaller(Figures than, RandomGenerator random) {
    return new Figures(than.enquiries(), than.applications(), 0, random.nextInt(than.disclosures() + 1), 0, 0, 0, 0, 0);
  }
}
