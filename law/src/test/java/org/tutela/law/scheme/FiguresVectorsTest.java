package org.tutela.law.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tutela.law.scheme.Figures.Case;

class FiguresVectorsTest {

  @Test
  @DisplayName("disclosure 67 [2.12, section 6]: 21 of 315 is 7 per cent, and 10 with general disclosures")
  void the_pilots_rates() {
    var cases = new ArrayList<Case>();
    add(cases, 21, true, OutcomeCategory.DISCLOSE_CSO);
    add(cases, 11, true, OutcomeCategory.DISCLOSE_OTHER);
    add(cases, 283, true, OutcomeCategory.NO_CONCERNS);
    add(cases, 270, false, OutcomeCategory.NOT_IN_SCHEME);
    var figures = Figures.of(cases);
    assertThat(figures.enquiries()).isEqualTo(585);
    assertThat(figures.applications()).isEqualTo(315);
    assertThat(figures.disclosureRate()).isEqualTo(new Rate(21, 315, Rate.Base.APPLICATIONS));
    assertThat(figures.disclosureRate().percent()).isEqualTo(7);
    assertThat(figures.rateWithGeneralDisclosures().percent()).isEqualTo(10);
    assertThat(figures.applicationRate().percent()).isEqualTo(54);
  }

  @Test
  @DisplayName("disclosure 68 [section 6]: 43 of 159 forms is 27 per cent and is not divided by 315")
  void a_rate_keeps_its_denominator() {
    assertThat(Rate.of(43, Rate.Base.FORMS_ANALYSED, 159, Rate.Base.FORMS_ANALYSED).orThrow().percent()).isEqualTo(27);
    assertThat(Rate.of(43, Rate.Base.FORMS_ANALYSED, 315, Rate.Base.APPLICATIONS).isAllowed()).isFalse();
  }

  @Test
  @DisplayName("disclosure 69 [2.17]: the annual return has three counts and no more")
  void the_annual_return() {
    var cases = new ArrayList<Case>();
    cases.add(new Case(Origin.APPLICATION, true, true, false, OutcomeCategory.DISCLOSE_CSO));
    cases.add(new Case(Origin.APPLICATION, true, false, true, OutcomeCategory.NO_CONCERNS));
    cases.add(new Case(Origin.RIGHT_TO_KNOW, false, true, false, OutcomeCategory.DISCLOSE_CSO));
    assertThat(Figures.of(cases).annualReturn()).isEqualTo(new Figures.AnnualReturn(2, 1, 1));
    assertThat(Arrays.stream(Figures.AnnualReturn.class.getRecordComponents()).map(part -> part.getName()))
        .containsExactly("applications", "aboutRegistered", "disclosed");
    assertThat(Figures.of(cases).rightToKnowDisclosures()).isOne();
  }

  @Test
  @DisplayName("disclosure 71 [section 1, 4.1]: one enquiry out of scheme and one application are two enquiries, one application")
  void enquiries_and_applications_are_nested() {
    var out = Story.checking().refuse(Story.streetRequest(), new ScopeAnswer(true, "no child", "logged")).orThrow().close(new ClosedOutOfScheme(true)).orThrow();
    var applied = Story.assessingRisk();
    var figures = Figures.of(List.of(
        new Case(out.file().origin(), out.file().countsAsApplication(), false, false, out.outcome()),
        new Case(applied.file().origin(), applied.file().countsAsApplication(), false, false, null)));
    assertThat(figures.enquiries()).isEqualTo(2);
    assertThat(figures.applications()).isEqualTo(1);
  }

  @Test
  @DisplayName("2.12: safeguarding is counted in addition to any outcome")
  void safeguarding_is_a_flag_too() {
    var figures = Figures.of(List.of(
        new Case(Origin.APPLICATION, true, false, true, OutcomeCategory.DISCLOSE_CSO),
        new Case(Origin.APPLICATION, true, false, false, OutcomeCategory.SAFEGUARDING)));
    assertThat(figures.safeguarding()).isEqualTo(2);
    assertThat(figures.disclosures()).isEqualTo(1);
    assertThat(new Rate(0, 0, Rate.Base.APPLICATIONS).percent()).isZero();
  }

  private static void add(List<Case> cases, int times, boolean application, OutcomeCategory outcome) {
    for (int i = 0; i < times; i++) cases.add(new Case(Origin.APPLICATION, application, false, false, outcome));
  }
}
