package org.tutela.oversight.returns;

import java.util.Optional;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.law.scheme.Figures;
import org.tutela.law.scheme.Rate;

/**
 * One area beside the others: the same facts should not come to different ends.
 *
 * @param disclosures of every kind, after an application
 * @param rate of disclosures to applications; empty where it would give a hidden number away
 */
public record AreaFigures(AreaCode area, String name, boolean own, Count enquiries, Count applications, Count disclosures, Optional<Rate> rate) {
  static AreaFigures of(AreaCode area, String name, boolean own, Figures figures) {
    int disclosed = figures.disclosures() + figures.generalDisclosures();
    var applications = Count.of(figures.applications(), own);
    var disclosures = Count.of(disclosed, own);
    boolean shown = applications instanceof Count.Exact && disclosures instanceof Count.Exact;
    return new AreaFigures(area, name, own, Count.of(figures.enquiries(), own), applications, disclosures,
        shown ? Optional.of(figures.rateWithGeneralDisclosures()) : Optional.empty());
  }
}
