package org.tutela.law.scheme;

import java.util.List;
import java.util.function.Predicate;
import org.tutela.law.Cites;
import org.tutela.law.scheme.OutcomeCategory.Counted;

/**
 * The figures of a period. Enquiries, applications and disclosures are nested; right to know is counted apart and is
 * in none of them.
 *
 * @param disclosures of child sex offences, after an application
 * @param generalDisclosures of other information, after an application; not among {@code disclosures}
 * @param safeguarding counted in addition to any outcome
 */
@Cites(value = "Research Report 32; written answer 48816 (2025)", rules = {"section 1", "2.12", "2.17"})
public record Figures(
    int enquiries, int applications, int aboutRegistered, int disclosures, int generalDisclosures, int nonDisclosures,
    int safeguarding, int rightToKnowCases, int rightToKnowDisclosures) {

  /** @param outcome null while the case is open */
  public record Case(Origin origin, boolean application, boolean aboutRegistered, boolean safeguarding, OutcomeCategory outcome) {
    boolean enquiry() {
      return origin == Origin.APPLICATION;
    }

    boolean asked() {
      return enquiry() && application;
    }

    boolean counted(Counted as) {
      return outcome != null && outcome.counted() == as;
    }

    boolean disclosed() {
      return outcome != null && outcome.discloses();
    }
  }

  public static Figures of(List<Case> cases) {
    return new Figures(
        count(cases, Case::enquiry),
        count(cases, Case::asked),
        count(cases, one -> one.asked() && one.aboutRegistered()),
        count(cases, one -> one.asked() && one.counted(Counted.DISCLOSURE)),
        count(cases, one -> one.asked() && one.counted(Counted.GENERAL_DISCLOSURE)),
        count(cases, one -> one.asked() && one.counted(Counted.NON_DISCLOSURE)),
        count(cases, one -> one.safeguarding() || one.counted(Counted.SEPARATE_FLAG)),
        count(cases, one -> !one.enquiry()),
        count(cases, one -> !one.enquiry() && one.disclosed()));
  }

  private static int count(List<Case> cases, Predicate<Case> which) {
    return (int) cases.stream().filter(which).count();
  }

  public Rate disclosureRate() {
    return new Rate(disclosures, applications, Rate.Base.APPLICATIONS);
  }

  public Rate rateWithGeneralDisclosures() {
    return new Rate(disclosures + generalDisclosures, applications, Rate.Base.APPLICATIONS);
  }

  public Rate applicationRate() {
    return new Rate(applications, enquiries, Rate.Base.ENQUIRIES);
  }

  /** The Annual Data Requirement: these three and no more. */
  public AnnualReturn annualReturn() {
    return new AnnualReturn(applications, aboutRegistered, disclosures + generalDisclosures);
  }

  public record AnnualReturn(int applications, int aboutRegistered, int disclosed) {}
}
